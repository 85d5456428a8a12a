/** Every promise and every refusal of the area, with who owns it, by when, and where it stands. */
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { FilterChips } from '#app/features/progress/components/filter-chips.tsx';
import { ThingList } from '#app/features/progress/components/thing-view.tsx';
import { readCursor } from '#app/features/progress/cursor.ts';
import { readCommitmentFilter, withQuery } from '#app/features/progress/filters.ts';
import { progressMessages } from '#app/features/progress/messages.ts';
import {
  countCommitments,
  listCommitments,
  listOwningOrganisations,
} from '#app/features/progress/reads/commitments.server.ts';
import { shownArea } from '#app/features/progress/reads/things.server.ts';
import { headlines } from '#app/features/progress/status.ts';
import { publicPageInArea } from '#app/platform/door.server.ts';
import { translator } from '#app/platform/messages.ts';
import { definePage } from '#app/platform/page.ts';
import { useText } from '#app/platform/use-text.ts';
import { EmptyState } from '#app/ui/content/empty-state.tsx';
import { Figures } from '#app/ui/content/figures.tsx';
import { Pagination } from '#app/ui/content/pagination.tsx';
import { PageHead } from '#app/ui/layout/page-head.tsx';

export const loader = publicPageInArea(async (ctx, { url }) => {
  const filter = readCommitmentFilter(url.searchParams);
  const cursor = readCursor(url.searchParams.get('after'));
  const { commitments, next } = await listCommitments(ctx, filter, cursor);
  return {
    area: shownArea(ctx),
    filter,
    counts: await countCommitments(ctx),
    organisations: await listOwningOrganisations(ctx),
    commitments,
    isFirstPage: cursor === null,
    next,
  };
});

export const handle = definePage<typeof loader>({
  public: { query: ['status', 'organisation', 'after'] },
  twin: true,
  breadcrumb: (_data, text, areaHref) => [{ href: `${areaHref}/progress`, label: text(progressMessages)('crumb') }],
});

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const t = translator('en', progressMessages);
  return [
    { title: `${t('commitmentsTitle', { area: data?.area.name ?? '' })} · Said & Done` },
    { name: 'description', content: t('commitmentsLead') },
  ];
};

type Data = Awaited<ReturnType<typeof loader>>;

function Counts({ counts }: Pick<Data, 'counts'>) {
  const t = useText(progressMessages);
  return (
    <Figures
      figures={[
        { id: 'all', value: counts.total, label: t('countAll') },
        { id: 'done', value: counts.byHeadline.done ?? 0, label: t('countDone') },
        { id: 'overdue', value: counts.byHeadline.overdue ?? 0, label: t('countOverdue') },
        { id: 'undated', value: counts.undated, label: t('countUndated') },
      ]}
    />
  );
}

export default function CommitmentsPage() {
  const t = useText(progressMessages);
  const { area, filter, counts, organisations, commitments, isFirstPage, next } = useLoaderData<typeof loader>();
  const path = `/${area.slug}/commitments`;
  const filters = { status: filter.headline, organisation: filter.organisation };
  const present = headlines.filter((headline) => counts.byHeadline[headline] !== undefined);
  return (
    <>
      <PageHead
        kicker={t('commitmentsKicker')}
        title={t('commitmentsTitle', { area: area.name })}
        lead={t('commitmentsLead')}
      />
      {counts.total === 0 ? (
        <EmptyState title={t('commitmentsEmpty')} headingLevel={2}>
          <p>{t('commitmentsEmptyText')}</p>
        </EmptyState>
      ) : (
        <>
          <Counts counts={counts} />
          <FilterChips
            path={path}
            filters={filters}
            name="status"
            label={t('filterStatus')}
            all={t('anyStatus')}
            values={present.map((value) => ({ value, label: t(`status_${value}`) }))}
          />
          <FilterChips
            path={path}
            filters={filters}
            name="organisation"
            label={t('filterOwner')}
            all={t('anyOwner')}
            values={organisations.map(({ slug, name }) => ({ value: slug, label: name }))}
          />
          {commitments.length === 0 ? (
            <EmptyState title={t('commitmentsNoMatch')} headingLevel={2}>
              <p>
                <a href={path}>{t('showAllCommitments')}</a>
              </p>
            </EmptyState>
          ) : (
            <ThingList things={commitments} />
          )}
        </>
      )}
      <Pagination
        label={t('moreCommitments')}
        {...(isFirstPage ? {} : { previous: { href: withQuery(path, filters), label: t('newest') } })}
        {...(next === null ? {} : { next: { href: withQuery(path, { ...filters, after: next }), label: t('older') } })}
      />
    </>
  );
}
