/** The codes that what people wrote to a question is sorted by, what the forum says of them, and what each version changed. */
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { namedArea } from '#app/features/areas/shown.ts';
import { CodebookView } from '#app/features/codebooks/components/codebook-view.tsx';
import { codebookMessages } from '#app/features/codebooks/messages.ts';
import { listVersions } from '#app/features/codebooks/reads/codebook.server.ts';
import { showCodebook } from '#app/features/codebooks/shown.ts';
import { ForumWord } from '#app/features/coproduction/components/forum-word.tsx';
import { findForumWord } from '#app/features/coproduction/reads/forum-word.server.ts';
import { addressOf } from '#app/features/record/node.ts';
import { getPublicBySlug } from '#app/features/record/reads/nodes.server.ts';
import { formatDay } from '#app/lib/dates.ts';
import { publicPageInArea } from '#app/platform/door.server.ts';
import { notFound } from '#app/platform/errors.ts';
import { translator } from '#app/platform/messages.ts';
import { definePage } from '#app/platform/page.ts';
import { useText } from '#app/platform/use-text.ts';
import { PageHead } from '#app/ui/layout/page-head.tsx';

export const loader = publicPageInArea(async (ctx, { params, url, request }) => {
  const node = await getPublicBySlug(ctx, 'consultation', params['consultation'] ?? '', { url, request });
  const codebook = showCodebook(await listVersions(ctx, node.id));
  if (codebook === null) throw notFound();
  return {
    area: namedArea(ctx.area),
    consultation: { id: node.id, title: node.title, address: addressOf(ctx.area.slug, node) },
    ...codebook,
    forumWord: await findForumWord(ctx, node.id, 'codebook'),
  };
});

export const handle = definePage<typeof loader>({
  public: {},
  twin: true,
  breadcrumb: ({ consultation }) => [{ href: consultation.address, label: consultation.title }],
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => {
  const t = translator('en', codebookMessages);
  return [
    { title: `${t('pageTitle', { title: page?.consultation.title ?? '' })} · Said & Done` },
    { name: 'description', content: t('lead') },
  ];
};

export default function CodebookPage() {
  const t = useText(codebookMessages);
  const { area: _area, consultation, forumWord, ...codebook } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead kicker={consultation.title} title={t('title')} lead={t('lead')}>
        <p>{t('version', { number: codebook.number, day: formatDay(codebook.on) })}</p>
      </PageHead>
      <CodebookView codebook={codebook} word={<ForumWord said={forumWord} />} />
      <p>
        <a href={consultation.address}>{t('back')}</a>
      </p>
    </>
  );
}
