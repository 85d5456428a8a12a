/** One page or one report: its blocks in its author's order, its other forms, and the comments on it; a report also to take away. */
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Glossary, PageTerms } from '#app/features/areas/glossary-text.tsx';
import { listGlossary } from '#app/features/areas/reads/glossary.server.ts';
import { reportData } from '#app/features/open-data/structured-data.ts';
import { CommentsView } from '#app/features/pages/components/comments-view.tsx';
import { Downloads } from '#app/features/pages/components/downloads.tsx';
import { PageArticle } from '#app/features/pages/components/page-article.tsx';
import { headOf } from '#app/features/pages/head.ts';
import { pageMessages } from '#app/features/pages/messages.ts';
import { findComments } from '#app/features/pages/reads/comments.server.ts';
import { getPublicPage, presentPage, rootOf } from '#app/features/pages/reads/public-page.server.ts';
import { PageThings } from '#app/features/progress/components/page-things.tsx';
import { listThings, shownArea } from '#app/features/progress/reads/things.server.ts';
import { publicPageInArea } from '#app/platform/door.server.ts';
import { definePage, originOf } from '#app/platform/page.ts';

export const loader = publicPageInArea(async (ctx, { params, url, request }) => {
  const kind = params['report'] === undefined ? 'page' : 'report';
  const read = await getPublicPage(ctx, kind, params[kind] ?? '', { url, request });
  const { safetyReader: reader, safetyHours: hours } = ctx.area;
  return {
    area: shownArea(ctx),
    page: presentPage(read, await listThings(ctx, read.cited)),
    comments: await findComments(ctx, rootOf(read), url.searchParams.get('after')),
    here: url.pathname,
    reader: { reader, hours },
    glossary: await listGlossary(ctx, read.page.id),
  };
});

export const handle = definePage<typeof loader>({
  public: { query: ['lang', 'after'] },
  twin: true,
  breadcrumb: ({ page }, text, areaHref) => [
    { href: `${areaHref}/${page.kind}s`, label: text(pageMessages)(`crumb_${page.kind}`) },
    ...(page.parent === null ? [] : [{ href: page.parent.address, label: page.parent.title }]),
  ],
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => [
  ...headOf(data?.page),
  ...(data?.page.kind === 'report' ? reportData(originOf(matches), data.area, data.page) : []),
];

export default function PagePage() {
  const { page, comments, here, reader, glossary } = useLoaderData<typeof loader>();
  return (
    <Glossary terms={glossary}>
      <PageArticle
        page={page}
        showThings={(things) => <PageThings things={things} />}
        downloads={page.kind === 'report' ? <Downloads address={here} lang={page.lang} /> : null}
        comments={(heading) =>
          comments === null ? null : <CommentsView comments={comments} page={here} reader={reader} heading={heading} />
        }
      />
      <PageTerms />
    </Glossary>
  );
}
