/** The stages of a service change as a track and, with every place and date, as a table. */
import { useText } from '#app/platform/use-text.ts';
import { DataTable } from '#app/ui/content/data-table.tsx';
import { StageTrack } from '#app/ui/content/stage-track.tsx';
import { progressMessages } from '../messages.ts';
import type { ServiceChangeThing, StageThing } from '../things.ts';
import { AgainstTags } from './tags.tsx';
import { DateText, StatedValue } from './values.tsx';

function StageNote({ stage }: { stage: StageThing }) {
  return (
    <>
      <DateText date={stage.reached} />
      {stage.place.state === 'stated' ? `, ${stage.place.value}` : null}
    </>
  );
}

/**
 * The track: what is past, and where the change stands now, with what stands against that. Nothing is shown as still to come
 * that nobody recorded.
 */
export function Stages({ change }: { change: ServiceChangeThing }) {
  const t = useText(progressMessages);
  return (
    <>
      <StageTrack
        stages={change.stages.map((stage) => ({
          key: stage.id,
          label: t(`stage_${stage.stage}`),
          state: stage.position,
          stateText: t(`at_${stage.position}`),
          note: <StageNote stage={stage} />,
        }))}
      />
      {change.against.length === 0 ? null : (
        <p>
          <AgainstTags against={change.against} />
        </p>
      )}
    </>
  );
}

export function StageTable({ change }: { change: ServiceChangeThing }) {
  const t = useText(progressMessages);
  return (
    <DataTable
      id="stages"
      caption={t('stagesCaption')}
      onPhone="stack"
      columns={[
        { key: 'stage', header: t('stage') },
        { key: 'reached', header: t('reached') },
        { key: 'place', header: t('place') },
        ...(change.stages.some((stage) => stage.note !== '') ? [{ key: 'note', header: t('note') }] : []),
      ]}
      rows={change.stages.map((stage) => ({
        id: stage.id,
        cells: {
          stage: t(`stage_${stage.stage}`),
          reached: <DateText date={stage.reached} />,
          place: <StatedValue value={stage.place} />,
          note: stage.note,
        },
      }))}
    />
  );
}
