/** Every way to collect answers to one survey: paper, poster, shared devices, frames, typing in, files. */
import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { collectPost, collectView } from '#app/features/surveys/collecting/collect-route.server.ts';
import { CollectScreen } from '#app/features/surveys/collecting/components/staff/collect-screen.tsx';
import { collectStaffMessages } from '#app/features/surveys/collecting/messages-staff.ts';
import { guardedInArea } from '#app/platform/door.server.ts';
import { translator } from '#app/platform/messages.ts';
import { definePage } from '#app/platform/page.ts';

export const loader = guardedInArea('response.enter', (ctx, { params, url }) =>
  collectView(ctx, params['id'] ?? '', url.searchParams),
);

export const action = guardedInArea('response.enter', async (ctx, { params, form }) =>
  collectPost(ctx, params['id'] ?? '', await form()),
);

export const handle = definePage<typeof loader>({
  breadcrumb: ({ base, surveyAddress, title }, text) => [
    { href: base, label: text(collectStaffMessages)('work') },
    { href: `${base}/surveys`, label: text(collectStaffMessages)('surveys') },
    { href: surveyAddress, label: title },
  ],
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${translator('en', collectStaffMessages)('collectTitle')} · ${data?.title ?? ''} · Said & Done` },
  { name: 'robots', content: 'noindex' },
];

export default function CollectPage() {
  const view = useLoaderData<typeof loader>();
  return <CollectScreen view={view} lastResult={useActionData<typeof action>()} />;
}
