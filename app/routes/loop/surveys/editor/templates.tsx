/** The templates that a survey can begin with. */
import type { MetaFunction } from '@remix-run/node';
import { data, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { LostForm } from '#app/features/surveys/editor/components/lost-fields.tsx';
import { TemplateList } from '#app/features/surveys/editor/components/template-list.tsx';
import { outlineAddress, refusalsOf } from '#app/features/surveys/editor/forms/outline-post.server.ts';
import { losingOf } from '#app/features/surveys/editor/lost.server.ts';
import { editorMessages } from '#app/features/surveys/editor/messages.ts';
import { describeTemplates } from '#app/features/surveys/editor/templates/templates.ts';
import { manageSurveyMessages } from '#app/features/surveys/messages-manage.ts';
import { getDraft } from '#app/features/surveys/reads/editor/draft.server.ts';
import { beginFromTemplate } from '#app/features/surveys/writes/editor/begin-from-template.server.ts';
import { guardedInArea } from '#app/platform/door.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { translator } from '#app/platform/messages.ts';
import { definePage } from '#app/platform/page.ts';
import { useText } from '#app/platform/use-text.ts';
import { ErrorSummary } from '#app/ui/form/error-summary.tsx';
import { PageHead } from '#app/ui/layout/page-head.tsx';

export const loader = guardedInArea('survey.edit', async (ctx, { params }) => {
  const { survey, mark } = await getDraft(ctx, params['id'] ?? '');
  const base = `/${ctx.area.slug}/manage`;
  const isEmpty = survey.draft.trim() === '';
  return {
    base,
    here: `${base}/surveys/${survey.id}`,
    title: survey.title,
    mark,
    isEmpty,
    templates: describeTemplates(),
  };
});

export const action = guardedInArea('survey.edit', async (ctx, { params, form }) => {
  const { survey } = await getDraft(ctx, params['id'] ?? '');
  const fields = await form();
  const [key, mark] = [fields.get('template'), fields.get('mark')];
  if (typeof key !== 'string' || typeof mark !== 'string') throw new AppError('invalid');
  const changed = await beginFromTemplate(ctx, survey.id, key, { draft: mark }, losingOf(fields));
  if (changed.outcome === 'changed') return redirect(outlineAddress(ctx, survey.id, 'template'), 303);
  const lost = changed.outcome === 'lost' ? changed.lost : [];
  const again = { name: 'template', value: key, fields: { mark } };
  return data({ problems: refusalsOf(changed, ctx.t(editorMessages)), lost, again }, { status: 400 });
});

export const handle = definePage<typeof loader>({
  breadcrumb: ({ base, here, title }, text) => [
    { href: `${base}/surveys`, label: text(manageSurveyMessages)('listTitle') },
    { href: here, label: title },
    { href: `${here}/edit`, label: text(manageSurveyMessages)('questions') },
  ],
});

export const meta: MetaFunction = () => [
  { title: `${translator('en', editorMessages)('templates')} · Said & Done` },
  { name: 'robots', content: 'noindex' },
];

export default function SurveyTemplatesPage() {
  const t = useText(editorMessages);
  const { here, mark, isEmpty, templates } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const { problems = [], lost = [] } = answered ?? {};
  const errors = problems.map((message) => (lost.length > 0 ? { message, fieldId: 'confirm' } : { message }));
  return (
    <>
      <ErrorSummary title={t('problem')} errors={errors} />
      <PageHead title={t('templates')} lead={t('templatesLead')}>
        {isEmpty ? null : <p>{t('templatesReplace')}</p>}
      </PageHead>
      {answered ? <LostForm lost={lost} again={answered.again} cancel={`${here}/edit`} /> : null}
      <TemplateList mark={mark} templates={templates} />
    </>
  );
}
