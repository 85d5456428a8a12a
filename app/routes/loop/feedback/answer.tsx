/** Answering one item of feedback or many with one answer. */
import { redirect } from '@remix-run/node';
import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { AnswerScreen } from '#app/features/feedback/components/staff/answer-screen.tsx';
import { answerForm } from '#app/features/feedback/forms.ts';
import { refused } from '#app/features/feedback/manage-actions.server.ts';
import { manageFeedbackMessages } from '#app/features/feedback/messages-manage.ts';
import { listAboutChoices } from '#app/features/feedback/reads/choices.server.ts';
import { getFeedbackItems, mayRead } from '#app/features/feedback/reads/staff.server.ts';
import { answerFeedback } from '#app/features/feedback/writes/answer-feedback.server.ts';
import { recordReading } from '#app/features/feedback/writes/record-reading.server.ts';
import { guardedInArea } from '#app/platform/door.server.ts';
import { definePage } from '#app/platform/page.ts';
import { useText } from '#app/platform/use-text.ts';
import { EmptyState } from '#app/ui/content/empty-state.tsx';
import { ErrorSummary } from '#app/ui/form/error-summary.tsx';
import { PageHead } from '#app/ui/layout/page-head.tsx';

/** More than a page of them is more than anybody has read. */
const mostAtOnce = 60;

export const loader = guardedInArea('feedback.answer', async (ctx, { url }) => {
  const items = await getFeedbackItems(ctx, url.searchParams.getAll('item').slice(0, mostAtOnce));
  if (items.length > 0 && mayRead(ctx)) await recordReading(ctx, { what: 'list' });
  return { base: `/${ctx.area.slug}/manage`, items, about: await listAboutChoices(ctx) };
});

const names = ['status', 'words', 'about', 'due', 'reasonKind', 'reason', 'decidedBy', 'reconsider'] as const;

export const action = guardedInArea('feedback.answer', async (ctx, { form }) => {
  const t = ctx.t(manageFeedbackMessages);
  const fields = await form();
  const ids = [...new Set(fields.getAll('item').map(String))].slice(0, mostAtOnce);
  const typed = Object.fromEntries(names.map((name) => [name, String(fields.get(name) ?? '')]));
  if (ids.length === 0) return refused('answer', typed, { '': [t('nothingPicked')] });
  const parsed = answerForm(t).safeParse(typed);
  if (!parsed.success) return refused('answer', typed, parsed.error.flatten().fieldErrors);
  const answered = await answerFeedback(ctx, ids, parsed.data);
  const base = `/${ctx.area.slug}/manage/feedback`;
  if (answered.isAnswered) return redirect(`${ids.length === 1 ? `${base}/${ids[0] ?? ''}` : base}?done=answered`, 303);
  return refused('answer', typed, Object.fromEntries(answered.problems.map(({ field, key }) => [field, [t(key)]])));
});

export const handle = definePage<typeof loader>({
  breadcrumb: ({ base }, text) => [
    { href: base, label: text(manageFeedbackMessages)('work') },
    { href: `${base}/feedback`, label: text(manageFeedbackMessages)('title') },
  ],
});

export const meta: MetaFunction = () => [
  { title: 'Answer feedback · Said & Done' },
  { name: 'robots', content: 'noindex' },
];

export default function FeedbackAnswerPage() {
  const t = useText(manageFeedbackMessages);
  const { base, items, about } = useLoaderData<typeof loader>();
  const returned = useActionData<typeof action>();
  const errors = Object.entries(returned?.errors ?? {}).flatMap(([name, messages]) =>
    messages.map((message) => (name === '' ? { message } : { message, fieldId: name })),
  );
  return (
    <>
      <ErrorSummary title={t('problem')} errors={errors} />
      <PageHead title={t('answerTitle', { count: Math.max(1, items.length) })} lead={t('answerLead')} />
      {items.length === 0 ? (
        <EmptyState title={t('nothingPicked')} headingLevel={2}>
          <p>
            <a href={`${base}/feedback`}>{t('showAll')}</a>
          </p>
        </EmptyState>
      ) : (
        <AnswerScreen base={`${base}/feedback`} items={items} about={about} returned={returned} />
      )}
    </>
  );
}
