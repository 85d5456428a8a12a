/** Published feedback with its answers, filtered by service and by what was answered. */
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { namedArea } from '#app/features/areas/shown.ts';
import { FilterChips } from '#app/ui/content/chips.tsx';
import { FeedbackPair } from '#app/features/feedback/components/published-list.tsx';
import { statuses } from '#app/features/feedback/feedback.ts';
import { readPlace, readPublicFilter } from '#app/features/feedback/filters.ts';
import { withQuery } from '#app/lib/with-query.ts';
import { feedbackMessages } from '#app/features/feedback/messages.ts';
import { listPublished, listPublishedServices, listTakenBack } from '#app/features/feedback/reads/published.server.ts';
import { formatDay } from '#app/lib/dates.ts';
import { publicPageInArea } from '#app/platform/door.server.ts';
import { translator } from '#app/platform/messages.ts';
import { definePage } from '#app/platform/page.ts';
import { useText } from '#app/platform/use-text.ts';
import { EmptyState } from '#app/ui/content/empty-state.tsx';
import { Pagination } from '#app/ui/content/pagination.tsx';
import { ButtonLink } from '#app/ui/form/button-link.tsx';
import { PageHead } from '#app/ui/layout/page-head.tsx';
import { Section } from '#app/ui/layout/section.tsx';

export const loader = publicPageInArea(async (ctx, { url }) => {
  const filter = readPublicFilter(url.searchParams);
  const place = readPlace(url.searchParams.get('after'), 'instant');
  const { feedback, next } = await listPublished(ctx, filter, place);
  return {
    area: namedArea(ctx.area),
    filter,
    feedback,
    services: await listPublishedServices(ctx),
    takenBack: await listTakenBack(ctx),
    isFirstPage: place === null,
    next,
  };
});

export const handle = definePage<typeof loader>({
  public: { query: ['status', 'service', 'after'] },
  twin: true,
  breadcrumb: (_data, text, areaHref) => [{ href: `${areaHref}/feedback`, label: text(feedbackMessages)('title') }],
});

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const t = translator('en', feedbackMessages);
  return [
    { title: `${t('listTitle', { area: data?.area.name ?? '' })} · Said & Done` },
    { name: 'description', content: t('listLead') },
  ];
};

type Data = Awaited<ReturnType<typeof loader>>;

function Nothing({ path, isFiltered }: { path: string; isFiltered: boolean }) {
  const t = useText(feedbackMessages);
  return (
    <EmptyState title={t(isFiltered ? 'listNone' : 'listEmpty')} headingLevel={2}>
      {isFiltered ? (
        <p>
          <a href={path}>{t('listAll')}</a>
        </p>
      ) : (
        <p>{t('listEmptyText')}</p>
      )}
    </EmptyState>
  );
}

function TakenBack({ takenBack }: Pick<Data, 'takenBack'>) {
  const t = useText(feedbackMessages);
  if (takenBack.length === 0) return null;
  return (
    <Section id="taken-back" title={t('takenBackTitle')} intro={t('takenBackText')}>
      <ul>
        {takenBack.map(({ day, count }) => (
          <li key={day}>{t('takenBack', { count, date: formatDay(day) })}</li>
        ))}
      </ul>
    </Section>
  );
}

function Filters({ path, filter, services }: Pick<Data, 'filter' | 'services'> & { path: string }) {
  const t = useText(feedbackMessages);
  return (
    <>
      <FilterChips
        path={path}
        filters={filter}
        name="status"
        label={t('filterStatus')}
        all={t('anyStatus')}
        values={statuses.slice(2).map((value) => ({ value, label: t(`status_${value}`) }))}
      />
      <FilterChips
        path={path}
        filters={filter}
        name="service"
        label={t('filterService')}
        all={t('anyService')}
        values={services.map(({ slug, title }) => ({ value: slug, label: title }))}
      />
    </>
  );
}

export default function PublishedFeedbackPage() {
  const t = useText(feedbackMessages);
  const { area, filter, feedback, services, takenBack, isFirstPage, next } = useLoaderData<typeof loader>();
  const path = `/${area.slug}/feedback/published`;
  return (
    <>
      <PageHead kicker={t('itemKicker')} title={t('listTitle', { area: area.name })} lead={t('listLead')}>
        <p>
          <ButtonLink href={`/${area.slug}/feedback`}>{t('giveYours')}</ButtonLink>
        </p>
        <p>
          <a href={`/${area.slug}/feedback/numbers`}>{t('seeSummary')}</a>
        </p>
      </PageHead>
      <Filters path={path} filter={filter} services={services} />
      {feedback.length === 0 ? (
        <Nothing path={path} isFiltered={filter.status !== null || filter.service !== null || !isFirstPage} />
      ) : (
        feedback.map((one) => <FeedbackPair key={one.id} feedback={one} headingLevel={2} />)
      )}
      <Pagination
        label={t('more')}
        {...(isFirstPage ? {} : { previous: { href: withQuery(path, filter), label: t('newest') } })}
        {...(next === null ? {} : { next: { href: withQuery(path, { ...filter, after: next }), label: t('older') } })}
      />
      <TakenBack takenBack={takenBack} />
    </>
  );
}
