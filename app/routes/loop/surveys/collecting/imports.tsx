/** Bringing in answers from a file: the file, who collected it, and the files before. */
import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { UploadForm } from '#app/features/surveys/collecting/import/components/upload-form.tsx';
import { uploadPost, uploadView } from '#app/features/surveys/collecting/import/import-route.server.ts';
import { importMessages } from '#app/features/surveys/collecting/import/messages.ts';
import { collectStaffMessages } from '#app/features/surveys/collecting/messages-staff.ts';
import { mostFileBytes } from '#app/features/surveys/writes/collecting/upload-import.server.ts';
import { guardedInArea } from '#app/platform/door.server.ts';
import { translator } from '#app/platform/messages.ts';
import { definePage } from '#app/platform/page.ts';

export const loader = guardedInArea('response.enter', (ctx, { params }) => uploadView(ctx, params['id'] ?? ''));

export const action = guardedInArea('response.enter', async (ctx, { params, form }) =>
  uploadPost(ctx, params['id'] ?? '', await form(mostFileBytes + 64 * 1024)),
);

export const handle = definePage<typeof loader>({
  width: 'narrow',
  breadcrumb: ({ base, surveyAddress, title }, text) => [
    { href: base, label: text(collectStaffMessages)('work') },
    { href: `${base}/surveys`, label: text(collectStaffMessages)('surveys') },
    { href: surveyAddress, label: title },
    { href: `${surveyAddress}/collect`, label: text(collectStaffMessages)('collectTitle') },
  ],
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${translator('en', importMessages)('title')} · ${data?.title ?? ''} · Said & Done` },
  { name: 'robots', content: 'noindex' },
];

export default function ImportsPage() {
  const view = useLoaderData<typeof loader>();
  const again = useActionData<typeof action>();
  return <UploadForm view={again ?? view} />;
}
