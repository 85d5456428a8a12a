/** Published feedback as pairs of what was said and what was answered. */
import { formatDay } from '#app/lib/dates.ts';
import { useText } from '#app/platform/use-text.ts';
import { ButtonLink } from '#app/ui/form/button-link.tsx';
import { SaidDidPair } from '#app/ui/content/said-did-pair.tsx';
import { feedbackMessages } from '../messages.ts';
import type { PublishedFeedback } from '../reads/published.server.ts';
import { AnswerView } from './answer-view.tsx';
import { Paragraphs } from './paragraphs.tsx';
import { shapeOf } from './status.tsx';

type PairProps = { feedback: PublishedFeedback; headingLevel?: 2 | 3 };

/** The pair with its newest answer; the title leads to the page. */
export function FeedbackPair({ feedback, headingLevel = 3 }: PairProps) {
  const t = useText(feedbackMessages);
  const { title, address, wording, service, receivedOn, status, daysToFirstAnswer, answers } = feedback;
  const newest = answers.at(-1);
  return (
    <SaidDidPair
      title={title}
      href={address}
      headingLevel={headingLevel}
      said={<Paragraphs text={wording} />}
      did={newest ? <AnswerView answer={newest} isShort /> : <p>{t('noAnswerText')}</p>}
      labels={{ said: t('said'), did: t('answered') }}
      attribution={[service?.title ?? t('general'), t('received', { date: formatDay(receivedOn) })].join(' · ')}
      status={{ kind: shapeOf[status], label: t(`status_${status}`) }}
      meta={daysToFirstAnswer === null ? null : <span>{t('daysToAnswer', { count: daysToFirstAnswer })}</span>}
    />
  );
}

/** What the service's own page shows. `service` is its address. */
export function OnService({ feedback, service }: { feedback: PublishedFeedback[]; service: string }) {
  const t = useText(feedbackMessages);
  const [area = '', , slug = ''] = service.split('/').slice(1);
  return (
    <>
      {feedback.length === 0 ? <p>{t('serviceNone')}</p> : null}
      {feedback.map((one) => (
        <FeedbackPair key={one.id} feedback={one} />
      ))}
      <p>
        <ButtonLink href={`${service}/feedback`} variant="secondary">
          {t('serviceGive')}
        </ButtonLink>
      </p>
      {feedback.length === 0 ? null : (
        <p>
          <a href={`/${area}/feedback/published?service=${slug}`}>{t('serviceAll')}</a>
        </p>
      )}
    </>
  );
}
