/** Every promise and every refusal of the area, with who owns it, by when, and where it stands; what is overdue comes first. */
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { CommitmentFilters } from '#app/features/progress/components/commitments/commitment-filters.tsx';
import { OverduePart } from '#app/features/progress/components/overdue-part.tsx';
import { ThingList } from '#app/features/progress/components/thing-view.tsx';
import { readCursor } from '#app/features/progress/cursor.ts';
import { everyCommitment, readCommitmentFilter } from '#app/features/progress/filters.ts';
import { withQuery } from '#app/lib/with-query.ts';
import { progressMessages } from '#app/features/progress/messages.ts';
import {
  countCommitments,
  listCommitments,
  listCommitmentServices,
  listOwningOrganisations,
} from '#app/features/progress/reads/commitments.server.ts';
import { shownArea } from '#app/features/progress/reads/things.server.ts';
import { publicPageInArea } from '#app/platform/door.server.ts';
import { translator } from '#app/platform/messages.ts';
import { definePage } from '#app/platform/page.ts';
import { useText } from '#app/platform/use-text.ts';
import { EmptyState } from '#app/ui/content/empty-state.tsx';
import { Figures } from '#app/ui/chart/figures.tsx';
import { Pagination } from '#app/ui/content/pagination.tsx';
import { PageHead } from '#app/ui/layout/page-head.tsx';
import { Section } from '#app/ui/layout/section.tsx';

export const loader = publicPageInArea(async (ctx, { url }) => {
  const filter = readCommitmentFilter(url.searchParams);
  const cursor = readCursor(url.searchParams.get('after'));
  const isFiltered = Object.values(filter).some((value) => value !== null);
  const { commitments, next } = await listCommitments(ctx, filter, cursor);
  const counts = await countCommitments(ctx);
  const count = counts.byHeadline.overdue ?? 0;
  const isOnTop = count > 0 && cursor === null && !isFiltered;
  const late = { ...everyCommitment, headline: 'overdue' } as const;
  return {
    area: shownArea(ctx),
    filter,
    counts,
    organisations: await listOwningOrganisations(ctx),
    services: await listCommitmentServices(ctx),
    overdue: isOnTop ? (await listCommitments(ctx, late, null, 10)).commitments : [],
    commitments,
    isFirstPage: cursor === null,
    next,
  };
});

export const handle = definePage<typeof loader>({
  public: { query: ['status', 'organisation', 'service', 'overdue', 'after'] },
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
        { id: 'news', value: counts.newsLate, label: t('countNewsLate') },
        { id: 'undated', value: counts.undated, label: t('countUndated') },
      ]}
    />
  );
}

/** What matches; without the overdue where those stand above already. */
function Found({ path }: { path: string }) {
  const t = useText(progressMessages);
  const { commitments, overdue } = useLoaderData<typeof loader>();
  const above = new Set(overdue.map((one) => one.id));
  const rest = commitments.filter((one) => !above.has(one.id));
  if (commitments.length === 0) {
    return (
      <EmptyState title={t('commitmentsNoMatch')} headingLevel={2}>
        <p>
          <a href={path}>{t('showAllCommitments')}</a>
        </p>
      </EmptyState>
    );
  }
  if (overdue.length === 0) return <ThingList things={commitments} />;
  return rest.length === 0 ? null : (
    <Section id="others" title={t('otherCommitments')} intro={t('otherCommitmentsIntro')}>
      <ThingList things={rest} />
    </Section>
  );
}

export default function CommitmentsPage() {
  const t = useText(progressMessages);
  const { area, filter, counts, overdue, isFirstPage, next, ...choices } = useLoaderData<typeof loader>();
  const path = `/${area.slug}/commitments`;
  const { headline, ...others } = filter;
  const filters = { status: headline, ...others };
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
          <p>
            <a href={`/${area.slug}/scorecard`}>{t('toScorecard')}</a>
          </p>
          <CommitmentFilters path={path} filters={filters} counts={counts} {...choices} />
          {overdue.length > 0 ? (
            <OverduePart
              commitments={overdue}
              count={counts.byHeadline.overdue ?? 0}
              all={withQuery(path, { status: 'overdue' })}
            />
          ) : null}
          <Found path={path} />
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
