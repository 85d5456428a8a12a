/** Thank you for a comment: the tracking code as a card to keep, and when the comment will be read. Never kept, never indexed. */
import type { HeadersFunction, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { openDone } from '#app/features/pages/commenting.server.ts';
import { commentMessages } from '#app/features/pages/messages-comments.ts';
import { formatCode } from '#app/lib/receipt-code.ts';
import { openInArea } from '#app/platform/door.server.ts';
import { translator } from '#app/platform/messages.ts';
import { definePage } from '#app/platform/page.ts';
import { useText } from '#app/platform/use-text.ts';
import { ReceiptCard } from '#app/ui/content/receipt-card.tsx';
import { PageHead } from '#app/ui/layout/page-head.tsx';

export const loader = openInArea((ctx, { url }) => {
  const done = openDone(ctx, url.searchParams.get('r') ?? '');
  const { slug, safetyReader: reader, safetyHours: hours } = ctx.area;
  if (done === null) return { area: `/${slug}`, reader, hours, done: null };
  const code = formatCode(done.code);
  const { title, address } = done;
  return {
    area: `/${slug}`,
    reader,
    hours,
    done: { title, page: address, code, address: `${ctx.origin}/receipt/${code}` },
  };
});

export const handle = definePage<typeof loader>({ width: 'narrow' });

export const headers: HeadersFunction = () => ({ 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex' });

export const meta: MetaFunction = () => [
  { title: `${translator('en', commentMessages)('doneTitle')} · Said & Done` },
  { name: 'robots', content: 'noindex' },
];

export default function CommentDonePage() {
  const t = useText(commentMessages);
  const { reader, hours, done } = useLoaderData<typeof loader>();
  if (done === null) return <PageHead title={t('doneTitle')} lead={t('doneLost')} />;
  return (
    <>
      <PageHead title={t('doneTitle')} lead={t('doneLead')} />
      <p>
        {t('whenRead', {
          reader: reader || t('safetyReaderDefault'),
          hours: hours || t('safetyHoursDefault'),
        })}
      </p>
      <ReceiptCard
        title={t('codeTitle')}
        code={done.code}
        intro={<p>{t('codeIntro')}</p>}
        qr={{ text: done.address, label: t('qrAlt'), caption: t('qrCaption') }}
        labels={{ copy: t('copy'), copied: t('copied'), print: t('print') }}
      />
      <p>
        <a href={`/receipt/${done.code}`}>{t('seeTrail')}</a>
      </p>
      <p>
        <a href={`${done.page}#comments`}>{t('backToPage', { title: done.title })}</a>
      </p>
    </>
  );
}
