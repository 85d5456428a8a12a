/** One item for its staff: the words as they were written, the facts, and the answers given so far. */
import { formatDay } from '#app/lib/dates.ts';
import { useText } from '#app/platform/use-text.ts';
import { Quote } from '#app/ui/content/quote.tsx';
import { Timeline } from '#app/ui/content/timeline.tsx';
import { ButtonLink } from '#app/ui/form/button-link.tsx';
import { Section } from '#app/ui/layout/section.tsx';
import { daysToAnswer } from '../../feedback.ts';
import { manageFeedbackMessages } from '../../messages-manage.ts';
import type { StaffFeedback } from '../../reads/staff.server.ts';
import { AnswerView } from '../answer-view.tsx';
import { QuotedParagraphs } from '../paragraphs.tsx';
import { FeedbackStatusTag } from '../status.tsx';

export function ItemWords({ item }: { item: StaffFeedback }) {
  const t = useText(manageFeedbackMessages);
  return (
    <Section id="words" title={t('words')} intro={t('wordsIntro')} layout="stack">
      {item.words === null ? (
        <p>{t('wordsHidden')}</p>
      ) : (
        <Quote attribution={t('writtenBy', { who: t(`relation_${item.relation}`) })}>
          <QuotedParagraphs text={item.words} />
        </Quote>
      )}
    </Section>
  );
}

export function ItemFacts({ item }: { item: StaffFeedback }) {
  const t = useText(manageFeedbackMessages);
  const { day, service, consent, status, answeredOn, isOneCase } = item;
  const days = daysToAnswer(day, answeredOn);
  const facts = [
    [t('day'), formatDay(day)],
    [t('service'), service ?? t('onNothing')],
    [t('consent'), t(`consent_${consent}`)],
    [t('firstAnswer'), days === null ? t('notYet') : t('firstAnswerAfter', { count: days })],
    ...(isOneCase ? [[t('oneCase'), t('isOneCase')] as const] : []),
  ] as const;
  return (
    <>
      <h2>{t('about')}</h2>
      <p>
        <FeedbackStatusTag status={status} />
      </p>
      {facts.map(([label, value]) => (
        <p key={label}>
          <span className="sd-small">{label}</span>
          <br />
          {value}
        </p>
      ))}
    </>
  );
}

export function ItemAnswers({ item, answerAddress }: { item: StaffFeedback; answerAddress: string | null }) {
  const t = useText(manageFeedbackMessages);
  const { answers } = item;
  return (
    <Section id="answers" title={t('answers')} layout="stack">
      {answers.length === 0 ? <p>{t('noAnswers')}</p> : null}
      {answers.length === 0 ? null : (
        <Timeline
          entries={answers.map((answer) => ({
            id: answer.id,
            date: t('answeredOn', { day: formatDay(answer.answeredOn) }),
            title: t(`status_${answer.status}`),
            body: (
              <>
                <AnswerView answer={answer} />
                <p className="sd-small">{t('answerCount', { count: answer.items })}</p>
              </>
            ),
          }))}
        />
      )}
      {answerAddress === null ? null : (
        <p>
          <ButtonLink href={answerAddress}>{t(answers.length === 0 ? 'answer' : 'answerAgain')}</ButtonLink>
        </p>
      )}
    </Section>
  );
}
