/** The published pages of an area, newest first. */
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { PageListScreen } from '#app/features/pages/components/page-list-screen.tsx';
import { pageMessages } from '#app/features/pages/messages.ts';
import { listPages, readPageKey } from '#app/features/pages/reads/pages.server.ts';
import { namedArea } from '#app/features/areas/shown.ts';
import { publicPageInArea } from '#app/platform/door.server.ts';
import { translator } from '#app/platform/messages.ts';
import { definePage } from '#app/platform/page.ts';

export const loader = publicPageInArea(async (ctx, { url }) => {
  const after = readPageKey(url.searchParams.get('after'));
  return {
    area: namedArea(ctx.area),
    here: url.pathname,
    isFirst: after === null,
    ...(await listPages(ctx, 'page', after)),
  };
});

export const handle = definePage<typeof loader>({ public: { query: ['after'] }, twin: true });

export const meta: MetaFunction = () => [
  { title: `${translator('en', pageMessages)('listTitle_page')} · Said & Done` },
];

export default function PagesPage() {
  return <PageListScreen kind="page" {...useLoaderData<typeof loader>()} />;
}
