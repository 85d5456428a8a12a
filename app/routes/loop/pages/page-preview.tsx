/** A draft as it would read if it were published now: the same parts as the public page. */
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Glossary, PageTerms } from '#app/features/areas/glossary-text.tsx';
import { listGlossary } from '#app/features/areas/reads/glossary.server.ts';
import { PageArticle } from '#app/features/pages/components/page-article.tsx';
import { pageManageMessages } from '#app/features/pages/messages-manage.ts';
import { presentPage } from '#app/features/pages/reads/public-page.server.ts';
import { previewPage } from '#app/features/pages/reads/staff-page.server.ts';
import { PageThings } from '#app/features/progress/components/page-things.tsx';
import { listThings } from '#app/features/progress/reads/things.server.ts';
import { guardedInArea } from '#app/platform/door.server.ts';
import { definePage } from '#app/platform/page.ts';
import { useText } from '#app/platform/use-text.ts';
import { Notice } from '#app/ui/content/notice.tsx';

export const loader = guardedInArea('page.edit', async (ctx, { params }) => {
  const read = await previewPage(ctx, params['id'] ?? '');
  const manage = `/${ctx.area.slug}/manage/pages`;
  return {
    manage,
    here: `${manage}/${read.page.id}`,
    page: presentPage(read, await listThings(ctx, read.cited)),
    glossary: await listGlossary(ctx, read.page.id),
  };
});

export const handle = definePage<typeof loader>({
  breadcrumb: ({ manage, here, page }, text) => [
    { href: manage, label: text(pageManageMessages)('title') },
    { href: here, label: page.title },
  ],
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.page.title ?? ''} · Said & Done` },
  { name: 'robots', content: 'noindex' },
];

export default function PagePreviewPage() {
  const t = useText(pageManageMessages);
  const { here, page, glossary } = useLoaderData<typeof loader>();
  return (
    <Glossary terms={glossary}>
      <Notice kind="info">
        <p>
          <strong>{t('previewTitle')}.</strong> {t('previewText')}
        </p>
        <p>
          <a href={here}>{t('backToEdit')}</a>
        </p>
      </Notice>
      <PageArticle page={page} showThings={(things) => <PageThings things={things} />} />
      <PageTerms />
    </Glossary>
  );
}
