/** Received → counted in → learned → promised → changed → told: the loop of one contribution, as far as it has come. */
import type { ReactNode } from 'react';
import { formatDay } from '#app/lib/dates.ts';
import { useText } from '#app/platform/use-text.ts';
import { Timeline } from '#app/ui/content/timeline.tsx';
import { receiptMessages } from '../messages.ts';
import type { Trail, TrailStep } from '../reads/trail.server.ts';

function Steps({ steps, empty }: { steps: TrailStep[]; empty: string }) {
  if (steps.length === 0) return <p>{empty}</p>;
  return (
    <ul>
      {steps.map((step) => (
        <li key={step.id}>
          <a href={step.address}>{step.title}</a>
        </li>
      ))}
    </ul>
  );
}

export function TrailSteps({ trail }: { trail: Omit<Trail, 'area'> }) {
  const t = useText(receiptMessages);
  const of = (...kinds: TrailStep['kind'][]) => trail.steps.filter((step) => kinds.includes(step.kind));
  const entry = (id: string, title: string, isReached: boolean, body: ReactNode) => ({
    id,
    title,
    body,
    kind: isReached ? ('done' as const) : ('ahead' as const),
  });
  const stepsOf = (id: string, title: string, steps: TrailStep[], empty: string) =>
    entry(id, title, steps.length > 0, <Steps steps={steps} empty={empty} />);
  return (
    <Timeline
      headingLevel={2}
      entries={[
        entry(
          'received',
          t('received'),
          true,
          <p>{t('receivedText', { survey: trail.survey.title, day: formatDay(trail.receivedOn) })}</p>,
        ),
        entry(
          'counted',
          t('counted'),
          trail.countedOn !== null,
          trail.countedOn === null ? (
            <p>{t('notCounted')}</p>
          ) : (
            <p>
              <a href={`${trail.survey.address}/results`}>{t('countedText', { day: formatDay(trail.countedOn) })}</a>
            </p>
          ),
        ),
        stepsOf('findings', t('findings'), of('finding'), t('noFindings')),
        stepsOf('commitments', t('commitments'), of('commitment'), t('noCommitments')),
        stepsOf('changes', t('changes'), of('service-change', 'outcome'), t('noChanges')),
        stepsOf('updates', t('updates'), of('update'), t('noUpdates')),
      ]}
    />
  );
}
