/** What people told us and what came of it, newest first; what is overdue stands at the top. */
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Glossary, PageTerms } from '#app/features/areas/glossary-text.tsx';
import { listGlossary } from '#app/features/areas/reads/glossary.server.ts';
import { FollowLink } from '#app/features/notifications/components/follow-link.tsx';
import { FilterChips } from '#app/ui/content/chips.tsx';
import { OverduePart } from '#app/features/progress/components/overdue-part.tsx';
import { UpdatePair } from '#app/features/progress/components/update-pair.tsx';
import { readCursor } from '#app/features/progress/cursor.ts';
import { everyCommitment, readUpdateFilter } from '#app/features/progress/filters.ts';
import { withQuery } from '#app/lib/with-query.ts';
import { progressMessages } from '#app/features/progress/messages.ts';
import { countCommitments, listCommitments } from '#app/features/progress/reads/commitments.server.ts';
import { shownArea } from '#app/features/progress/reads/things.server.ts';
import { listUpdateFilters, listUpdates } from '#app/features/progress/reads/updates.server.ts';
import { statuses } from '#app/features/progress/status.ts';
import { formatDay, londonDay } from '#app/lib/dates.ts';
import { publicPageInArea } from '#app/platform/door.server.ts';
import { translator } from '#app/platform/messages.ts';
import { definePage } from '#app/platform/page.ts';
import { useText } from '#app/platform/use-text.ts';
import { EmptyState } from '#app/ui/content/empty-state.tsx';
import { Pagination } from '#app/ui/content/pagination.tsx';
import { Timeline } from '#app/ui/content/timeline.tsx';
import { PageHead } from '#app/ui/layout/page-head.tsx';
import { Section } from '#app/ui/layout/section.tsx';

const isOverdue = { ...everyCommitment, headline: 'overdue' } as const;

export const loader = publicPageInArea(async (ctx, { url }) => {
  const filter = readUpdateFilter(url.searchParams);
  const cursor = readCursor(url.searchParams.get('after'));
  const { updates, next } = await listUpdates(ctx, filter, cursor);
  const { byHeadline } = await countCommitments(ctx);
  const count = byHeadline.overdue ?? 0;
  const overdue = count > 0 && cursor === null ? (await listCommitments(ctx, isOverdue, null, 5)).commitments : [];
  return {
    area: shownArea(ctx),
    filter,
    choices: await listUpdateFilters(ctx),
    overdue: { count, commitments: overdue },
    updates,
    isFirstPage: cursor === null,
    next,
    glossary: await listGlossary(ctx),
  };
});

export const handle = definePage<typeof loader>({
  public: { query: ['status', 'service', 'voice', 'outcome', 'after'] },
  twin: true,
});

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const t = translator('en', progressMessages);
  const area = data?.area.name ?? '';
  return [
    { title: `${t('progressTitle', { area })} · Said & Done` },
    { name: 'description', content: t('progressLead') },
    {
      tagName: 'link',
      rel: 'alternate',
      type: 'application/atom+xml',
      title: t('feedTitle', { area }),
      href: `/${data?.area.slug ?? ''}/progress.atom`,
    },
  ];
};

type Data = Awaited<ReturnType<typeof loader>>;

function Filters({ area, filter, choices }: Pick<Data, 'area' | 'filter' | 'choices'>) {
  const t = useText(progressMessages);
  const path = `/${area.slug}/progress`;
  const shared = { path, filters: filter };
  return (
    <>
      <FilterChips
        {...shared}
        name="status"
        label={t('filterStatus')}
        all={t('anyStatus')}
        values={statuses.map((value) => ({ value, label: t(`status_${value}`) }))}
      />
      <FilterChips
        {...shared}
        name="service"
        label={t('filterService')}
        all={t('anyService')}
        values={choices.services.map(({ slug, title }) => ({ value: slug, label: title }))}
      />
      <FilterChips
        {...shared}
        name="voice"
        label={t('filterVoice')}
        all={t('anyVoice')}
        values={choices.voices.map((value) => ({ value, label: value }))}
      />
      <FilterChips
        {...shared}
        name="outcome"
        label={t('filterOutcome')}
        all={t('anyOutcome')}
        values={[
          { value: 'expected', label: t('withExpected') },
          { value: 'achieved', label: t('withAchieved') },
        ]}
      />
    </>
  );
}

function Nothing({ isFiltered, path }: { isFiltered: boolean; path: string }) {
  const t = useText(progressMessages);
  return (
    <EmptyState title={t(isFiltered ? 'progressNoMatch' : 'progressEmpty')}>
      <p>{isFiltered ? <a href={path}>{t('showAll')}</a> : t('progressEmptyText')}</p>
    </EmptyState>
  );
}

function Pairs({ updates }: Pick<Data, 'updates'>) {
  return (
    <Timeline
      entries={updates.map((update) => ({
        id: update.id,
        date: update.publishedAt === null ? '' : formatDay(londonDay(new Date(update.publishedAt))),
        body: <UpdatePair update={update} hasDate={false} />,
        kind: update.status === 'done' && update.against.length === 0 ? 'done' : 'step',
      }))}
    />
  );
}

export default function ProgressPage() {
  const t = useText(progressMessages);
  const { area, filter, choices, overdue, updates, isFirstPage, next, glossary } = useLoaderData<typeof loader>();
  const path = `/${area.slug}/progress`;
  const isFiltered = Object.values(filter).some((value) => value !== null);
  return (
    <Glossary terms={glossary}>
      <PageHead kicker={t('progressKicker')} title={t('progressTitle', { area: area.name })} lead={t('progressLead')} />
      {isFirstPage ? <OverduePart {...overdue} all={`/${area.slug}/commitments?status=overdue`} /> : null}
      <Section id="updates" title={t('updatesTitle')} layout="stack">
        {updates.length > 0 || isFiltered ? <Filters area={area} filter={filter} choices={choices} /> : null}
        {updates.length === 0 ? <Nothing isFiltered={isFiltered} path={path} /> : <Pairs updates={updates} />}
        <Pagination
          label={t('pagesLabel')}
          {...(isFirstPage ? {} : { previous: { href: withQuery(path, filter), label: t('newest') } })}
          {...(next === null ? {} : { next: { href: withQuery(path, { ...filter, after: next }), label: t('older') } })}
        />
      </Section>
      <p>
        <a href={`/${area.slug}/commitments`}>{t('allCommitments')}</a>
      </p>
      <p>
        <a href={`/${area.slug}/priorities`}>{t('allPriorities')}</a>
      </p>
      <p>
        <a href={`/${area.slug}/recommendations`}>{t('allRecommendations')}</a>
      </p>
      <p>
        <a href={`${path}.atom`}>{t('followFeed')}</a>
      </p>
      <FollowLink area={area} />
      <PageTerms />
    </Glossary>
  );
}
