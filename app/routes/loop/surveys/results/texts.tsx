/** What people wrote to one question of a survey, for staff who may read responses. */
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { manageSurveyMessages } from '#app/features/surveys/messages-manage.ts';
import { resultMessages } from '#app/features/surveys/messages-results.ts';
import { readCountable } from '#app/features/surveys/reads/results.server.ts';
import { hasWords, listWords } from '#app/features/surveys/reads/results/texts.server.ts';
import { getSurveyForStaff } from '#app/features/surveys/reads/staff.server.ts';
import { readFilters, writeFilters } from '#app/features/surveys/results/filters.ts';
import { staffResultMessages } from '#app/features/surveys/results/messages.ts';
import { filtersInUse, knownFilters, wordingOf } from '#app/features/surveys/results/staff-page.server.ts';
import { recordReading } from '#app/features/surveys/writes/record-reading.server.ts';
import { guardedInArea } from '#app/platform/door.server.ts';
import { notFound } from '#app/platform/errors.ts';
import { definePage } from '#app/platform/page.ts';
import { useText } from '#app/platform/use-text.ts';
import { Chips } from '#app/ui/content/chips.tsx';
import { EmptyState } from '#app/ui/content/empty-state.tsx';
import { Pagination } from '#app/ui/content/pagination.tsx';
import { FormActions } from '#app/ui/form/form-actions.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { PageHead } from '#app/ui/layout/page-head.tsx';

const longestQuery = 100;

export const loader = guardedInArea('response.read', async (ctx, { params, url }) => {
  const survey = await getSurveyForStaff(ctx, params['id'] ?? '');
  const key = params['question'] ?? '';
  const countable = await readCountable(ctx, survey.id);
  const counted = countable.counted.find((one) => one.key === key || one.of === key);
  if (!counted || !hasWords(countable, key)) throw notFound();
  const filters = knownFilters(readFilters(url.searchParams), countable);
  const query = (url.searchParams.get('q') ?? '').trim().slice(0, longestQuery);
  const after = url.searchParams.get('after');
  const scope = { surveyId: survey.id, filters, isSnapshotted: false };
  const { texts, count, next } = await listWords(ctx, scope, countable, { key, query, after });
  await recordReading(ctx, survey, { what: 'responses' });
  const base = `/${ctx.area.slug}/manage`;
  const surveyAddress = `${base}/surveys/${survey.id}`;
  const parameters = writeFilters(filters);
  const to = (path: string, more: [string, string][]) => {
    const all = [...parameters, ...more];
    return all.length === 0 ? path : `${path}?${new URLSearchParams(all).toString()}`;
  };
  const searched: [string, string][] = query === '' ? [] : [['q', query]];
  return {
    base,
    surveyAddress,
    survey: survey.title,
    title: wordingOf(ctx, countable).titleOf(counted),
    resultsAddress: to(`${surveyAddress}/results`, []),
    parameters,
    inUse: filtersInUse(ctx, countable, filters).map(({ label, without }) => ({
      label,
      href: `${url.pathname}?${new URLSearchParams([...writeFilters(without), ...searched]).toString()}`,
    })),
    query,
    count,
    texts,
    allAddress: to(url.pathname, []),
    first: after === null ? null : to(url.pathname, searched),
    next: next === null ? null : to(url.pathname, [...searched, ['after', next]]),
  };
});

export const handle = definePage<typeof loader>({
  breadcrumb: ({ base, surveyAddress, survey, resultsAddress }, text) => [
    { href: base, label: text(manageSurveyMessages)('work') },
    { href: `${base}/surveys`, label: text(manageSurveyMessages)('listTitle') },
    { href: surveyAddress, label: survey },
    { href: resultsAddress, label: text(resultMessages)('kicker') },
  ],
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ''} · Said & Done` },
  { name: 'robots', content: 'noindex' },
];

function Search() {
  const t = useText(staffResultMessages);
  const { parameters, query, count, allAddress } = useLoaderData<typeof loader>();
  return (
    <>
      <form method="get" className="sd-form" role="search">
        {parameters.map(([name, value]) => (
          <input key={`${name}${value}`} type="hidden" name={name} value={value} />
        ))}
        <TextField name="q" label={t('search')} errors={[]} defaultValue={query} />
        <FormActions>
          <SubmitButton>{t('searchGo')}</SubmitButton>
        </FormActions>
      </form>
      {query === '' ? null : (
        <p>
          {t('found', { count, query })} <a href={allAddress}>{t('searchAll')}</a>
        </p>
      )}
    </>
  );
}

export default function WrittenTextsPage() {
  const t = useText(staffResultMessages);
  const { title, count, texts, inUse, query, next, first, surveyAddress, resultsAddress } =
    useLoaderData<typeof loader>();
  return (
    <>
      <PageHead title={t('textsTitle', { title })} lead={query === '' ? t('textsLead', { count }) : undefined} />
      {inUse.length === 0 ? null : (
        <Chips label={t('filtersOn')} items={inUse.map((chip) => ({ ...chip, current: true }))} />
      )}
      <Search />
      {texts.length === 0 ? (
        <EmptyState title={t('nothingFound')} headingLevel={2}>
          <p>{t('nothingFoundText')}</p>
        </EmptyState>
      ) : (
        <ul className="sd-texts">
          {texts.map(({ key, response, body }) => (
            <li key={key}>
              <p className="sd-texts__body">{body}</p>
              <p className="sd-small">
                <a href={`${surveyAddress}/responses/${response}`}>{t('wholeResponse')}</a>
              </p>
            </li>
          ))}
        </ul>
      )}
      <Pagination
        label={t('pagesLabel')}
        {...(first === null ? {} : { previous: { href: first, label: t('first') } })}
        {...(next === null ? {} : { next: { href: next, label: t('next') } })}
      />
      <p>
        <a href={resultsAddress}>{t('back')}</a>
      </p>
    </>
  );
}
