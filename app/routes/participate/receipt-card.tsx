/** A tracking code as a card alone, to print, cut out or hand over. Never kept, never indexed. */
import type { HeadersFunction, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { receiptMessages } from '#app/features/receipts/messages.ts';
import { findTrail } from '#app/features/receipts/reads/trail.server.ts';
import { formatDay } from '#app/lib/dates.ts';
import { formatCode, parseCode } from '#app/lib/receipt-code.ts';
import { open } from '#app/platform/door.server.ts';
import { notFound } from '#app/platform/errors.ts';
import { definePage } from '#app/platform/page.ts';
import { useText } from '#app/platform/use-text.ts';
import { ReceiptCard } from '#app/ui/content/receipt-card.tsx';
import { PageHead } from '#app/ui/layout/page-head.tsx';

export const loader = open(async (ctx, { params }) => {
  const parsed = parseCode(params['code'] ?? '');
  const trail = parsed.ok ? await findTrail(ctx, parsed.code) : null;
  if (!parsed.ok || !trail) throw notFound();
  const shown = formatCode(parsed.code);
  const isFeedback = trail.source === 'feedback';
  return {
    trackingCode: shown,
    entrance: `${ctx.origin}/receipt`,
    address: `${ctx.origin}/receipt/${shown}`,
    areaName: trail.area.name,
    title: (isFeedback ? trail.service?.title : (trail.consultation ?? trail.activity)?.title) ?? null,
    receivedOn: trail.receivedOn,
    until: trail.terms.until,
  };
});

export const handle = definePage<typeof loader>({
  width: 'narrow',
  breadcrumb: ({ trackingCode }, text) => [
    { href: `/receipt/${trackingCode}`, label: text(receiptMessages)('trailTitle') },
  ],
});

export const headers: HeadersFunction = () => ({ 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex' });

export const meta: MetaFunction = () => [{ title: 'Your card · Said & Done' }, { name: 'robots', content: 'noindex' }];

export default function ReceiptCardPage() {
  const t = useText(receiptMessages);
  const { trackingCode: code, entrance, address, areaName, title, receivedOn, until } = useLoaderData<typeof loader>();
  const day = formatDay(receivedOn);
  return (
    <>
      <PageHead kicker={areaName} title={t('cardTitle')} />
      <ReceiptCard
        title={t('codeLabel')}
        code={code}
        intro={
          <>
            <p>{title === null ? t('cardForPlain', { day }) : t('cardFor', { title, day })}</p>
            <p>{t('cardWhere', { address: entrance })}</p>
            <p>{until === null ? t('cardAnyTime') : t('cardUntil', { day: formatDay(until) })}</p>
          </>
        }
        qr={{ text: address, label: t('qrAlt'), caption: t('qrCaption') }}
        labels={{ copy: t('copy'), copied: t('copied'), print: t('print') }}
      />
      <p>
        <a href={`/receipt/${code}`}>{t('cardBack')}</a>
      </p>
    </>
  );
}
