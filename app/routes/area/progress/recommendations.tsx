/** What was recommended, set by set and in order, with its levels; filtered by a level, only what is marked with it. */
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Glossary, PageTerms } from '#app/features/areas/glossary-text.tsx';
import { listGlossary } from '#app/features/areas/reads/glossary.server.ts';
import { FilterChips } from '#app/ui/content/chips.tsx';
import { readLevel } from '#app/features/progress/filters.ts';
import { progressMessages } from '#app/features/progress/messages.ts';
import { SetGroups, SetPages } from '#app/features/progress/priorities/components/set-groups.tsx';
import { priorityMessages } from '#app/features/progress/priorities/messages.ts';
import { listLevels, listRecommendations } from '#app/features/progress/reads/priorities.server.ts';
import { shownArea } from '#app/features/progress/reads/things.server.ts';
import { publicPageInArea } from '#app/platform/door.server.ts';
import { translator } from '#app/platform/messages.ts';
import { definePage } from '#app/platform/page.ts';
import { useText } from '#app/platform/use-text.ts';
import { EmptyState } from '#app/ui/content/empty-state.tsx';
import { PageHead } from '#app/ui/layout/page-head.tsx';

export const loader = publicPageInArea(async (ctx, { url }) => {
  const level = readLevel(url.searchParams);
  const after = url.searchParams.get('after');
  const { groups, next } = await listRecommendations(ctx, { after, level });
  return {
    area: shownArea(ctx),
    level,
    levels: await listLevels(ctx),
    groups,
    isFirstPage: after === null,
    next,
    glossary: await listGlossary(ctx),
  };
});

export const handle = definePage<typeof loader>({
  public: { query: ['level', 'after'] },
  twin: true,
  breadcrumb: (_data, text, areaHref) => [{ href: `${areaHref}/progress`, label: text(progressMessages)('crumb') }],
});

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const t = translator('en', priorityMessages);
  return [
    { title: `${t('recommendationsTitle', { area: data?.area.name ?? '' })} · Said & Done` },
    { name: 'description', content: t('recommendationsLead') },
  ];
};

function Nothing({ path, isFiltered }: { path: string; isFiltered: boolean }) {
  const t = useText(priorityMessages);
  return (
    <EmptyState title={t(isFiltered ? 'noMatch' : 'empty_recommendation')} headingLevel={2}>
      <p>{isFiltered ? <a href={path}>{t('showAll')}</a> : t('emptyText_recommendation')}</p>
    </EmptyState>
  );
}

export default function RecommendationsPage() {
  const t = useText(priorityMessages);
  const { area, level, levels, groups, isFirstPage, next, glossary } = useLoaderData<typeof loader>();
  const path = `/${area.slug}/recommendations`;
  const filters = { level };
  return (
    <Glossary terms={glossary}>
      <PageHead
        kicker={t('recommendationsKicker')}
        title={t('recommendationsTitle', { area: area.name })}
        lead={t('recommendationsLead')}
      />
      <FilterChips
        path={path}
        filters={filters}
        name="level"
        label={t('filterLevel')}
        all={t('anyLevel')}
        values={levels.map((value) => ({ value, label: t(`level_${value}`) }))}
      />
      {groups.length === 0 ? (
        <Nothing path={path} isFiltered={level !== null} />
      ) : (
        <SetGroups holds="recommendation" groups={groups} isFiltered={level !== null} />
      )}
      <SetPages path={path} filters={filters} isFirstPage={isFirstPage} next={next} />
      <PageTerms />
    </Glossary>
  );
}
