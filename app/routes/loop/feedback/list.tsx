/** Everything that was said in the always-open box, for its staff: by its filters, newest first, several answered at once. */
import { data, redirect } from '@remix-run/node';
import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { FilterChips } from '#app/ui/content/chips.tsx';
import { FeedbackLines } from '#app/features/feedback/components/staff/feedback-lines.tsx';
import { YearAside } from '#app/features/feedback/components/staff/year-aside.tsx';
import { statuses } from '#app/features/feedback/feedback.ts';
import { readPlace, readStaffFilter, readYear, waits } from '#app/features/feedback/filters.ts';
import { withQuery } from '#app/lib/with-query.ts';
import { manageFeedbackMessages } from '#app/features/feedback/messages-manage.ts';
import { listServiceChoices } from '#app/features/feedback/reads/choices.server.ts';
import { listFeedback, mayRead } from '#app/features/feedback/reads/staff.server.ts';
import { publishSummary } from '#app/features/feedback/writes/publish-summary.server.ts';
import { recordReading } from '#app/features/feedback/writes/record-reading.server.ts';
import { londonDay } from '#app/lib/dates.ts';
import { holds } from '#app/lib/permissions.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { guardedInArea } from '#app/platform/door.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { definePage } from '#app/platform/page.ts';
import { useText } from '#app/platform/use-text.ts';
import { EmptyState } from '#app/ui/content/empty-state.tsx';
import { Notice } from '#app/ui/content/notice.tsx';
import { Pagination } from '#app/ui/content/pagination.tsx';
import { ErrorSummary } from '#app/ui/form/error-summary.tsx';
import { PageHead } from '#app/ui/layout/page-head.tsx';
import { TwoColumn } from '#app/ui/layout/two-column.tsx';

const yearOf = (ctx: AreaContext) => Number(londonDay(ctx.now).slice(0, 4));

export const loader = guardedInArea('feedback.list', async (ctx, { url }) => {
  const filter = readStaffFilter(url.searchParams);
  const place = readPlace(url.searchParams.get('after'), 'day');
  const { feedback, next } = await listFeedback(ctx, filter, place);
  const isReader = mayRead(ctx);
  if (isReader) await recordReading(ctx, { what: 'list' });
  return {
    base: `/${ctx.area.slug}/manage`,
    publicBase: `/${ctx.area.slug}/feedback`,
    filter,
    feedback,
    services: await listServiceChoices(ctx),
    isFirstPage: place === null,
    next,
    year: yearOf(ctx),
    isReader,
    mayAnswer: holds(ctx.actor, 'feedback.answer', ctx.area.id),
    mayPublish: holds(ctx.actor, 'feedback.publish', ctx.area.id),
    done: (['numbers', 'answered'] as const).find((deed) => deed === url.searchParams.get('done')) ?? null,
  };
});

export const action = guardedInArea('feedback.publish', async (ctx, { url, form }) => {
  const fields = await form();
  if (fields.get('intent') !== 'numbers') throw new AppError('invalid');
  const year = readYear(String(fields.get('year') ?? ''), yearOf(ctx));
  if ((await publishSummary(ctx, year)) === 'published') return redirect(`${url.pathname}?done=numbers`, 303);
  return data({ problem: ctx.t(manageFeedbackMessages)('summaryTooFew', { year }) }, { status: 400 });
});

export const handle = definePage<typeof loader>({
  breadcrumb: ({ base }, text) => [{ href: base, label: text(manageFeedbackMessages)('work') }],
});

export const meta: MetaFunction = () => [{ title: 'Feedback · Said & Done' }, { name: 'robots', content: 'noindex' }];

type Data = Awaited<ReturnType<typeof loader>>;

function Filters({ here, filter, services }: { here: string } & Pick<Data, 'filter' | 'services'>) {
  const t = useText(manageFeedbackMessages);
  const shared = { path: here, filters: filter };
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
        values={services.map(({ id, title }) => ({ value: id, label: title }))}
      />
      <FilterChips
        {...shared}
        name="asked"
        label={t('filterAsked')}
        all={t('anyAsked')}
        values={[{ value: 'yes', label: t('askedYes') }]}
      />
      <FilterChips
        {...shared}
        name="waiting"
        label={t('filterWaiting')}
        all={t('anyWaiting')}
        values={waits.map((value) => ({ value, label: t('waiting', { count: Number(value) }) }))}
      />
    </>
  );
}

function Nothing({ here, isFiltered }: { here: string; isFiltered: boolean }) {
  const t = useText(manageFeedbackMessages);
  return (
    <EmptyState title={t(isFiltered ? 'noneMatch' : 'empty')} headingLevel={2}>
      {isFiltered ? (
        <p>
          <a href={here}>{t('showAll')}</a>
        </p>
      ) : (
        <p>{t('emptyText')}</p>
      )}
    </EmptyState>
  );
}

export default function ManageFeedbackPage() {
  const t = useText(manageFeedbackMessages);
  const page = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem ?? null;
  const { base, filter, feedback, isFirstPage, next } = page;
  const here = `${base}/feedback`;
  const isFiltered = Object.values(filter).some((value) => value !== null) || !isFirstPage;
  return (
    <>
      <ErrorSummary title={t('problem')} errors={problem === null ? [] : [{ message: problem }]} />
      {page.done !== null && problem === null ? (
        <Notice kind="success">
          <p>{t(page.done === 'numbers' ? 'summaryDone' : 'answerDone')}</p>
        </Notice>
      ) : null}
      <PageHead title={t('title')} lead={t(page.isReader ? 'lead' : 'leadHidden')} />
      <TwoColumn
        asideLabel={t('aside')}
        aside={<YearAside here={here} publicBase={page.publicBase} year={page.year} mayPublish={page.mayPublish} />}
      >
        <Filters here={here} filter={filter} services={page.services} />
        <h2 className="nhsuk-u-visually-hidden">{t('title')}</h2>
        {feedback.length === 0 ? (
          <Nothing here={here} isFiltered={isFiltered} />
        ) : (
          <FeedbackLines here={here} lines={feedback} mayAnswer={page.mayAnswer} />
        )}
        <Pagination
          label={t('more')}
          {...(isFirstPage ? {} : { previous: { href: withQuery(here, filter), label: t('newest') } })}
          {...(next === null ? {} : { next: { href: withQuery(here, { ...filter, after: next }), label: t('older') } })}
        />
      </TwoColumn>
    </>
  );
}
