/** Typing in what came on paper, by telephone, or from somebody beside a worker: one form at a time, by keyboard. */
import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { EnterForm } from '#app/features/surveys/collecting/components/staff/enter-form.tsx';
import { enterPost, enterView } from '#app/features/surveys/collecting/paper/enter-route.server.ts';
import { collectStaffMessages } from '#app/features/surveys/collecting/messages-staff.ts';
import { guardedInArea } from '#app/platform/door.server.ts';
import { translator } from '#app/platform/messages.ts';
import { definePage } from '#app/platform/page.ts';

export const loader = guardedInArea('response.enter', (ctx, { params, url }) =>
  enterView(ctx, params['id'] ?? '', url.searchParams),
);

export const action = guardedInArea('response.enter', async (ctx, { params, url, form }) =>
  enterPost(ctx, params['id'] ?? '', url.searchParams, await form()),
);

export const handle = definePage<typeof loader>({
  width: 'narrow',
  breadcrumb: ({ base, here, title }, text) => [
    { href: base, label: text(collectStaffMessages)('work') },
    { href: `${base}/surveys`, label: text(collectStaffMessages)('surveys') },
    { href: here.replace(/\/enter$/, ''), label: title },
    { href: here.replace(/\/enter$/, '/collect'), label: text(collectStaffMessages)('collectTitle') },
  ],
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${translator('en', collectStaffMessages)('enterTitle')} · ${data?.title ?? ''} · Said & Done` },
  { name: 'robots', content: 'noindex' },
];

export default function EnterPage() {
  const view = useLoaderData<typeof loader>();
  const again = useActionData<typeof action>();
  return <EnterForm view={again ?? view} />;
}
