/** A thing as the public would see it now, for its staff: the same parts as the public page, whatever its state. */
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Glossary, PageTerms } from '#app/features/areas/glossary-text.tsx';
import { listGlossary } from '#app/features/areas/reads/glossary.server.ts';
import { idsBefore, idsBeside, idsLinkedBy } from '#app/features/record/chain.ts';
import type { Chain } from '#app/features/record/chain.ts';
import { ChainSections } from '#app/features/chain/components/chain-sections.tsx';
import { previewChain } from '#app/features/record/reads/chain.server.ts';
import { WordingWarnings } from '#app/features/progress/components/forms/wording-warnings.tsx';
import { ThingBody } from '#app/features/progress/components/thing-body.tsx';
import { UpdateArticle } from '#app/features/progress/components/update-article.tsx';
import { progressManageMessages } from '#app/features/progress/forms/messages-manage.ts';
import { formValues } from '#app/features/progress/forms/values.ts';
import { wordingWarnings } from '#app/features/progress/forms/wording.ts';
import type { ItemKind } from '#app/features/progress/items.ts';
import { progressMessages } from '#app/features/progress/messages.ts';
import { getStaffItem, previewOf } from '#app/features/progress/reads/staff-item.server.ts';
import { listThings } from '#app/features/progress/reads/things.server.ts';
import { previewUpdate } from '#app/features/progress/reads/updates.server.ts';
import { guardedInArea } from '#app/platform/door.server.ts';
import { definePage } from '#app/platform/page.ts';
import { useText } from '#app/platform/use-text.ts';
import { Notice } from '#app/ui/content/notice.tsx';
import { PageHead } from '#app/ui/layout/page-head.tsx';

/** What the page of a thing shows beside it: quotes of a finding, what a priority rests on, measures of a commitment. */
function besideOf(kind: ItemKind, chain: Chain): string[] {
  if (kind === 'finding') return idsBefore(chain, 'quote');
  return kind === 'priority' || kind === 'recommendation' ? idsBeside(chain) : idsLinkedBy(chain, 'measures');
}

export const loader = guardedInArea('progress.edit', async (ctx, { params }) => {
  const item = await getStaffItem(ctx, params['id'] ?? '');
  const { id, title } = item.row.node;
  const chain = await previewChain(ctx, id);
  const beside = besideOf(item.kind, chain);
  const glossary = await listGlossary(ctx, id);
  return {
    area: ctx.area.slug,
    manage: `/${ctx.area.slug}/manage/progress`,
    id,
    title,
    update: item.kind === 'update' ? await previewUpdate(ctx, id) : null,
    thing: previewOf(ctx, item),
    beside: item.kind === 'update' ? [] : [...(await listThings(ctx, beside)).values()],
    chain,
    glossary,
    warnings: wordingWarnings(formValues(item.kind, item.row), glossary),
  };
});

export const handle = definePage<typeof loader>({
  breadcrumb: ({ manage, id, title }, text) => [
    { href: manage, label: text(progressManageMessages)('title') },
    { href: `${manage}/${id}`, label: title },
  ],
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ''} · Said & Done` },
  { name: 'robots', content: 'noindex' },
];

type Data = Awaited<ReturnType<typeof loader>>;

function Body({ update, thing, beside }: Pick<Data, 'update' | 'thing' | 'beside'>) {
  const t = useText(progressManageMessages);
  const said = useText(progressMessages);
  if (update === null) return <ThingBody thing={thing} beside={beside} kicker={t(`kind_${thing.kind}`)} />;
  return (
    <>
      <PageHead kicker={said('progressKicker')} title={update.title} />
      <UpdateArticle update={update} />
    </>
  );
}

export default function PreviewPage() {
  const t = useText(progressManageMessages);
  const { area, manage, id, update, thing, beside, chain, glossary, warnings } = useLoaderData<typeof loader>();
  return (
    <Glossary terms={glossary}>
      <Notice kind="info">
        <p>
          <strong>{t('previewTitle')}.</strong> {t('previewText')}
        </p>
        <p>
          <a href={`${manage}/${id}`}>{t('edit')}</a>
        </p>
      </Notice>
      {warnings.length > 0 ? (
        <Notice kind="info">
          <WordingWarnings warnings={warnings} />
        </Notice>
      ) : null}
      <Body update={update} thing={thing} beside={beside} />
      <ChainSections chain={chain} area={area} />
      <PageTerms />
    </Glossary>
  );
}
