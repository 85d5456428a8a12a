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
  const entry = (id: string, date: string, body: ReactNode) => ({ id, date, body });
  return (
    <Timeline
      entries={[
        entry(
          'received',
          t('received'),
          <p>{t('receivedText', { survey: trail.survey.title, day: formatDay(trail.receivedOn) })}</p>,
        ),
        entry(
          'counted',
          t('counted'),
          trail.countedOn === null ? (
            <p>{t('notCounted')}</p>
          ) : (
            <p>
              <a href={`${trail.survey.address}/results`}>{t('countedText', { day: formatDay(trail.countedOn) })}</a>
            </p>
          ),
        ),
        entry('findings', t('findings'), <Steps steps={of('finding')} empty={t('noFindings')} />),
        entry('commitments', t('commitments'), <Steps steps={of('commitment')} empty={t('noCommitments')} />),
        entry('changes', t('changes'), <Steps steps={of('service-change', 'outcome')} empty={t('noChanges')} />),
        entry('updates', t('updates'), <Steps steps={of('update')} empty={t('noUpdates')} />),
      ]}
    />
  );
}
