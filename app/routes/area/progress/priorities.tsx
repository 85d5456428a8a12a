/** What people said matters most, set by set: how many their source counts, how many are listed, and who said each. */
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Glossary, PageTerms } from '#app/features/areas/glossary-text.tsx';
import { listGlossary } from '#app/features/areas/reads/glossary.server.ts';
import { progressMessages } from '#app/features/progress/messages.ts';
import { SetGroups, SetPages } from '#app/features/progress/priorities/components/set-groups.tsx';
import { priorityMessages } from '#app/features/progress/priorities/messages.ts';
import { listPriorities } from '#app/features/progress/reads/priorities.server.ts';
import { shownArea } from '#app/features/progress/reads/things.server.ts';
import { publicPageInArea } from '#app/platform/door.server.ts';
import { translator } from '#app/platform/messages.ts';
import { definePage } from '#app/platform/page.ts';
import { useText } from '#app/platform/use-text.ts';
import { EmptyState } from '#app/ui/content/empty-state.tsx';
import { PageHead } from '#app/ui/layout/page-head.tsx';

export const loader = publicPageInArea(async (ctx, { url }) => {
  const after = url.searchParams.get('after');
  const { groups, next } = await listPriorities(ctx, { after });
  return { area: shownArea(ctx), groups, isFirstPage: after === null, next, glossary: await listGlossary(ctx) };
});

export const handle = definePage<typeof loader>({
  public: { query: ['after'] },
  twin: true,
  breadcrumb: (_data, text, areaHref) => [{ href: `${areaHref}/progress`, label: text(progressMessages)('crumb') }],
});

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const t = translator('en', priorityMessages);
  return [
    { title: `${t('prioritiesTitle', { area: data?.area.name ?? '' })} · Said & Done` },
    { name: 'description', content: t('prioritiesLead') },
  ];
};

export default function PrioritiesPage() {
  const t = useText(priorityMessages);
  const { area, groups, isFirstPage, next, glossary } = useLoaderData<typeof loader>();
  return (
    <Glossary terms={glossary}>
      <PageHead
        kicker={t('prioritiesKicker')}
        title={t('prioritiesTitle', { area: area.name })}
        lead={t('prioritiesLead')}
      />
      {groups.length === 0 ? (
        <EmptyState title={t('empty_priority')} headingLevel={2}>
          <p>{t('emptyText_priority')}</p>
        </EmptyState>
      ) : (
        <SetGroups holds="priority" groups={groups} isFiltered={false} />
      )}
      <SetPages path={`/${area.slug}/priorities`} filters={{}} isFirstPage={isFirstPage} next={next} />
      <PageTerms />
    </Glossary>
  );
}
