/** The trail of a tracking code, and taking the contribution back. Never kept, never indexed. */
import { data } from '@remix-run/node';
import type { HeadersFunction, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { TrailSteps } from '#app/features/receipts/components/trail-steps.tsx';
import { receiptMessages } from '#app/features/receipts/messages.ts';
import { findTrail } from '#app/features/receipts/reads/trail.server.ts';
import { withdrawContribution } from '#app/features/receipts/writes/withdraw-contribution.server.ts';
import { formatCode, parseCode } from '#app/lib/receipt-code.ts';
import { inArea } from '#app/platform/context.server.ts';
import { open } from '#app/platform/door.server.ts';
import { notFound } from '#app/platform/errors.ts';
import { definePage } from '#app/platform/page.ts';
import { useText } from '#app/platform/use-text.ts';
import { ReceiptCard } from '#app/ui/content/receipt-card.tsx';
import { CheckboxGroup } from '#app/ui/form/checkbox-group.tsx';
import { ErrorSummary } from '#app/ui/form/error-summary.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { PageHead } from '#app/ui/layout/page-head.tsx';
import { Section } from '#app/ui/layout/section.tsx';

function readCode(typed: string): string {
  const parsed = parseCode(typed);
  if (!parsed.ok) throw notFound();
  return parsed.code;
}

export const loader = open(async (ctx, { params, isPost }) => {
  const code = readCode(params['code'] ?? '');
  const trail = await findTrail(ctx, code);
  if (!trail) {
    if (isPost) return null;
    throw notFound();
  }
  const { area, ...rest } = trail;
  const shown = formatCode(code);
  return { code: shown, address: `${ctx.origin}/receipt/${shown}`, areaName: area.name, trail: rest };
});

export const action = open(async (ctx, { params, form }) => {
  const code = readCode(params['code'] ?? '');
  const trail = await findTrail(ctx, code);
  if (!trail) throw notFound();
  if ((await form()).get('confirm') !== 'yes') return data({ outcome: 'unconfirmed' as const }, { status: 400 });
  await withdrawContribution(inArea(ctx, trail.area), code);
  return data({ outcome: 'withdrawn' as const });
});

export const handle = definePage<typeof loader>({ width: 'narrow' });

export const headers: HeadersFunction = () => ({ 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex' });

export const meta: MetaFunction = () => [
  { title: 'What came of what you said · Said & Done' },
  { name: 'robots', content: 'noindex' },
];

function Withdraw({ isUnconfirmed }: { isUnconfirmed: boolean }) {
  const t = useText(receiptMessages);
  return (
    <form method="post">
      <CheckboxGroup
        name="confirm"
        label={t('withdrawTitle')}
        hint={t('withdrawText')}
        choices={[{ value: 'yes', label: t('withdrawConfirm') }]}
        errors={isUnconfirmed ? [t('withdrawConfirmMissing')] : []}
      />
      <SubmitButton variant="warning">{t('withdraw')}</SubmitButton>
    </form>
  );
}

export default function ReceiptPage() {
  const t = useText(receiptMessages);
  const receipt = useLoaderData<typeof loader>();
  const outcome = useActionData<typeof action>()?.outcome;
  if (outcome === 'withdrawn' || receipt === null) {
    return (
      <>
        <PageHead title={t('withdrawnTitle')} lead={t('withdrawnText')} />
        <p>
          <a href="/">{t('home')}</a>
        </p>
      </>
    );
  }
  const isUnconfirmed = outcome === 'unconfirmed';
  const problems = isUnconfirmed ? [{ fieldId: 'confirm', message: t('withdrawConfirmMissing') }] : [];
  return (
    <>
      <ErrorSummary title={t('errorTitle')} errors={problems} />
      <PageHead kicker={receipt.areaName} title={t('trailTitle')} lead={t('honest')} />
      <TrailSteps trail={receipt.trail} />
      <ReceiptCard
        title={t('codeLabel')}
        code={receipt.code}
        intro={<p>{t('keep')}</p>}
        qr={{ text: receipt.address, label: t('qrAlt'), caption: t('qrCaption') }}
        labels={{ copy: t('copy'), copied: t('copied'), print: t('print') }}
      />
      <Section id="withdraw" title={t('answers')} intro={t('answersText')} layout="stack">
        <Withdraw isUnconfirmed={isUnconfirmed} />
      </Section>
    </>
  );
}
