/** One page or report for its staff: its blocks, its other forms, and publishing it. */
import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { AboutForm } from '#app/features/pages/components/staff/about-form.tsx';
import { BlockList, RemovedBlocks } from '#app/features/pages/components/staff/block-list.tsx';
import { Publishing } from '#app/features/pages/components/staff/publishing.tsx';
import { RenditionForms } from '#app/features/pages/components/staff/rendition-forms.tsx';
import { Problems } from '#app/features/pages/components/staff/staff-parts.tsx';
import { pageDeeds, takePagePost } from '#app/features/pages/forms/page-actions.server.ts';
import { readEditor } from '#app/features/pages/forms/editor.server.ts';
import { pageManageMessages } from '#app/features/pages/messages-manage.ts';
import { guardedInArea } from '#app/platform/door.server.ts';
import { definePage } from '#app/platform/page.ts';
import { useText } from '#app/platform/use-text.ts';
import { Notice } from '#app/ui/content/notice.tsx';
import { PageHead } from '#app/ui/layout/page-head.tsx';
import { Section } from '#app/ui/layout/section.tsx';
import { TwoColumn } from '#app/ui/layout/two-column.tsx';

export const loader = guardedInArea('page.edit', async (ctx, { params, url }) => ({
  ...(await readEditor(ctx, params['id'] ?? '')),
  done: pageDeeds.find((deed) => deed === url.searchParams.get('done')) ?? null,
}));

export const action = guardedInArea('page.edit', async (ctx, { params, form }) => {
  const { page } = await readEditor(ctx, params['id'] ?? '');
  return takePagePost(ctx, page.id, await form());
});

export const handle = definePage<typeof loader>({
  breadcrumb: ({ manage }, text) => [
    { href: manage.replace(/\/pages$/, ''), label: text(pageManageMessages)('work') },
    { href: manage, label: text(pageManageMessages)('title') },
  ],
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.content.title ?? ''} · Said & Done` },
  { name: 'robots', content: 'noindex' },
];

export default function StaffPagePage() {
  const t = useText(pageManageMessages);
  const {
    manage,
    here,
    page,
    content,
    revision,
    parents,
    blocks,
    removed,
    standing,
    commentsWarning,
    renditions,
    done,
  } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() ?? null;
  return (
    <>
      {done !== null && answer === null ? (
        <Notice kind="success">
          <p>{t(done)}</p>
        </Notice>
      ) : null}
      <Problems answer={answer} form="about" />
      <PageHead kicker={t(`kind_${page.kind}`)} title={content.title || t('untitled')} />
      <TwoColumn
        asideLabel={t('aboutAside')}
        aside={<Publishing here={here} standing={standing} commentsWarning={commentsWarning} answer={answer} />}
      >
        <BlockList blocks={blocks} here={here} commentsWarning={commentsWarning} />
        <RemovedBlocks removed={removed} />
        <Section id="basics" title={t('aboutTitle')} layout="stack">
          <AboutForm content={content} revision={revision} parents={parents} answer={answer} />
        </Section>
        <RenditionForms {...renditions} manage={manage} answer={answer} />
      </TwoColumn>
    </>
  );
}
