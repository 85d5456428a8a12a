/** Thank you for an answer to "has this changed for you?": what it counts as, and the way back. */
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { confirmationMessages } from '#app/features/confirmations/messages.ts';
import { getConfirmable } from '#app/features/confirmations/reads/confirmable.server.ts';
import { addressOf } from '#app/features/record/node.ts';
import { openInArea } from '#app/platform/door.server.ts';
import { definePage } from '#app/platform/page.ts';
import { useText } from '#app/platform/use-text.ts';
import { PageHead } from '#app/ui/layout/page-head.tsx';

export const loader = openInArea(async (ctx, { params }) => {
  const thing = await getConfirmable(ctx, params['id'] ?? '');
  return { title: thing.title, address: addressOf(ctx.area.slug, thing) };
});

export const handle = definePage<typeof loader>({
  width: 'narrow',
  breadcrumb: ({ address, title }) => [{ href: address, label: title }],
});

export const meta: MetaFunction = () => [{ title: 'Thank you · Said & Done' }, { name: 'robots', content: 'noindex' }];

export default function ConfirmDonePage() {
  const t = useText(confirmationMessages);
  const { address } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead title={t('doneTitle')} lead={t('doneText')} />
      <p>
        <a href={address}>{t('doneBack')}</a>
      </p>
    </>
  );
}
