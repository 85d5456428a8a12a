/** One piece of published feedback: the words, every answer in its order, and the facts beside them. */
import { formatDay } from '#app/lib/dates.ts';
import { useText } from '#app/platform/use-text.ts';
import { Quote } from '#app/ui/content/quote.tsx';
import { SummaryList } from '#app/ui/content/summary-list.tsx';
import { Timeline } from '#app/ui/content/timeline.tsx';
import { PageHead } from '#app/ui/layout/page-head.tsx';
import { Section } from '#app/ui/layout/section.tsx';
import { feedbackMessages } from '../messages.ts';
import type { PublishedFeedback } from '../reads/published.server.ts';
import type { ShownAnswer } from '../reads/answers.server.ts';
import { AnswerView, AnsweredOn } from './answer-view.tsx';
import { QuotedParagraphs } from './paragraphs.tsx';
import { FeedbackStatusTag } from './status.tsx';

/** Every answer, oldest first. */
function Answers({ answers }: { answers: ShownAnswer[] }) {
  const t = useText(feedbackMessages);
  if (answers.length === 0) return <p>{t('noAnswerText')}</p>;
  return (
    <Timeline
      entries={answers.map((answer) => ({
        id: answer.id,
        date: <AnsweredOn day={answer.answeredOn} />,
        title: t(`status_${answer.status}`),
        body: <AnswerView answer={answer} />,
        kind: answer.status === 'change-made' ? ('done' as const) : ('step' as const),
      }))}
    />
  );
}

export function FeedbackArticle({ feedback }: { feedback: PublishedFeedback }) {
  const t = useText(feedbackMessages);
  const { title, wording, isEdited, service, receivedOn, status, daysToFirstAnswer, publishedAt, answers } = feedback;
  const published = publishedAt === null ? '' : t('published', { date: formatDay(new Date(publishedAt)) });
  return (
    <>
      <PageHead kicker={t('itemKicker')} title={title}>
        <p>
          <FeedbackStatusTag status={status} />
        </p>
      </PageHead>
      <Section id="said" title={t('said')}>
        <Quote attribution={t(isEdited ? 'edited' : 'notEdited')}>
          <QuotedParagraphs text={wording} />
        </Quote>
        <SummaryList
          rows={[
            {
              key: 'service',
              label: t('aboutService'),
              value: service === null ? t('general') : <a href={service.address}>{service.title}</a>,
            },
            { key: 'received', label: t('receivedOn'), value: formatDay(receivedOn) },
            {
              key: 'answer',
              label: t('firstAnswer'),
              value: daysToFirstAnswer === null ? t('noAnswer') : t('daysToAnswer', { count: daysToFirstAnswer }),
            },
          ]}
        />
        {published === '' ? null : <p className="sd-small">{published}</p>}
      </Section>
      <Section id="answer" title={t('answered')}>
        <Answers answers={answers} />
      </Section>
    </>
  );
}
