/** The responses to a survey, in random order, for those who may read them; filters stand in the address. */
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ResponseFilters } from '#app/features/surveys/components/staff/response-filters.tsx';
import { manageSurveyMessages } from '#app/features/surveys/messages-manage.ts';
import { responseMessages } from '#app/features/surveys/messages-responses.ts';
import { countResponses, listResponses } from '#app/features/surveys/reads/responses.server.ts';
import { listResponseFacets } from '#app/features/surveys/reads/responses/facets.server.ts';
import { getSurveyForStaff } from '#app/features/surveys/reads/staff.server.ts';
import { isFiltered, readResponseFilter } from '#app/features/surveys/responses/filter.ts';
import { sortingMessages } from '#app/features/surveys/responses/messages.ts';
import { recordReading } from '#app/features/surveys/writes/record-reading.server.ts';
import { formatDay } from '#app/lib/dates.ts';
import { withQuery } from '#app/lib/with-query.ts';
import { guardedInArea } from '#app/platform/door.server.ts';
import { definePage } from '#app/platform/page.ts';
import { useText } from '#app/platform/use-text.ts';
import { EmptyState } from '#app/ui/content/empty-state.tsx';
import { ItemList } from '#app/ui/content/item-list.tsx';
import { Notice } from '#app/ui/content/notice.tsx';
import { Pagination } from '#app/ui/content/pagination.tsx';
import { PageHead } from '#app/ui/layout/page-head.tsx';

export const loader = guardedInArea('response.read', async (ctx, { params, url }) => {
  const survey = await getSurveyForStaff(ctx, params['id'] ?? '');
  const filter = readResponseFilter(url.searchParams);
  const after = url.searchParams.get('after');
  const { responses, next } = await listResponses(ctx, survey.id, filter, after);
  await recordReading(ctx, survey, { what: 'responses' });
  const base = `/${ctx.area.slug}/manage`;
  return {
    base,
    surveyAddress: `${base}/surveys/${survey.id}`,
    title: survey.title,
    count: survey.responseCount,
    filter,
    facets: await listResponseFacets(ctx, survey.id),
    found: isFiltered(filter) ? await countResponses(ctx, survey.id, filter) : null,
    isAnonymous: survey.anonymity === 'anonymous',
    isTakenOut: url.searchParams.get('done') === 'taken-out',
    isFirst: after === null,
    responses,
    next,
  };
});

export const handle = definePage<typeof loader>({
  breadcrumb: ({ base, surveyAddress, title }, text) => [
    { href: base, label: text(manageSurveyMessages)('work') },
    { href: `${base}/surveys`, label: text(manageSurveyMessages)('listTitle') },
    { href: surveyAddress, label: title },
  ],
});

export const meta: MetaFunction = () => [{ title: 'Responses · Said & Done' }, { name: 'robots', content: 'noindex' }];

function Nothing({ here }: { here: string }) {
  const t = useText(responseMessages);
  const sorting = useText(sortingMessages);
  const { found, isFirst } = useLoaderData<typeof loader>();
  if (found === 0) {
    return (
      <EmptyState title={sorting('noneMatch')} headingLevel={2}>
        <p>{sorting('noneMatchText')}</p>
        <p>
          <a href={here}>{sorting('removeAll')}</a>
        </p>
      </EmptyState>
    );
  }
  return (
    <EmptyState title={t('empty')} headingLevel={2}>
      <p>{t(isFirst ? 'emptyText' : 'noneHere')}</p>
    </EmptyState>
  );
}

function Responses({ here }: { here: string }) {
  const t = useText(responseMessages);
  const { responses, filter } = useLoaderData<typeof loader>();
  if (responses.length === 0) return <Nothing here={here} />;
  return (
    <ItemList
      headingLevel={2}
      items={responses.map(({ id, day, versionNumber, channel, isLate, isTest, tags, opening }) => ({
        href: withQuery(`${here}/${id}`, filter),
        title: t('open', { name: id.slice(0, 8) }),
        text: opening === '' ? t('noWords') : opening,
        meta: (
          <p>
            {[
              t('received', { day: formatDay(day) }),
              t(`channel_${channel}`),
              t('version', { number: versionNumber }),
              ...(isLate ? [t('isLate')] : []),
              ...(isTest ? [t('isTest')] : []),
              ...tags,
            ].join(' · ')}
          </p>
        ),
      }))}
    />
  );
}

export default function ResponsesPage() {
  const t = useText(responseMessages);
  const sorting = useText(sortingMessages);
  const page = useLoaderData<typeof loader>();
  const { surveyAddress, title, count, found, filter, facets, isFirst, next } = page;
  const here = `${surveyAddress}/responses`;
  return (
    <>
      {page.isTakenOut ? (
        <Notice kind="success">
          <p>{sorting('takenOut')}</p>
        </Notice>
      ) : null}
      <PageHead
        title={t('listTitle', { title })}
        kicker={found === null ? t('count', { count }) : sorting('shown', { count: found })}
        lead={t('listLead')}
      />
      {page.isAnonymous || count < 2 ? null : (
        <p>
          <a href={`${surveyAddress}/lookalikes`}>{sorting('lookalikes')}</a>
        </p>
      )}
      {count === 0 ? null : <ResponseFilters path={here} filter={filter} facets={facets} />}
      <Responses here={here} />
      <Pagination
        label={t('more')}
        {...(isFirst ? {} : { previous: { href: withQuery(here, filter), label: t('first') } })}
        {...(next === null ? {} : { next: { href: withQuery(here, { ...filter, after: next }), label: t('next') } })}
      />
    </>
  );
}
