/** The trail of a tracking code: how far it has come, being told, and taking it back. Never kept, never indexed. */
import { data } from '@remix-run/node';
import type { HeadersFunction, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { followSchema } from '#app/features/notifications/follow.ts';
import { notificationMessages } from '#app/features/notifications/messages.ts';
import { followByEmail } from '#app/features/notifications/writes/follow-by-email.server.ts';
import { CommentOutcome } from '#app/features/pages/components/comment-outcome.tsx';
import { findCommentOutcome } from '#app/features/pages/reads/comment-of-code.server.ts';
import { FeedbackSteps } from '#app/features/receipts/components/feedback-steps.tsx';
import { TakingBack } from '#app/features/receipts/components/taking-back.tsx';
import { TellMe } from '#app/features/receipts/components/tell-me.tsx';
import type { FollowOutcome } from '#app/features/receipts/components/tell-me.tsx';
import { TrailSteps } from '#app/features/receipts/components/trail-steps.tsx';
import { receiptMessages } from '#app/features/receipts/messages.ts';
import { findTrail } from '#app/features/receipts/reads/trail.server.ts';
import { followable } from '#app/features/receipts/trail.ts';
import type { Trail } from '#app/features/receipts/trail.ts';
import {
  detachContribution,
  withdrawContribution,
} from '#app/features/receipts/writes/withdraw-contribution.server.ts';
import { formatCode, parseCode } from '#app/lib/receipt-code.ts';
import { inArea } from '#app/platform/context.server.ts';
import type { AreaContext, Context } from '#app/platform/context.server.ts';
import { open } from '#app/platform/door.server.ts';
import { AppError, notFound } from '#app/platform/errors.ts';
import { definePage } from '#app/platform/page.ts';
import { useMark, useText } from '#app/platform/use-text.ts';
import { Notice } from '#app/ui/content/notice.tsx';
import { ReceiptCard } from '#app/ui/content/receipt-card.tsx';
import { ErrorSummary } from '#app/ui/form/error-summary.tsx';
import { PageHead } from '#app/ui/layout/page-head.tsx';

function readCode(typed: string): string {
  const parsed = parseCode(typed);
  if (!parsed.ok) throw notFound();
  return parsed.code;
}

/** The trail without what only this site needs: ids of contributions never leave it. */
function shownTrail(trail: Trail) {
  if (trail.source === 'feedback') {
    const { area: _, id: __, ...feedback } = trail;
    return feedback;
  }
  const { area: _, ...contribution } = trail;
  return contribution;
}

export const loader = open(async (ctx, { params, isPost }) => {
  const code = readCode(params['code'] ?? '');
  const trail = await findTrail(ctx, code);
  if (!trail) {
    if (isPost) return null;
    throw notFound();
  }
  const shown = formatCode(code);
  return {
    trackingCode: shown,
    address: `${ctx.origin}/receipt/${shown}`,
    areaName: trail.area.name,
    trail: shownTrail(trail),
    comment: await findCommentOutcome(ctx, code),
    follow: followable(trail)?.title ?? null,
  };
});

const tellOutcome = (follow: FollowOutcome, status: number) => data({ outcome: 'follow' as const, follow }, { status });

async function follow(ctx: AreaContext, nodeId: string | null, value: unknown) {
  const typed = typeof value === 'string' ? value.slice(0, 320) : '';
  const parsed = followSchema(ctx.t(notificationMessages)).safeParse({ email: typed });
  if (!parsed.success) {
    return tellOutcome({ isAsked: false, typed, errors: parsed.error.issues.map((issue) => issue.message) }, 400);
  }
  const asked = await followByEmail(ctx, { nodeId, email: parsed.data.email });
  if (asked.outcome === 'asked') return tellOutcome({ isAsked: true, typed: '', errors: [] }, 200);
  return tellOutcome({ isAsked: false, typed, errors: [ctx.t(receiptMessages)('followLater')] }, 429);
}

const told = (outcome: 'unconfirmed' | 'too-late' | 'withdrawn' | 'detached', status = 200) =>
  data({ outcome, follow: null }, { status });

async function takeBack(ctx: Context, trail: Trail, code: string, isDetaching: boolean) {
  const here = inArea(ctx, trail.area);
  if (isDetaching) {
    if (!trail.terms.isOver) throw new AppError('invalid');
    await detachContribution(here, code);
    return told('detached');
  }
  return (await withdrawContribution(here, code)) === 'too-late' ? told('too-late', 400) : told('withdrawn');
}

export const action = open(async (ctx, { params, form }) => {
  const code = readCode(params['code'] ?? '');
  const trail = await findTrail(ctx, code);
  if (!trail) throw notFound();
  const fields = await form();
  const intent = fields.get('intent');
  if (intent === 'follow') {
    const to = followable(trail);
    if (to === null) throw new AppError('invalid');
    return follow(inArea(ctx, trail.area), to.id, fields.get('email'));
  }
  if (fields.get('confirm') !== 'yes') return told('unconfirmed', 400);
  return takeBack(ctx, trail, code, intent === 'detach');
});

export const handle = definePage<typeof loader>({ width: 'narrow' });

export const headers: HeadersFunction = () => ({ 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex' });

export const meta: MetaFunction = () => [
  { title: 'What came of what you said · Said & Done' },
  { name: 'robots', content: 'noindex' },
];

function Gone() {
  const t = useText(receiptMessages);
  return (
    <>
      <PageHead title={t('withdrawnTitle')} lead={t('withdrawnText')} />
      <p>
        <a href="/">{t('home')}</a>
      </p>
    </>
  );
}

export default function ReceiptPage() {
  const t = useText(receiptMessages);
  const mark = useMark(receiptMessages);
  const receipt = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  if (answer?.outcome === 'withdrawn' || receipt === null) return <Gone />;
  const { trail } = receipt;
  const isUnconfirmed = answer?.outcome === 'unconfirmed';
  const isFeedback = trail.source === 'feedback';
  const missing = trail.terms.isOver ? t('detachMissing') : t('withdrawConfirmMissing');
  const problems = [
    ...(isUnconfirmed ? [{ fieldId: 'confirm', message: missing }] : []),
    ...(answer?.outcome === 'too-late' ? [{ fieldId: 'withdraw', message: t('overTitle') }] : []),
    ...(answer?.follow?.errors ?? []).map((message) => ({ fieldId: 'email', message })),
  ];
  return (
    <>
      <ErrorSummary title={<span {...mark('errorTitle')}>{t('errorTitle')}</span>} errors={problems} />
      {answer?.outcome === 'detached' ? (
        <Notice kind="success">
          <p>{t('detached')}</p>
        </Notice>
      ) : null}
      <PageHead kicker={receipt.areaName} title={t('trailTitle')} lead={t('lead')} />
      {trail.source === 'feedback' ? (
        <FeedbackSteps trail={trail} />
      ) : (
        <TrailSteps trail={trail} comment={receipt.comment} />
      )}
      <CommentOutcome comment={receipt.comment} />
      <p className="sd-small">{t(isFeedback ? 'honestFeedback' : receipt.comment ? 'honestComment' : 'honest')}</p>
      <ReceiptCard
        title={t('codeLabel')}
        code={receipt.trackingCode}
        intro={<p>{t('keep')}</p>}
        qr={{ text: receipt.address, label: t('qrAlt'), caption: t('qrCaption') }}
        labels={{ copy: t('copy'), copied: t('copied'), print: t('print') }}
      />
      <p>
        <a href={`/receipt/${receipt.trackingCode}/card`}>{t('toCard')}</a>
      </p>
      {receipt.follow === null ? null : <TellMe title={receipt.follow} outcome={answer?.follow ?? null} />}
      <div {...mark('withdraw')}>
        <TakingBack terms={trail.terms} isFeedback={isFeedback} isUnconfirmed={isUnconfirmed} />
      </div>
    </>
  );
}
