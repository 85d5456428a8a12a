/** All surveys of the area, and the way to begin one. */
import { useForm } from '@conform-to/react';
import type { SubmissionResult } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import { data, redirect } from '@remix-run/node';
import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { newSurveyForm } from '#app/features/surveys/forms.ts';
import { surveyFormMessages } from '#app/features/surveys/messages-forms.ts';
import { manageSurveyMessages } from '#app/features/surveys/messages-manage.ts';
import {
  listConsultationChoices,
  listStaffSurveys,
  readStaffKey,
  writeStaffKey,
} from '#app/features/surveys/reads/staff.server.ts';
import { createSurvey } from '#app/features/surveys/writes/create-survey.server.ts';
import { formatPartialDate } from '#app/lib/partial-date.ts';
import { guardedInArea } from '#app/platform/door.server.ts';
import { definePage } from '#app/platform/page.ts';
import { useText } from '#app/platform/use-text.ts';
import { EmptyState } from '#app/ui/content/empty-state.tsx';
import { ItemList } from '#app/ui/content/item-list.tsx';
import { Pagination } from '#app/ui/content/pagination.tsx';
import { ErrorSummary } from '#app/ui/form/error-summary.tsx';
import { FormActions } from '#app/ui/form/form-actions.tsx';
import { SelectField } from '#app/ui/form/select-field.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { PageHead } from '#app/ui/layout/page-head.tsx';
import { Section } from '#app/ui/layout/section.tsx';

export const loader = guardedInArea('survey.edit', async (ctx, { url }) => {
  const after = readStaffKey(url.searchParams.get('after'));
  const { surveys, next } = await listStaffSurveys(ctx, after);
  return {
    base: `/${ctx.area.slug}/manage`,
    isFirst: after === null,
    surveys: surveys.map(({ closes, ...survey }) => ({
      ...survey,
      closes: closes.state === 'stated' ? formatPartialDate(closes) : null,
    })),
    next: next && writeStaffKey(next),
    consultations: await listConsultationChoices(ctx),
  };
});

export const action = guardedInArea('survey.edit', async (ctx, { form }) => {
  const submission = parseWithZod(await form(), { schema: newSurveyForm(ctx.t(surveyFormMessages)) });
  if (submission.status !== 'success') return data(submission.reply(), { status: 400 });
  const { id } = await createSurvey(ctx, submission.value);
  return redirect(`/${ctx.area.slug}/manage/surveys/${id}?done=created`, 303);
});

export const handle = definePage<typeof loader>({
  breadcrumb: ({ base }, text) => [{ href: base, label: text(manageSurveyMessages)('work') }],
});

export const meta: MetaFunction = () => [{ title: 'Surveys · Said & Done' }, { name: 'robots', content: 'noindex' }];

type Listed = Awaited<ReturnType<typeof loader>>['surveys'][number];

function SurveyItems({ surveys, base }: { surveys: Listed[]; base: string }) {
  const t = useText(manageSurveyMessages);
  return (
    <ItemList
      headingLevel={2}
      items={surveys.map(({ id, title, state, anonymity, responseCount, closes }) => ({
        href: `${base}/surveys/${id}`,
        title,
        meta: (
          <p>
            {[
              t(`state_${state}`),
              t(`mode_${anonymity}`),
              t('responses', { count: responseCount }),
              ...(closes === null ? [] : [t('closesOn', { date: closes })]),
            ].join(' · ')}
          </p>
        ),
      }))}
    />
  );
}

type NewFormProps = {
  lastResult: SubmissionResult<string[]> | undefined;
  consultations: { id: string; title: string }[];
};

function NewForm({ lastResult, consultations }: NewFormProps) {
  const t = useText(manageSurveyMessages);
  const [form, fields] = useForm<{ title: string; consultationId: string }>({ id: 'new-survey', lastResult });
  const errors = (fields.title.errors ?? []).map((message) => ({ message, fieldId: fields.title.id }));
  return (
    <form method="post" id={form.id} noValidate className="sd-form">
      <ErrorSummary title={t('problem')} errors={errors} />
      <TextField field={fields.title} label={t('title')} maxLength={200} />
      <SelectField
        field={fields.consultationId}
        label={t('consultation')}
        placeholder={t('noConsultation')}
        options={consultations.map(({ id, title }) => ({ value: id, label: title }))}
      />
      <FormActions>
        <SubmitButton>{t('create')}</SubmitButton>
      </FormActions>
    </form>
  );
}

export default function ManageSurveysPage() {
  const t = useText(manageSurveyMessages);
  const { base, isFirst, surveys, next, consultations } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead title={t('listTitle')} lead={t('listLead')} />
      {surveys.length === 0 && isFirst ? (
        <EmptyState title={t('listEmpty')} headingLevel={2}>
          <p>{t('listEmptyText')}</p>
        </EmptyState>
      ) : (
        <SurveyItems surveys={surveys} base={base} />
      )}
      <Pagination
        label={t('more')}
        {...(isFirst ? {} : { previous: { href: `${base}/surveys`, label: t('newest') } })}
        {...(next === null ? {} : { next: { href: `?after=${next}`, label: t('older') } })}
      />
      <Section id="new" title={t('newTitle')} intro={t('newIntro')}>
        <NewForm lastResult={useActionData<typeof action>()} consultations={consultations} />
      </Section>
    </>
  );
}
