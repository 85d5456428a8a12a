/** One item of feedback for its staff: the words, the answers, and what of it may be public. */
import { redirect } from '@remix-run/node';
import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import {
  CaseForm,
  ClearedWording,
  ClearForm,
  EvidenceForm,
  PublishForm,
} from '#app/features/feedback/components/staff/item-forms.tsx';
import { ItemAnswers, ItemFacts, ItemWords } from '#app/features/feedback/components/staff/item-words.tsx';
import { passForm } from '#app/features/feedback/forms.ts';
import { actOnItem, readDeed, refused } from '#app/features/feedback/manage-actions.server.ts';
import type { Deed, Returned } from '#app/features/feedback/manage-actions.server.ts';
import { manageFeedbackMessages } from '#app/features/feedback/messages-manage.ts';
import { listFindingChoices } from '#app/features/feedback/reads/choices.server.ts';
import { getFeedback, mayRead } from '#app/features/feedback/reads/staff.server.ts';
import type { StaffFeedback } from '#app/features/feedback/reads/staff.server.ts';
import { recordReading } from '#app/features/feedback/writes/record-reading.server.ts';
import { PassForm } from '#app/features/safety/components/pass-form.tsx';
import { passToSafeguarding } from '#app/features/safety/writes/pass-to-safeguarding.server.ts';
import { holds } from '#app/lib/permissions.ts';
import { findPersonalData } from '#app/lib/methods/personal-data.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { guardedInArea } from '#app/platform/door.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { definePage } from '#app/platform/page.ts';
import { useText } from '#app/platform/use-text.ts';
import { Notice } from '#app/ui/content/notice.tsx';
import { ErrorSummary } from '#app/ui/form/error-summary.tsx';
import { PageHead } from '#app/ui/layout/page-head.tsx';
import { TwoColumn } from '#app/ui/layout/two-column.tsx';

const isPublic = ({ publication }: StaffFeedback) => publication?.state === 'public';

export const loader = guardedInArea('feedback.list', async (ctx, { params, url }) => {
  const id = params['id'] ?? '';
  const found = await getFeedback(ctx, id);
  const isReader = mayRead(ctx);
  if (isReader) await recordReading(ctx, { what: 'item', id });
  const item = isReader && found.status === 'received' ? { ...found, status: 'read' as const } : found;
  const may = (verb: Parameters<typeof holds>[1]) => holds(ctx.actor, verb, ctx.area.id);
  const base = `/${ctx.area.slug}/manage`;
  return {
    base,
    item,
    flags: isReader ? findPersonalData(item.publication?.wording ?? item.words ?? '') : [],
    findings: may('progress.edit') ? await listFindingChoices(ctx) : [],
    publicAddress: isPublic(item) ? `/${ctx.area.slug}/feedback/${item.publication?.nodeId ?? ''}` : null,
    answerAddress: may('feedback.answer') ? `${base}/feedback/answer?item=${id}` : null,
    isReader,
    mayClear: isReader && (!isPublic(item) || may('feedback.publish')),
    mayPublish: may('feedback.publish'),
    mayLink: may('progress.edit'),
    mayPass: isReader && may('response.pass-to-safeguarding'),
    done: readDeed(url.searchParams),
  };
});

/** The lead gets a copy of what stood there; nobody takes it back or changes it. */
async function pass(ctx: AreaContext, item: StaffFeedback, typed: Record<string, string>, here: string) {
  if (item.words === null || !holds(ctx.actor, 'response.pass-to-safeguarding', ctx.area.id))
    throw new AppError('forbidden');
  const t = ctx.t(manageFeedbackMessages);
  const parsed = passForm(t).safeParse(typed);
  if (!parsed.success) return refused('pass', typed, parsed.error.flatten().fieldErrors);
  await passToSafeguarding(ctx, {
    snapshot: {
      [t('snapshotWords')]: item.words,
      [t('snapshotDay')]: item.day,
      [t('snapshotService')]: item.service ?? t('onNothing'),
    },
    words: parsed.data.reason,
    about: `/${ctx.area.slug}/feedback`,
  });
  return redirect(`${here}?done=passed`, 303);
}

export const action = guardedInArea('feedback.list', async (ctx, { params, url, form }) => {
  const item = await getFeedback(ctx, params['id'] ?? '');
  const fields = await form();
  const here = url.pathname;
  if (fields.get('intent') === 'pass') return pass(ctx, item, { reason: String(fields.get('reason') ?? '') }, here);
  return actOnItem(ctx, { id: item.id, isPublic: isPublic(item), here }, fields);
});

export const handle = definePage<typeof loader>({
  breadcrumb: ({ base }, text) => [
    { href: base, label: text(manageFeedbackMessages)('work') },
    { href: `${base}/feedback`, label: text(manageFeedbackMessages)('title') },
  ],
});

export const meta: MetaFunction = () => [{ title: 'Feedback · Said & Done' }, { name: 'robots', content: 'noindex' }];

const told: Record<Deed, Parameters<ReturnType<typeof useText<(typeof manageFeedbackMessages)['english']>>>[0]> = {
  cleared: 'clearDone',
  published: 'publishDone',
  withdrawn: 'withdrawDone',
  marked: 'oneCaseDone',
  unmarked: 'oneCaseUndone',
  linked: 'evidenceDone',
  passed: 'passed',
  answered: 'answerDone',
};

const errorLines = ({ errors }: Returned) =>
  Object.entries(errors).flatMap(([name, messages]) =>
    messages.map((message) => (name === '' ? { message } : { message, fieldId: name })),
  );

export default function FeedbackItemPage() {
  const t = useText(manageFeedbackMessages);
  const page = useLoaderData<typeof loader>();
  const returned = useActionData<typeof action>();
  const { item, done } = page;
  const of = (intent: string) => (returned?.intent === intent ? returned : undefined);
  return (
    <>
      <ErrorSummary title={t('problem')} errors={returned ? errorLines(returned) : []} />
      {done !== null && !returned ? (
        <Notice kind="success">
          <p>{t(told[done])}</p>
        </Notice>
      ) : null}
      <PageHead kicker={item.service ?? t('onNothing')} title={t('feedbackName', { name: item.id })} />
      <TwoColumn asideLabel={t('about')} aside={<ItemFacts item={item} />}>
        <ItemWords item={item} />
        <ItemAnswers item={item} answerAddress={page.answerAddress} />
        {page.mayClear ? (
          <ClearForm item={item} flags={page.flags} returned={of('clear')} />
        ) : (
          <ClearedWording item={item} />
        )}
        {page.mayPublish ? <PublishForm item={item} publicAddress={page.publicAddress} /> : null}
        {page.mayLink ? (
          <EvidenceForm findings={page.findings} isPublic={isPublic(item)} returned={of('link')} />
        ) : null}
        {page.isReader ? <CaseForm isOneCase={item.isOneCase} /> : null}
        {page.mayPass ? <PassForm typed={of('pass')?.typed['reason']} errors={of('pass')?.errors['reason']} /> : null}
      </TwoColumn>
    </>
  );
}
