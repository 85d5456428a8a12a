/** Everything staff write about progress: by kind and state, newest change first, with what each thing still lacks. */
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { FilterChips } from '#app/ui/content/chips.tsx';
import { readCursor } from '#app/features/progress/cursor.ts';
import { readStaffFilter } from '#app/features/progress/filters.ts';
import { withQuery } from '#app/lib/with-query.ts';
import { itemKinds } from '#app/features/progress/items.ts';
import { progressManageMessages } from '#app/features/progress/forms/messages-manage.ts';
import { listStaffItems } from '#app/features/progress/reads/staff-items.server.ts';
import { formatInstant } from '#app/lib/dates.ts';
import { guardedInArea } from '#app/platform/door.server.ts';
import { translator } from '#app/platform/messages.ts';
import { definePage } from '#app/platform/page.ts';
import { useText } from '#app/platform/use-text.ts';
import { EmptyState } from '#app/ui/content/empty-state.tsx';
import { ItemList } from '#app/ui/content/item-list.tsx';
import { Pagination } from '#app/ui/content/pagination.tsx';
import { PageHead } from '#app/ui/layout/page-head.tsx';
import { Section } from '#app/ui/layout/section.tsx';
import { TwoColumn } from '#app/ui/layout/two-column.tsx';

export const loader = guardedInArea('progress.edit', async (ctx, { url }) => {
  const filter = readStaffFilter(url.searchParams);
  const cursor = readCursor(url.searchParams.get('after'));
  const { items, next } = await listStaffItems(ctx, filter, cursor);
  return { here: `/${ctx.area.slug}/manage/progress`, filter, items, next, isFirstPage: cursor === null };
});

export const handle = definePage<typeof loader>({
  breadcrumb: (_data, text, areaHref) => [{ href: `${areaHref}/manage`, label: text(progressManageMessages)('work') }],
});

export const meta: MetaFunction = () => [
  { title: `${translator('en', progressManageMessages)('title')} · Said & Done` },
  { name: 'robots', content: 'noindex' },
];

type Data = Awaited<ReturnType<typeof loader>>;

function MakeNew({ here }: Pick<Data, 'here'>) {
  const t = useText(progressManageMessages);
  return (
    <>
      <h2>{t('makeNew')}</h2>
      <ul>
        {itemKinds.map((kind) => (
          <li key={kind}>
            <a href={`${here}/new/${kind}`}>{t(`new_${kind}`)}</a>
          </li>
        ))}
      </ul>
      <h2>{t('otherPages')}</h2>
      <ul>
        <li>
          <a href={here.replace(/progress$/, 'priority-sets')}>{t('toSets')}</a>
        </li>
        <li>
          <a href={here.replace(/progress$/, 'chain')}>{t('toDeadEnds')}</a>
        </li>
      </ul>
    </>
  );
}

function Items({ here, items }: Pick<Data, 'here' | 'items'>) {
  const t = useText(progressManageMessages);
  return (
    <ItemList
      items={items.map((item) => ({
        href: `${here}/${item.id}`,
        title: item.title,
        text:
          item.needs.length > 0 ? t('needsYou', { need: item.needs.map((need) => t(`need_${need}`)).join(', ') }) : '',
        meta: (
          <>
            <span>{t(`kind_${item.kind}`)}</span>
            <span>{t(`state_${item.state}`)}</span>
            <span>{t('changed', { date: formatInstant(new Date(item.changedAt)) })}</span>
          </>
        ),
      }))}
    />
  );
}

export default function ManageProgressPage() {
  const t = useText(progressManageMessages);
  const { here, filter, items, next, isFirstPage } = useLoaderData<typeof loader>();
  const states = ['draft', 'public', 'withdrawn'] as const;
  const shared = { path: here, filters: filter };
  return (
    <>
      <PageHead title={t('title')} lead={t('lead')} />
      <TwoColumn asideLabel={t('makeNew')} aside={<MakeNew here={here} />}>
        <FilterChips
          {...shared}
          name="kind"
          label={t('filterKind')}
          all={t('anyKind')}
          values={itemKinds.map((value) => ({ value, label: t(`kind_${value}`) }))}
        />
        <FilterChips
          {...shared}
          name="state"
          label={t('filterState')}
          all={t('anyState')}
          values={states.map((value) => ({ value, label: t(`state_${value}`) }))}
        />
        <Section id="items" title={t('items')} layout="stack">
          {items.length === 0 ? (
            <EmptyState title={t('empty')}>
              <p>{t('emptyText')}</p>
            </EmptyState>
          ) : (
            <Items here={here} items={items} />
          )}
        </Section>
        <Pagination
          label={t('more')}
          {...(isFirstPage ? {} : { previous: { href: withQuery(here, filter), label: t('newest') } })}
          {...(next === null ? {} : { next: { href: withQuery(here, { ...filter, after: next }), label: t('older') } })}
        />
      </TwoColumn>
    </>
  );
}
