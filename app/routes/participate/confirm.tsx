/** "Has this changed for you?": one answer without an account, counted among those whose words led to it where a code says so. */
import type { HeadersFunction, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { ConfirmForm } from '#app/features/confirmations/components/confirm-form.tsx';
import { confirmationMessages } from '#app/features/confirmations/messages.ts';
import { isMember } from '#app/features/confirmations/policy.ts';
import { getConfirmable } from '#app/features/confirmations/reads/confirmable.server.ts';
import { submitConfirmation } from '#app/features/confirmations/submit.server.ts';
import { addressOf } from '#app/features/record/node.ts';
import { SafetyNotice } from '#app/features/surveys/components/safety-notice.tsx';
import { openInArea } from '#app/platform/door.server.ts';
import { definePage } from '#app/platform/page.ts';
import { useText } from '#app/platform/use-text.ts';
import { PageHead } from '#app/ui/layout/page-head.tsx';

export const loader = openInArea(async (ctx, { params }) => {
  const { area } = ctx;
  const thing = await getConfirmable(ctx, params['id'] ?? '');
  return {
    thing: { title: thing.title, address: addressOf(area.slug, thing) },
    isMember: isMember(ctx.actor, area.id),
    safety: {
      reader: area.safetyReader || ctx.t(confirmationMessages)('safetyReader'),
      hours: area.safetyHours,
      aboutAddress: addressOf(area.slug, thing),
    },
  };
});

export const action = openInArea(async (ctx, { params, form }) =>
  submitConfirmation(ctx, params['id'] ?? '', await form()),
);

export const headers: HeadersFunction = () => ({ 'Cache-Control': 'private, no-cache' });

export const handle = definePage<typeof loader>({
  width: 'narrow',
  breadcrumb: ({ thing }) => [{ href: thing.address, label: thing.title }],
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Has this changed for you? ${data?.thing.title ?? ''} · Said & Done` },
  { name: 'robots', content: 'noindex' },
];

export default function ConfirmPage() {
  const t = useText(confirmationMessages);
  const { thing, isMember: isCounted, safety } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  return (
    <>
      <PageHead title={t('title')} lead={t('formLead', { title: thing.title })} />
      <ConfirmForm lastResult={lastResult} isMember={isCounted} safety={<SafetyNotice {...safety} />} />
    </>
  );
}
