/** Dead ends of the chain by kind, each with the way to mend it; all of the area's or those of one activity. */
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { byKind } from '#app/features/chain/dead-ends.ts';
import type { DeadEnd } from '#app/features/chain/dead-ends.ts';
import { mendAddress } from '#app/features/chain/mend.ts';
import { chainMessages } from '#app/features/chain/messages.ts';
import { deadEndMessages } from '#app/features/chain/messages-dead-ends.ts';
import { listActivities, listDeadEnds } from '#app/features/chain/reads/dead-ends.server.ts';
import { FilterChips } from '#app/ui/content/chips.tsx';
import { withQuery } from '#app/lib/with-query.ts';
import { progressManageMessages } from '#app/features/progress/forms/messages-manage.ts';
import { guardedInArea } from '#app/platform/door.server.ts';
import { notFound } from '#app/platform/errors.ts';
import { translator } from '#app/platform/messages.ts';
import { definePage } from '#app/platform/page.ts';
import { useText } from '#app/platform/use-text.ts';
import { EmptyState } from '#app/ui/content/empty-state.tsx';
import { ItemList } from '#app/ui/content/item-list.tsx';
import { Pagination } from '#app/ui/content/pagination.tsx';
import { PageHead } from '#app/ui/layout/page-head.tsx';
import { Section } from '#app/ui/layout/section.tsx';

export const loader = guardedInArea('progress.edit', async (ctx, { url }) => {
  const activities = await listActivities(ctx);
  const activity = url.searchParams.get('activity');
  if (activity !== null && !activities.some((one) => one.id === activity)) throw notFound();
  const after = url.searchParams.get('after');
  const { found, looked, next } = await listDeadEnds(ctx, { activity, after });
  return {
    here: `/${ctx.area.slug}/manage/chain`,
    activities,
    activity,
    looked,
    isFirstPage: after === null,
    next,
    groups: byKind(found).map(({ deadEnd, found: ofKind }) => ({
      deadEnd,
      found: ofKind.map((one) => ({ ...one, mend: mendAddress(ctx.area.slug, one) })),
    })),
  };
});

export const handle = definePage<typeof loader>({
  breadcrumb: (_data, text, areaHref) => [
    { href: `${areaHref}/manage`, label: text(progressManageMessages)('work') },
    { href: `${areaHref}/manage/progress`, label: text(progressManageMessages)('title') },
  ],
});

export const meta: MetaFunction = () => [
  { title: `${translator('en', deadEndMessages)('title')} · Said & Done` },
  { name: 'robots', content: 'noindex' },
];

/** What is wrong beyond the kind of the dead end: the line, or the counts. */
function Particulars({ found }: { found: DeadEnd }) {
  const t = useText(deadEndMessages);
  if (found.counts !== null) return <>{t('counts', found.counts)}</>;
  return found.lines.map((line) => <span key={line}>{t('line', { line })} </span>);
}

function Meta({ found }: { found: DeadEnd }) {
  const t = useText(deadEndMessages);
  const kind = useText(chainMessages);
  return (
    <>
      {found.kind === null ? null : <span>{kind(`kind_${found.kind}`)}</span>}
      {found.state === null ? null : <span>{t(`state_${found.state}`)}</span>}
    </>
  );
}

type Groups = Awaited<ReturnType<typeof loader>>['groups'];

function DeadEnds({ groups }: { groups: Groups }) {
  const t = useText(deadEndMessages);
  return groups.map(({ deadEnd, found }) => (
    <Section
      key={deadEnd}
      id={deadEnd}
      title={`${t(`title_${deadEnd}`)} (${found.length})`}
      intro={t(`how_${deadEnd}`)}
      layout="stack"
    >
      <ItemList
        items={found.map((one) => ({
          href: one.mend,
          title: one.title,
          ...(one.lines.length > 0 || one.counts !== null ? { text: <Particulars found={one} /> } : {}),
          meta: <Meta found={one} />,
        }))}
      />
    </Section>
  ));
}

export default function ChainWorkPage() {
  const t = useText(deadEndMessages);
  const { here, activities, activity, looked, isFirstPage, next, groups } = useLoaderData<typeof loader>();
  const filters = { activity };
  return (
    <>
      <PageHead title={t('title')} lead={t('lead')} />
      <FilterChips
        path={here}
        filters={filters}
        name="activity"
        label={t('filter')}
        all={t('everything')}
        values={activities.map(({ id, title }) => ({ value: id, label: title }))}
      />
      <p className="sd-small">{t('looked', { count: looked })}</p>
      {groups.length === 0 ? (
        <EmptyState title={t('none')} headingLevel={2}>
          <p>{t('noneText')}</p>
        </EmptyState>
      ) : (
        <DeadEnds groups={groups} />
      )}
      <Pagination
        label={t('pages')}
        {...(isFirstPage ? {} : { previous: { href: withQuery(here, filters), label: t('first') } })}
        {...(next === null ? {} : { next: { href: withQuery(here, { ...filters, after: next }), label: t('next') } })}
      />
    </>
  );
}
