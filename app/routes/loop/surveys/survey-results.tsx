/** The results of a survey for staff: true counts for those who may read responses, otherwise what would be published; and publishing. */
import { data, redirect } from '@remix-run/node';
import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { LiveTable } from '#app/features/surveys/components/staff/live-table.tsx';
import { manageSurveyMessages } from '#app/features/surveys/messages-manage.ts';
import { resultMessages } from '#app/features/surveys/messages-results.ts';
import { countResults } from '#app/features/surveys/reads/results.server.ts';
import { findSnapshot, findSnapshotBase } from '#app/features/surveys/reads/snapshots.server.ts';
import { getSurveyForStaff } from '#app/features/surveys/reads/staff.server.ts';
import { compareTables } from '#app/features/surveys/results/compare.ts';
import { FilterBar } from '#app/features/surveys/results/components/filter-bar.tsx';
import { ResultOverview } from '#app/features/surveys/results/components/overview.tsx';
import { Publishing, ResultProblems } from '#app/features/surveys/results/components/publishing.tsx';
import { StaffQuestion } from '#app/features/surveys/results/components/staff-question.tsx';
import { discloseQuestions, disclosureOf } from '#app/features/surveys/results/disclose.server.ts';
import { resultProblems } from '#app/features/surveys/results/gates.ts';
import { figureMessages } from '#app/features/surveys/results/cited/messages-figures.ts';
import { staffResultMessages } from '#app/features/surveys/results/messages.ts';
import { readStaffResults } from '#app/features/surveys/results/staff-page.server.ts';
import { publishResults } from '#app/features/surveys/writes/publish-results.server.ts';
import { recordReading } from '#app/features/surveys/writes/record-reading.server.ts';
import { formatDay } from '#app/lib/dates.ts';
import { holds } from '#app/lib/permissions.ts';
import { guardedInArea } from '#app/platform/door.server.ts';
import { definePage } from '#app/platform/page.ts';
import { useText } from '#app/platform/use-text.ts';
import { EmptyState } from '#app/ui/content/empty-state.tsx';
import { Notice } from '#app/ui/content/notice.tsx';
import { SummaryList } from '#app/ui/content/summary-list.tsx';
import { PageHead } from '#app/ui/layout/page-head.tsx';
import { Section } from '#app/ui/layout/section.tsx';

export const loader = guardedInArea('survey.edit', async (ctx, { params, url }) => {
  const survey = await getSurveyForStaff(ctx, params['id'] ?? '');
  const { actor, area } = ctx;
  const snapshot = await findSnapshot(ctx, survey.id);
  const previousBase = await findSnapshotBase(ctx, survey.id);
  const mayRead = holds(actor, 'response.read', area.id);
  const t = ctx.t(resultMessages);
  // Whoever may not read responses gets no filters either: their differences would tell what disclosure hides.
  const disclosed = async () => {
    const { counts } = await countResults(ctx, survey.id);
    const disclosure = disclosureOf(survey, area.disclosurePreset, ctx.now);
    return compareTables(counts, discloseQuestions(counts, snapshot?.results.tables ?? [], disclosure), false, t);
  };
  const results = mayRead ? await readStaffResults(ctx, survey, url) : null;
  if (mayRead) await recordReading(ctx, survey, { what: 'counts' });
  const base = `/${area.slug}/manage`;
  const facts = { state: survey.state, previousBase, currentBase: survey.responseCount };
  return {
    base,
    surveyAddress: `${base}/surveys/${survey.id}`,
    publicAddress: survey.state === 'public' ? `/${area.slug}/surveys/${survey.slug}/results` : null,
    title: survey.title,
    responseCount: survey.responseCount,
    last: snapshot && { number: snapshot.number, asAt: snapshot.asAt },
    problems: resultProblems(facts, t).map(({ message }) => message),
    tables: mayRead ? [] : await disclosed(),
    results,
    mayPublish: holds(actor, 'result.publish', area.id),
    isPublished: url.searchParams.get('done') === 'published',
  };
});

export const action = guardedInArea('result.publish', async (ctx, { params, url }) => {
  const survey = await getSurveyForStaff(ctx, params['id'] ?? '');
  const published = await publishResults(ctx, survey.id);
  if (published.isPublished) return redirect(`${url.pathname}?done=published`, 303);
  return data({ problems: published.problems.map(({ message }) => message) }, { status: 400 });
});

export const handle = definePage<typeof loader>({
  breadcrumb: ({ base, surveyAddress, title }, text) => [
    { href: base, label: text(manageSurveyMessages)('work') },
    { href: `${base}/surveys`, label: text(manageSurveyMessages)('listTitle') },
    { href: surveyAddress, label: title },
  ],
});

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `${loaded?.title ?? ''} · Said & Done` },
  { name: 'robots', content: 'noindex' },
];

function Questions() {
  const t = useText(resultMessages);
  const staff = useText(staffResultMessages);
  const { results, tables } = useLoaderData<typeof loader>();
  if (tables.length === 0 && (results === null || results.questions.length === 0)) {
    return (
      <EmptyState title={t('noQuestions')}>
        <p>{t('noQuestionsText')}</p>
      </EmptyState>
    );
  }
  if (results === null) return tables.map((table) => <LiveTable key={table.key} table={table} />);
  if (results.base === 0 && results.isFiltered) {
    return (
      <EmptyState title={staff('noResponses')}>
        <p>{staff('noResponsesText')}</p>
      </EmptyState>
    );
  }
  return results.questions.map((question) => <StaffQuestion key={question.of} {...question} />);
}

/** What holds for the whole page, and how the responses came in. */
function Counted() {
  const t = useText(staffResultMessages);
  const { results, responseCount, surveyAddress } = useLoaderData<typeof loader>();
  if (results === null) return null;
  const { base, frame, exportQuery, isFiltered, overview, sources } = results;
  return (
    <Section id="counted" title={t('filters')}>
      <p>
        <strong>{isFiltered ? t('baseOf', { count: base, all: responseCount }) : t('base', { count: base })}</strong>
      </p>
      <FilterBar results={results} />
      <p>{frame === null ? t('noIntervals') : t('withIntervals', { frame })}</p>
      {sources.length === 0 ? null : <p>{t('sources', { sources: sources.join('; ') })}</p>}
      {base === 0 ? null : <ResultOverview {...overview} base={base} />}
      <p>
        <a href={`${surveyAddress}/exports${exportQuery === '' ? '' : `?${exportQuery}`}`}>{t('export')}</a>
      </p>
    </Section>
  );
}

export default function ManageSurveyResultsPage() {
  const t = useText(resultMessages);
  const page = useLoaderData<typeof loader>();
  const staff = useText(staffResultMessages);
  const cite = useText(figureMessages);
  const { title, responseCount, last, publicAddress, results, problems, mayPublish, surveyAddress } = page;
  const answered = useActionData<typeof action>();
  const publishedLine = last
    ? t('publishedLine', { number: last.number, date: formatDay(last.asAt) })
    : t('publishedNever');
  return (
    <>
      {page.isPublished && !answered ? (
        <Notice kind="success">
          <p>{t('published')}</p>
        </Notice>
      ) : null}
      <PageHead
        title={t('manageTitle', { title })}
        kicker={t('liveBase', { count: responseCount })}
        lead={t(results === null ? 'manageLeadDisclosed' : 'manageLead')}
      />
      <Counted />
      <Section id="questions" title={t('contents')} layout="stack">
        <Questions />
      </Section>
      <Section id="publish" title={t('publishing')}>
        <SummaryList
          rows={[
            {
              key: 'last',
              label: t('publishedNow'),
              value: last && publicAddress ? <a href={publicAddress}>{publishedLine}</a> : publishedLine,
            },
          ]}
        />
        <ResultProblems
          problems={answered ? answered.problems : problems}
          isRefused={answered !== undefined}
          headingLevel={3}
        />
        <Publishing mayPublish={mayPublish} isReady={problems.length === 0} />
        {mayPublish ? (
          <ul>
            <li>
              <a href={`${surveyAddress}/results/publish`}>{staff('choose')}</a>
            </li>
            <li>
              <a href={`${surveyAddress}/results/figures`}>{cite('linkLabel')}</a>
            </li>
          </ul>
        ) : null}
      </Section>
    </>
  );
}
