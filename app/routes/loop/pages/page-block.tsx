/** One block of a draft: its form. */
import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { BlockForm } from '#app/features/pages/components/staff/block-form.tsx';
import { blankRows, getBlock, takeBlockPost } from '#app/features/pages/forms/block-actions.server.ts';
import { textsOf } from '#app/features/pages/forms/block-form.ts';
import { pageManageMessages } from '#app/features/pages/messages-manage.ts';
import { listBlockChoices } from '#app/features/pages/reads/choices.server.ts';
import { guardedInArea } from '#app/platform/door.server.ts';
import { translator } from '#app/platform/messages.ts';
import { definePage } from '#app/platform/page.ts';
import { useText } from '#app/platform/use-text.ts';
import { PageHead } from '#app/ui/layout/page-head.tsx';

export const loader = guardedInArea('page.edit', async (ctx, { params }) => {
  const { block, title, revision } = await getBlock(ctx, params['id'] ?? '', params['block'] ?? '');
  const manage = `/${ctx.area.slug}/manage/pages`;
  return {
    manage,
    here: `${manage}/${params['id'] ?? ''}`,
    title,
    kind: block.kind,
    revision,
    texts: textsOf(block),
    blankRows: blankRows.usual,
    choices: await listBlockChoices(ctx, block.kind, block.kind === 'picture' ? block.pictureId : ''),
    picturesHref: `/${ctx.area.slug}/manage/pictures`,
  };
});

export const action = guardedInArea('page.edit', async (ctx, { params, form }) =>
  takeBlockPost(ctx, params['id'] ?? '', params['block'] ?? '', await form()),
);

export const handle = definePage<typeof loader>({
  breadcrumb: ({ manage, here, title }, text) => [
    { href: manage, label: text(pageManageMessages)('title') },
    { href: here, label: title },
  ],
});

export const meta: MetaFunction = () => [
  { title: `${translator('en', pageManageMessages)('blockTitle')} · Said & Done` },
  { name: 'robots', content: 'noindex' },
];

export default function PageBlockPage() {
  const t = useText(pageManageMessages);
  const { title, kind, texts, blankRows: blank, ...form } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <PageHead kicker={title} title={t(`block_${kind}`)} />
      <BlockForm
        {...form}
        kind={kind}
        texts={answer?.texts ?? texts}
        faults={answer?.faults ?? {}}
        problem={answer?.problem ?? ''}
        blankRows={answer?.blankRows ?? blank}
      />
    </>
  );
}
