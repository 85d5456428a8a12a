/** One file of answers: where its columns go, the dry run line by line, and storing it. */
import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { ImportScreen } from '#app/features/surveys/collecting/import/components/import-screen.tsx';
import { importPost, importView } from '#app/features/surveys/collecting/import/import-route.server.ts';
import { importMessages } from '#app/features/surveys/collecting/import/messages.ts';
import { collectStaffMessages } from '#app/features/surveys/collecting/messages-staff.ts';
import { guardedInArea } from '#app/platform/door.server.ts';
import { translator } from '#app/platform/messages.ts';
import { definePage } from '#app/platform/page.ts';

export const loader = guardedInArea('response.enter', (ctx, { params, url }) =>
  importView(ctx, params['id'] ?? '', params['import'] ?? '', url.searchParams),
);

export const action = guardedInArea('response.enter', async (ctx, { params, form }) =>
  importPost(ctx, params['id'] ?? '', params['import'] ?? '', await form()),
);

export const handle = definePage<typeof loader>({
  breadcrumb: ({ base, surveyAddress, title }, text) => [
    { href: base, label: text(collectStaffMessages)('work') },
    { href: `${base}/surveys`, label: text(collectStaffMessages)('surveys') },
    { href: surveyAddress, label: title },
    { href: `${surveyAddress}/import`, label: text(importMessages)('title') },
  ],
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${translator('en', importMessages)('title')} · ${data?.title ?? ''} · Said & Done` },
  { name: 'robots', content: 'noindex' },
  ...(data?.state === 'running' ? [{ httpEquiv: 'refresh', content: '3' }] : []),
];

export default function ImportPage() {
  const view = useLoaderData<typeof loader>();
  const again = useActionData<typeof action>();
  return <ImportScreen view={again ?? view} />;
}
