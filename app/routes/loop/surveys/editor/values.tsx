/** The calculated values of a survey. */
import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { fieldId } from '#app/features/surveys/editor/components/fields.tsx';
import { ValuesForm } from '#app/features/surveys/editor/components/values-form.tsx';
import { readValuesPage, valuesPost } from '#app/features/surveys/editor/forms/values.server.ts';
import { editorMessages } from '#app/features/surveys/editor/messages.ts';
import { manageSurveyMessages } from '#app/features/surveys/messages-manage.ts';
import { getDraft } from '#app/features/surveys/reads/editor/draft.server.ts';
import { guardedInArea } from '#app/platform/door.server.ts';
import { translator } from '#app/platform/messages.ts';
import { definePage } from '#app/platform/page.ts';
import { useText } from '#app/platform/use-text.ts';
import { ErrorSummary } from '#app/ui/form/error-summary.tsx';
import { PageHead } from '#app/ui/layout/page-head.tsx';

export const loader = guardedInArea('survey.edit', async (ctx, { params }) => {
  const edited = await getDraft(ctx, params['id'] ?? '');
  const base = `/${ctx.area.slug}/manage`;
  return {
    base,
    here: `${base}/surveys/${edited.survey.id}`,
    title: edited.survey.title,
    page: readValuesPage(edited),
  };
});

export const action = guardedInArea('survey.edit', async (ctx, { params, form }) =>
  valuesPost(ctx, await getDraft(ctx, params['id'] ?? ''), await form()),
);

export const handle = definePage<typeof loader>({
  width: 'narrow',
  breadcrumb: ({ base, here, title }, text) => [
    { href: `${base}/surveys`, label: text(manageSurveyMessages)('listTitle') },
    { href: here, label: title },
    { href: `${here}/edit`, label: text(manageSurveyMessages)('questions') },
  ],
});

export const meta: MetaFunction = () => [
  { title: `${translator('en', editorMessages)('values')} · Said & Done` },
  { name: 'robots', content: 'noindex' },
];

export default function SurveyValuesPage() {
  const t = useText(editorMessages);
  const { page } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const problems = answered?.problems ?? [];
  const errors = problems.map(({ field, message }) =>
    field === '' ? { message } : { message, fieldId: fieldId(field) },
  );
  return (
    <>
      <ErrorSummary title={t('problem')} errors={errors} />
      <PageHead title={t('values')} lead={t('valuesLead')} />
      <ValuesForm mark={page.mark} rows={answered?.rows ?? page.rows} problems={problems} />
    </>
  );
}
