/** One contribution of the ledger: its words, its next step, a new code, passing it on, taking it back. */
import { data, redirect } from '@remix-run/node';
import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { stepGates } from '#app/features/codebooks/gates.server.ts';
import { listCodingMissing } from '#app/features/codebooks/reads/missing.server.ts';
import { CodeCard } from '#app/features/evidence/components/code-card.tsx';
import { RenewCode, TakeBackEntry } from '#app/features/evidence/components/entry-deeds.tsx';
import { EntryView } from '#app/features/evidence/components/entry-view.tsx';
import { LateTreatment } from '#app/features/evidence/components/late-treatment.tsx';
import { readTreated } from '#app/features/evidence/ledger.ts';
import type { Treated } from '#app/features/evidence/ledger.ts';
import { entryMessages } from '#app/features/evidence/messages-ledger.ts';
import { getAsked } from '#app/features/evidence/reads/asked.server.ts';
import type { Asked } from '#app/features/evidence/reads/asked.server.ts';
import { getEntry } from '#app/features/evidence/reads/entry.server.ts';
import type { Entry } from '#app/features/evidence/reads/entry.server.ts';
import { advancePicked } from '#app/features/evidence/writes/advance-ledger.server.ts';
import type { NextState } from '#app/features/evidence/writes/advance-ledger.server.ts';
import { forgetSender } from '#app/features/evidence/writes/forget-sender.server.ts';
import { recordOpening } from '#app/features/evidence/writes/record-opening.server.ts';
import { renewCode } from '#app/features/evidence/writes/renew-code.server.ts';
import { treatLate } from '#app/features/evidence/writes/treat-late.server.ts';
import { CommentInLedger } from '#app/features/pages/components/staff/comment-in-ledger.tsx';
import { findLedgerComment } from '#app/features/pages/reads/comment-in-ledger.server.ts';
import { termsOn } from '#app/features/receipts/trail.ts';
import { takeBackEntry } from '#app/features/receipts/writes/withdraw-contribution.server.ts';
import { contributionStates, nextState } from '#app/features/record/contribution.ts';
import { PassForm } from '#app/features/safety/components/pass-form.tsx';
import { passToSafeguarding } from '#app/features/safety/writes/pass-to-safeguarding.server.ts';
import { londonDay } from '#app/lib/dates.ts';
import { holds } from '#app/lib/permissions.ts';
import { formatCode } from '#app/lib/receipt-code.ts';
import { inTransaction } from '#app/platform/context.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { guardedInArea } from '#app/platform/door.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { definePage } from '#app/platform/page.ts';
import { useText } from '#app/platform/use-text.ts';
import { Notice } from '#app/ui/content/notice.tsx';
import { ErrorSummary } from '#app/ui/form/error-summary.tsx';
import { PageHead } from '#app/ui/layout/page-head.tsx';

const done = ['moved', 'passed', 'forgotten', 'treated'] as const;

export const loader = guardedInArea('ledger.read', async (ctx, { params, url }) => {
  const asked = await getAsked(ctx, params['id'] ?? '');
  const entry = await getEntry(ctx, asked.id, params['entry'] ?? '');
  await recordOpening(ctx, asked.id, entry);
  const comment = entry.kind === 'post' ? await findLedgerComment(ctx, entry.id) : null;
  const base = `/${ctx.area.slug}/manage`;
  const terms = termsOn(asked.until, londonDay(ctx.now));
  return {
    base,
    own: `${base}/consultations/${asked.id}`,
    title: asked.title,
    entry,
    comment,
    waits: nextState(entry.state) === 'coded' ? await listCodingMissing(ctx, asked.id) : [],
    until: asked.until,
    overSince: terms.isOver ? terms.until : null,
    mayPass: holds(ctx.actor, 'response.pass-to-safeguarding', ctx.area.id),
    done: done.find((one) => one === url.searchParams.get('done')) ?? null,
  };
});

type Answer = {
  fieldId: 'reason' | 'confirm' | 'treatmentReason' | null;
  message: string;
  typed: string;
  newCode: string | null;
};

const answer = (given: Partial<Answer>, status: number) =>
  data<Answer>({ fieldId: null, message: '', typed: '', newCode: null, ...given }, { status });

type Found = { asked: Asked; entry: Entry; here: string };

async function pass(ctx: AreaContext, { asked, entry, here }: Found, typed: string) {
  if (!holds(ctx.actor, 'response.pass-to-safeguarding', ctx.area.id)) throw new AppError('forbidden');
  const words = typed.trim().slice(0, 10_000);
  if (words === '') return answer({ fieldId: 'reason', message: ctx.t(entryMessages)('passMissing') }, 400);
  const { day, channel, said, sender } = entry;
  const comment = said === null ? await findLedgerComment(ctx, entry.id) : null;
  await passToSafeguarding(ctx, {
    snapshot: { day, channel, title: said?.title ?? '', words: said?.body ?? comment?.words ?? '', ...(sender ?? {}) },
    words,
    about: `/${ctx.area.slug}/consultations/${asked.slug}`,
  });
  return redirect(`${here}?done=passed`, 303);
}

async function takeBack(ctx: AreaContext, { asked, entry, here }: Found, isConfirmed: boolean) {
  const t = ctx.t(entryMessages);
  if (termsOn(asked.until, londonDay(ctx.now)).isOver) throw new AppError('invalid');
  // What another feature took in is taken back there, by its code.
  if (entry.said === null) throw new AppError('invalid');
  if (!isConfirmed) return answer({ fieldId: 'confirm', message: t('takeBackMissing') }, 400);
  await inTransaction(ctx, (tx) => takeBackEntry(tx, entry.id));
  return redirect(here.slice(0, here.lastIndexOf('/')), 303);
}

async function moveOn(ctx: AreaContext, { asked, entry, here }: Found, to: NextState) {
  const moved = await advancePicked(ctx, asked.id, { entries: [entry.id], responses: [] }, to, stepGates);
  if (moved.isAdvanced) return redirect(`${here}?done=moved`, 303);
  const reasons = moved.problems.map(({ message }) => message);
  return answer({ message: reasons.join(' ') || ctx.t(entryMessages)('illegal') }, 400);
}

async function treat(ctx: AreaContext, { asked, entry, here }: Found, treated: Treated | null) {
  if (treated === null || entry.treated === null) throw new AppError('invalid');
  const isTreated = await treatLate(ctx, asked.id, entry.id, treated);
  if (isTreated) return redirect(`${here}?done=treated`, 303);
  return answer({ fieldId: 'treatmentReason', message: ctx.t(entryMessages)('treatmentReasonMissing') }, 400);
}

export const action = guardedInArea('ledger.read', async (ctx, { params, url, form }) => {
  const asked = await getAsked(ctx, params['id'] ?? '');
  const found = { asked, entry: await getEntry(ctx, asked.id, params['entry'] ?? ''), here: url.pathname };
  const fields = await form();
  const intent = fields.get('intent');
  const to = contributionStates.find((state): state is NextState => state !== 'received' && state === intent);
  if (to !== undefined) return moveOn(ctx, found, to);
  switch (intent) {
    case 'pass':
      return pass(ctx, found, String(fields.get('reason') ?? ''));
    case 'take-back':
      return takeBack(ctx, found, fields.get('confirm') === 'yes');
    case 'treat':
      return treat(ctx, found, readTreated(fields));
    case 'forget':
      await inTransaction(ctx, (tx) => forgetSender(tx, found.entry.id));
      return redirect(`${url.pathname}?done=forgotten`, 303);
    case 'renew': {
      // The author of what another feature took in has its code already.
      if (found.entry.said === null) throw new AppError('invalid');
      const code = formatCode(await renewCode(ctx, asked.id, found.entry.id));
      return answer({ newCode: code, typed: `${ctx.origin}/receipt/${code}` }, 200);
    }
    default:
      throw new AppError('invalid');
  }
});

export const handle = definePage<typeof loader>({
  breadcrumb: ({ base, own, title }, text) => [
    { href: base, label: text(entryMessages)('work') },
    { href: own, label: title },
    { href: `${own}/ledger`, label: text(entryMessages)('ledger') },
  ],
});

export const meta: MetaFunction = () => [
  { title: 'Contribution · Said & Done' },
  { name: 'robots', content: 'noindex' },
];

export default function LedgerEntryPage() {
  const t = useText(entryMessages);
  const { own, title, entry, comment, waits, until, overSince, mayPass, done: deed } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  if (answered?.newCode) {
    return (
      <>
        <PageHead kicker={title} title={t('renewedTitle')} lead={t('renewedLead')} />
        <CodeCard code={answered.newCode} address={answered.typed} until={until} />
        <p>
          <a href={`${own}/ledger/${entry.id}`}>{t('toEntry')}</a>
        </p>
      </>
    );
  }
  const errorsOf = (fieldId: Answer['fieldId']) => (answered?.fieldId === fieldId ? [answered.message] : []);
  const problems = answered
    ? [{ message: answered.message, ...(answered.fieldId === null ? {} : { fieldId: answered.fieldId }) }]
    : [];
  return (
    <>
      <ErrorSummary title={t('problem')} errors={problems} />
      {deed !== null && !answered ? (
        <Notice kind="success">
          <p>{t(deed)}</p>
        </Notice>
      ) : null}
      <PageHead kicker={title} title={entry.said?.title || t('entryTitle', { id: entry.id })} />
      <EntryView
        entry={entry}
        elsewhere={comment === null ? null : <CommentInLedger comment={comment} />}
        waits={waits}
      />
      {entry.treated === null ? null : <LateTreatment {...entry.treated} errors={errorsOf('treatmentReason')} />}
      {mayPass ? <PassForm typed={answered?.typed ?? ''} errors={errorsOf('reason')} /> : null}
      {entry.said === null ? null : <RenewCode />}
      {entry.said === null ? null : (
        <TakeBackEntry overSince={overSince} hasSender={entry.sender !== null} errors={errorsOf('confirm')} />
      )}
    </>
  );
}
