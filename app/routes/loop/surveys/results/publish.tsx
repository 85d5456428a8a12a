/** Where staff choose which questions and which comparisons of a survey are published. */
import { data, redirect } from '@remix-run/node';
import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { manageSurveyMessages } from '#app/features/surveys/messages-manage.ts';
import { resultMessages } from '#app/features/surveys/messages-results.ts';
import { findSnapshotBase } from '#app/features/surveys/reads/snapshots.server.ts';
import { getSurveyForStaff } from '#app/features/surveys/reads/staff.server.ts';
import { ResultProblems } from '#app/features/surveys/results/components/publishing.tsx';
import { resultProblems } from '#app/features/surveys/results/gates.ts';
import { staffResultMessages } from '#app/features/surveys/results/messages.ts';
import { readCut, readPublication } from '#app/features/surveys/results/publication.server.ts';
import { publishResults } from '#app/features/surveys/writes/publish-results.server.ts';
import { guardedInArea } from '#app/platform/door.server.ts';
import { definePage } from '#app/platform/page.ts';
import { useText } from '#app/platform/use-text.ts';
import { CheckboxGroup } from '#app/ui/form/checkbox-group.tsx';
import { ErrorSummary } from '#app/ui/form/error-summary.tsx';
import { FormActions } from '#app/ui/form/form-actions.tsx';
import { SelectField } from '#app/ui/form/select-field.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { PageHead } from '#app/ui/layout/page-head.tsx';

export const loader = guardedInArea('result.publish', async (ctx, { params, url }) => {
  const survey = await getSurveyForStaff(ctx, params['id'] ?? '');
  const previousBase = await findSnapshotBase(ctx, survey.id);
  const facts = { state: survey.state, previousBase, currentBase: survey.responseCount };
  const base = `/${ctx.area.slug}/manage`;
  return {
    base,
    surveyAddress: `${base}/surveys/${survey.id}`,
    title: survey.title,
    problems: resultProblems(facts, ctx.t(resultMessages)).map(({ message }) => message),
    ...(await readPublication(ctx, survey, url.searchParams.get('by'))),
  };
});

export const action = guardedInArea('result.publish', async (ctx, { params, form }) => {
  const survey = await getSurveyForStaff(ctx, params['id'] ?? '');
  const fields = await form();
  const texts = (name: string) => fields.getAll(name).filter((value) => typeof value === 'string');
  const [questions, cuts] = [texts('question'), texts('cut')];
  const chosen = { questions, cuts };
  if (questions.length === 0) {
    return data({ ...chosen, missing: [ctx.t(staffResultMessages)('nothingChosen')], problems: [] }, { status: 400 });
  }
  const published = await publishResults(ctx, survey.id, {
    questions,
    cuts: cuts.flatMap((text) => readCut(text) ?? []),
  });
  if (published.isPublished)
    return redirect(`/${ctx.area.slug}/manage/surveys/${survey.id}/results?done=published`, 303);
  const problems = published.problems.map(({ message }) => message);
  return data({ ...chosen, missing: [], problems }, { status: 400 });
});

export const handle = definePage<typeof loader>({
  breadcrumb: ({ base, surveyAddress, title }, text) => [
    { href: base, label: text(manageSurveyMessages)('work') },
    { href: `${base}/surveys`, label: text(manageSurveyMessages)('listTitle') },
    { href: surveyAddress, label: title },
    { href: `${surveyAddress}/results`, label: text(resultMessages)('kicker') },
  ],
});

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `${loaded?.title ?? ''} · Said & Done` },
  { name: 'robots', content: 'noindex' },
];

function Groups() {
  const t = useText(staffResultMessages);
  const { groupable, by } = useLoaderData<typeof loader>();
  if (groupable.length === 0) return null;
  return (
    <form method="get" className="sd-form">
      <SelectField
        name="by"
        label={t('compareLabel')}
        errors={[]}
        defaultValue={by ?? ''}
        placeholder={t('compareNone')}
        options={groupable.map(({ key, title }) => ({ value: key, label: title }))}
      />
      <FormActions>
        <SubmitButton>{t('compareGo')}</SubmitButton>
      </FormActions>
    </form>
  );
}

type Refused = { questions: string[]; cuts: string[]; missing: string[] };

function Choices({ refused }: { refused: Refused | undefined }) {
  const t = useText(staffResultMessages);
  const words = useText(resultMessages);
  const { questions, cuts } = useLoaderData<typeof loader>();
  const isChosen = (offered: { value: string; isChosen: boolean }, posted: string[] | undefined) =>
    posted ? posted.includes(offered.value) : offered.isChosen;
  const valuesOf = (offered: typeof questions, posted: string[] | undefined) =>
    offered.filter((one) => isChosen(one, posted)).map(({ value }) => value);
  return (
    <form method="post" className="sd-form">
      <CheckboxGroup
        name="question"
        label={t('chooseQuestions')}
        hint={t('chooseHint')}
        errors={refused?.missing ?? []}
        defaultValue={valuesOf(questions, refused?.questions)}
        choices={questions.map(({ value, label }) => ({ value, label }))}
      />
      {cuts.length === 0 ? null : (
        <CheckboxGroup
          name="cut"
          label={t('chooseCuts')}
          hint={t('chooseCutsHint')}
          errors={[]}
          defaultValue={valuesOf(cuts, refused?.cuts)}
          choices={cuts.map(({ value, label }) => ({ value, label }))}
        />
      )}
      <p>{words('publishText')}</p>
      <FormActions>
        <SubmitButton>{words('publish')}</SubmitButton>
      </FormActions>
    </form>
  );
}

/** Where something stands in the way there is nothing to choose and nothing to press: what it is stands in its place. */
export default function PublishResultsPage() {
  const t = useText(staffResultMessages);
  const words = useText(resultMessages);
  const { title, problems } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const missing = refused?.missing ?? [];
  return (
    <>
      {missing.length === 0 ? null : (
        <ErrorSummary title={words('refused')} errors={missing.map((message) => ({ fieldId: 'question', message }))} />
      )}
      <PageHead title={t('chooseTitle', { title })} lead={t('chooseLead')} />
      <ResultProblems
        problems={refused?.problems.length ? refused.problems : problems}
        isRefused={refused !== undefined}
        headingLevel={2}
      />
      {problems.length > 0 ? null : (
        <>
          <Groups />
          <Choices refused={refused} />
        </>
      )}
    </>
  );
}
