/** Received → read → coded → put to whoever decides → answered → published, then what the chain says came of it. */
import { feedbackMessages } from '#app/features/feedback/messages.ts';
import type { FeedbackTrail } from '#app/features/feedback/reads/trail.server.ts';
import { formatDay } from '#app/lib/dates.ts';
import { useText } from '#app/platform/use-text.ts';
import { Timeline } from '#app/ui/content/timeline.tsx';
import { receiptMessages } from '../messages.ts';
import type { TrailStep } from '../trail.ts';
import { chainEntries, RefusalReason, stepEntry } from './trail-steps.tsx';

export type ShownFeedbackTrail = Omit<FeedbackTrail, 'area' | 'id' | 'leadsTo'> & { steps: TrailStep[] };

function Answer({ answer }: { answer: ShownFeedbackTrail['answers'][number] }) {
  const t = useText(receiptMessages);
  const words = useText(feedbackMessages);
  const { refusal, due, about } = answer;
  return (
    <li>
      <p>
        <strong>
          {t('answeredOn', { status: words(`status_${answer.status}`), day: formatDay(answer.answeredOn) })}
        </strong>
      </p>
      <p>{answer.words}</p>
      {refusal !== null && refusal.reasonKind !== 'none' ? <RefusalReason refusal={refusal} /> : null}
      {due.state === 'stated' ? <p>{t('due', { date: due.text })}</p> : null}
      {about === null ? null : (
        <p>
          <a href={about.address}>{about.title}</a>
        </p>
      )}
    </li>
  );
}

export function FeedbackSteps({ trail }: { trail: ShownFeedbackTrail }) {
  const t = useText(receiptMessages);
  const day = formatDay(trail.receivedOn);
  const received =
    trail.service === null
      ? t('receivedFeedback', { day })
      : t('receivedFeedbackAbout', { service: trail.service.title, day });
  const isAnswered = trail.answers.length > 0;
  const { steps, putOn } = trail;
  // Many things are answered and lead no further: later steps are awaited only of what something was learned from.
  const isAwaited = steps.some(({ kind }) => kind === 'finding');
  return (
    <Timeline
      headingLevel={2}
      entries={[
        stepEntry('received', t('received'), true, <p>{received}</p>),
        stepEntry(
          'read',
          t('read'),
          trail.readOn !== null,
          <p>{trail.readOn === null ? t('notReadFeedback') : t('readText', { day: formatDay(trail.readOn) })}</p>,
        ),
        stepEntry(
          'coded',
          t('coded'),
          trail.codedOn !== null,
          <p>{trail.codedOn === null ? t('notCodedFeedback') : t('codedText', { day: formatDay(trail.codedOn) })}</p>,
        ),
        stepEntry(
          'put',
          t('put'),
          trail.putOn !== null,
          <p>{trail.putOn === null ? t('notPutFeedback') : t('putText', { day: formatDay(trail.putOn) })}</p>,
        ),
        stepEntry(
          'answered',
          t('answered'),
          isAnswered,
          isAnswered ? (
            <ul>
              {trail.answers.map((answer) => (
                <Answer key={answer.id} answer={answer} />
              ))}
            </ul>
          ) : (
            <p>{t('notAnswered')}</p>
          ),
        ),
        stepEntry(
          'published',
          t('publishedWords'),
          trail.published !== null,
          <p>
            {trail.published === null ? t('notPublished') : <a href={trail.published.address}>{t('publishedLink')}</a>}
          </p>,
        ),
        ...chainEntries(t, { steps, putOn, undecided: null, isAwaited }),
      ]}
    />
  );
}
