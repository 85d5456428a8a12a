/** The responses to a survey, in random order, for those who may read them. */
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { manageSurveyMessages } from '#app/features/surveys/messages-manage.ts';
import { responseMessages } from '#app/features/surveys/messages-responses.ts';
import { listResponses } from '#app/features/surveys/reads/responses.server.ts';
import { getSurveyForStaff } from '#app/features/surveys/reads/staff.server.ts';
import { recordReading } from '#app/features/surveys/writes/record-reading.server.ts';
import { formatDay } from '#app/lib/dates.ts';
import { guardedInArea } from '#app/platform/door.server.ts';
import { definePage } from '#app/platform/page.ts';
import { useText } from '#app/platform/use-text.ts';
import { EmptyState } from '#app/ui/content/empty-state.tsx';
import { ItemList } from '#app/ui/content/item-list.tsx';
import { Pagination } from '#app/ui/content/pagination.tsx';
import { PageHead } from '#app/ui/layout/page-head.tsx';

export const loader = guardedInArea('response.read', async (ctx, { params, url }) => {
  const survey = await getSurveyForStaff(ctx, params['id'] ?? '');
  const after = url.searchParams.get('after');
  const { responses, next } = await listResponses(ctx, survey.id, after);
  await recordReading(ctx, survey, { what: 'responses' });
  const base = `/${ctx.area.slug}/manage`;
  return {
    base,
    surveyAddress: `${base}/surveys/${survey.id}`,
    title: survey.title,
    count: survey.responseCount,
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

function Responses() {
  const t = useText(responseMessages);
  const { surveyAddress, responses, isFirst } = useLoaderData<typeof loader>();
  if (responses.length === 0) {
    return (
      <EmptyState title={t('empty')} headingLevel={2}>
        <p>{t(isFirst ? 'emptyText' : 'noneHere')}</p>
      </EmptyState>
    );
  }
  return (
    <ItemList
      headingLevel={2}
      items={responses.map(({ id, day, versionNumber, channel, isLate, isTest, opening }) => ({
        href: `${surveyAddress}/responses/${id}`,
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
            ].join(' · ')}
          </p>
        ),
      }))}
    />
  );
}

export default function ResponsesPage() {
  const t = useText(responseMessages);
  const { surveyAddress, title, count, isFirst, next } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead title={t('listTitle', { title })} kicker={t('count', { count })} lead={t('listLead')} />
      <Responses />
      <Pagination
        label={t('more')}
        {...(isFirst ? {} : { previous: { href: `${surveyAddress}/responses`, label: t('first') } })}
        {...(next === null ? {} : { next: { href: `?after=${next}`, label: t('next') } })}
      />
    </>
  );
}
