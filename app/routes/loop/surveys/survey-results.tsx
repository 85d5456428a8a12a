/** The results of a survey for staff: true counts for those who may read responses, what would be published, and publishing. */
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
import { discloseQuestions, disclosureOf } from '#app/features/surveys/results/disclose.server.ts';
import { resultProblems } from '#app/features/surveys/results/gates.ts';
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
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { PageHead } from '#app/ui/layout/page-head.tsx';
import { Section } from '#app/ui/layout/section.tsx';

export const loader = guardedInArea('survey.edit', async (ctx, { params, url }) => {
  const survey = await getSurveyForStaff(ctx, params['id'] ?? '');
  const { actor, area } = ctx;
  const snapshot = await findSnapshot(ctx, survey.id);
  const { base: currentBase, counts } = await countResults(ctx, survey.id);
  const previousBase = await findSnapshotBase(ctx, survey.id);
  const disclosure = disclosureOf(survey, area.disclosurePreset, ctx.now);
  const tables = discloseQuestions(counts, snapshot?.results.tables ?? [], disclosure);
  const mayRead = holds(actor, 'response.read', area.id);
  if (mayRead) await recordReading(ctx, survey, { what: 'counts' });
  const t = ctx.t(resultMessages);
  const base = `/${area.slug}/manage`;
  return {
    base,
    surveyAddress: `${base}/surveys/${survey.id}`,
    publicAddress: survey.state === 'public' ? `/${area.slug}/surveys/${survey.slug}/results` : null,
    title: survey.title,
    responseCount: currentBase,
    last: snapshot && { number: snapshot.number, asAt: snapshot.asAt },
    problems: resultProblems({ state: survey.state, previousBase, currentBase }, t).map(({ message }) => message),
    tables: compareTables(counts, tables, mayRead, t),
    mayRead,
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

function Publishing({ refused }: { refused: string[] | null }) {
  const t = useText(resultMessages);
  const { problems: known, mayPublish } = useLoaderData<typeof loader>();
  const problems = refused ?? known;
  return (
    <>
      {problems.length > 0 ? (
        <Notice kind={refused === null ? 'info' : 'warning'} title={t('refused')} headingLevel={3}>
          <ul>
            {problems.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Notice>
      ) : null}
      {mayPublish ? (
        <form method="post">
          <p>{t('publishText')}</p>
          <SubmitButton>{t('publish')}</SubmitButton>
        </form>
      ) : (
        <p>{t('publishNeeds')}</p>
      )}
    </>
  );
}

export default function ManageSurveyResultsPage() {
  const t = useText(resultMessages);
  const { title, responseCount, last, publicAddress, tables, mayRead, isPublished } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const publishedLine = last
    ? t('publishedLine', { number: last.number, date: formatDay(last.asAt) })
    : t('publishedNever');
  return (
    <>
      {isPublished && !answered ? (
        <Notice kind="success">
          <p>{t('published')}</p>
        </Notice>
      ) : null}
      <PageHead
        title={t('manageTitle', { title })}
        kicker={t('liveBase', { count: responseCount })}
        lead={t(mayRead ? 'manageLead' : 'manageLeadDisclosed')}
      />
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
        <Publishing refused={answered ? answered.problems : null} />
      </Section>
      <Section id="questions" title={t('contents')} layout="stack">
        {tables.length === 0 ? (
          <EmptyState title={t('noQuestions')}>
            <p>{t('noQuestionsText')}</p>
          </EmptyState>
        ) : (
          tables.map((table) => <LiveTable key={table.key} table={table} />)
        )}
      </Section>
    </>
  );
}
