/** Where staff choose how the responses of a survey leave the site, and see how far running exports are. */
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { exportMessages } from '#app/features/surveys/exports/messages.ts';
import { readExportScope } from '#app/features/surveys/exports/choices.server.ts';
import { exportFormats } from '#app/features/surveys/exports/formats.ts';
import { asksForFiles } from '#app/features/surveys/files/file-questions.ts';
import { listProgress } from '#app/features/surveys/exports/progress.server.ts';
import { manageSurveyMessages } from '#app/features/surveys/messages-manage.ts';
import { countRows } from '#app/features/surveys/reads/exports/rows.server.ts';
import { getSurveyForStaff } from '#app/features/surveys/reads/staff.server.ts';
import { writeFilters } from '#app/features/surveys/results/filters.ts';
import { filtersInUse } from '#app/features/surveys/results/staff-page.server.ts';
import { guardedInArea } from '#app/platform/door.server.ts';
import { definePage } from '#app/platform/page.ts';
import { useText } from '#app/platform/use-text.ts';
import { EmptyState } from '#app/ui/content/empty-state.tsx';
import { Notice } from '#app/ui/content/notice.tsx';
import { FormActions } from '#app/ui/form/form-actions.tsx';
import { RadioGroup } from '#app/ui/form/radio-group.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { PageHead } from '#app/ui/layout/page-head.tsx';
import { Section } from '#app/ui/layout/section.tsx';

export const loader = guardedInArea('response.read', async (ctx, { params, url }) => {
  const survey = await getSurveyForStaff(ctx, params['id'] ?? '');
  const { all, countable, filters } = await readExportScope(ctx, survey.id, url.searchParams);
  const base = `/${ctx.area.slug}/manage`;
  return {
    base,
    surveyAddress: `${base}/surveys/${survey.id}`,
    title: survey.title,
    isAnonymous: survey.anonymity === 'anonymous',
    count: await countRows(ctx, { surveyId: survey.id, filters, isSnapshotted: false }, countable),
    versions: all.versions.map(({ number }) => number),
    chosen: filters.versions,
    formats: exportFormats.filter(
      (format) => format !== 'files' || all.versions.some(({ plan }) => asksForFiles(plan)),
    ),
    parameters: writeFilters({ ...filters, versions: [] }),
    inUse: filtersInUse(ctx, all, { ...filters, versions: [] }).map(({ label }) => label),
    running: listProgress(ctx.area.id, survey.id).map(({ done, total }) => ({ done, total })),
  };
});

export const handle = definePage<typeof loader>({
  breadcrumb: ({ base, surveyAddress, title }, text) => [
    { href: base, label: text(manageSurveyMessages)('work') },
    { href: `${base}/surveys`, label: text(manageSurveyMessages)('listTitle') },
    { href: surveyAddress, label: title },
  ],
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ''} · Said & Done` },
  { name: 'robots', content: 'noindex' },
];

function Choose() {
  const t = useText(exportMessages);
  const { versions, chosen, parameters, formats, surveyAddress } = useLoaderData<typeof loader>();
  return (
    <form method="get" action={`${surveyAddress}/exports/file`} className="sd-form">
      {parameters.map(([name, value]) => (
        <input key={`${name}${value}`} type="hidden" name={name} value={value} />
      ))}
      <RadioGroup
        name="format"
        label={t('formatLabel')}
        errors={[]}
        defaultValue="csv"
        choices={formats.map((format) => ({ value: format, label: t(`format_${format}`) }))}
      />
      <RadioGroup
        name="values"
        label={t('valuesLabel')}
        errors={[]}
        defaultValue="codes"
        choices={(['codes', 'labels'] as const).map((value) => ({ value, label: t(`values_${value}`) }))}
      />
      <RadioGroup
        name="bom"
        label={t('bomLabel')}
        errors={[]}
        defaultValue="yes"
        choices={(['yes', 'no'] as const).map((value) => ({ value, label: t(`bom_${value}`) }))}
      />
      <RadioGroup
        name="tests"
        label={t('testsLabel')}
        errors={[]}
        defaultValue="no"
        choices={(['no', 'yes'] as const).map((value) => ({ value, label: t(`tests_${value}`) }))}
      />
      {versions.length < 2 ? null : (
        <RadioGroup
          name="version"
          label={t('versionLabel')}
          errors={[]}
          defaultValue={chosen.length === 1 ? String(chosen[0]) : ''}
          choices={[
            { value: '', label: t('versionAll') },
            ...versions.map((number) => ({ value: String(number), label: t('versionOne', { number }) })),
          ]}
        />
      )}
      <FormActions>
        <SubmitButton>{t('download')}</SubmitButton>
      </FormActions>
    </form>
  );
}

export default function SurveyExportsPage() {
  const t = useText(exportMessages);
  const { title, count, isAnonymous, inUse, running, surveyAddress, versions, formats } =
    useLoaderData<typeof loader>();
  return (
    <>
      <PageHead title={t('title', { title })} lead={t('lead', { count })} />
      {running.length === 0 ? null : (
        <Notice kind="info" title={t('running')}>
          {running.map(({ done, total }, at) => (
            <p key={String(at)}>{t('runningText', { done, total })}</p>
          ))}
          <p>
            <a href={`${surveyAddress}/exports`}>{t('refresh')}</a>
          </p>
        </Notice>
      )}
      <ul>
        <li>{t(isAnonymous ? 'anonymous' : 'notAnonymous')}</li>
        <li>{t('care')}</li>
        <li>{t('recorded')}</li>
      </ul>
      <Section id="which" title={t('filters')}>
        {inUse.length === 0 ? (
          <p>{t('filtersAll')}</p>
        ) : (
          <p>
            {t('filtersSome', { filters: inUse.join('; ') })}{' '}
            <a href={`${surveyAddress}/exports`}>{t('filtersDrop')}</a>
          </p>
        )}
        {count === 0 ? (
          <EmptyState title={t('none')}>
            <p>{t('noneText')}</p>
          </EmptyState>
        ) : null}
        {versions.length === 0 ? null : <Choose />}
      </Section>
      <Section id="about" title={t('about')}>
        <ul>
          <li>{t('aboutColumns')}</li>
          <li>{t('aboutTold')}</li>
          <li>{t('aboutMissing')}</li>
          <li>{t('aboutFormulas')}</li>
          {formats.includes('files') ? <li>{t('aboutFiles')}</li> : null}
          <li>{t('aboutImport')}</li>
        </ul>
      </Section>
    </>
  );
}
