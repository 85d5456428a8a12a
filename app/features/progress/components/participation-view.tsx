/** Who took part: the groups by name, with counts only where they are stated. */
import { useText } from '#app/platform/use-text.ts';
import { SummaryList } from '#app/ui/content/summary-list.tsx';
import { progressMessages } from '../messages.ts';
import type { ParticipationThing } from '../things.ts';
import { DateText, StatedValue } from './values.tsx';

/** The groups as a list; where no group has a count, one sentence says so instead of every line. */
export function Groups({ participation }: { participation: ParticipationThing }) {
  const t = useText(progressMessages);
  const { groups } = participation;
  const isSilent = groups.every((group) => group.count.state === 'not-stated');
  return (
    <>
      <ul aria-label={t('groupsLabel')}>
        {groups.map((group) => (
          <li key={group.id}>
            {group.label}
            {isSilent ? null : (
              <>
                : <StatedValue value={group.count} />
              </>
            )}
          </li>
        ))}
      </ul>
      {isSilent ? <p className="sd-small">{t('countsNotStated')}</p> : null}
    </>
  );
}

/** The whole record: groups, how, when and where. */
export function ParticipationFacts({ participation }: { participation: ParticipationThing }) {
  const t = useText(progressMessages);
  const { methods, held, place, total } = participation;
  return (
    <>
      <Groups participation={participation} />
      <SummaryList
        rows={[
          { key: 'total', label: t('total'), value: <StatedValue value={total} /> },
          { key: 'methods', label: t('methods'), value: <StatedValue value={methods} /> },
          { key: 'held', label: t('held'), value: <DateText date={held} /> },
          { key: 'place', label: t('place'), value: <StatedValue value={place} /> },
        ]}
      />
    </>
  );
}
