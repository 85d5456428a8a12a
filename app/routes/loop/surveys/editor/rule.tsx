/** One rule for an answer that looks at the answer alone: its limits, and what is said when they are not kept. */
import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { errorsOf, Fields } from '#app/features/surveys/editor/components/fields.tsx';
import { getRule, readRulePage, rulePost } from '#app/features/surveys/editor/forms/rule.server.ts';
import { withAnswer } from '#app/features/surveys/editor/forms/with-answer.ts';
import { editorMessages, elementMessages } from '#app/features/surveys/editor/messages.ts';
import { manageSurveyMessages } from '#app/features/surveys/messages-manage.ts';
import { getDraft } from '#app/features/surveys/reads/editor/draft.server.ts';
import { guardedInArea } from '#app/platform/door.server.ts';
import { translator } from '#app/platform/messages.ts';
import { definePage } from '#app/platform/page.ts';
import { useText } from '#app/platform/use-text.ts';
import { ButtonLink } from '#app/ui/form/button-link.tsx';
import { ErrorSummary } from '#app/ui/form/error-summary.tsx';
import { FormActions } from '#app/ui/form/form-actions.tsx';
import { HiddenField } from '#app/ui/form/hidden-field.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { PageHead } from '#app/ui/layout/page-head.tsx';

export const loader = guardedInArea('survey.edit', async (ctx, { params, url }) => {
  const { survey, draft } = await getDraft(ctx, params['id'] ?? '');
  const rule = getRule(draft, params['element'] ?? '', params['rule'] ?? '', url.searchParams);
  const base = `/${ctx.area.slug}/manage`;
  return { base, here: `${base}/surveys/${survey.id}`, survey: survey.title, page: readRulePage(ctx, rule) };
});

export const action = guardedInArea('survey.edit', async (ctx, { params, url, form }) => {
  const edited = await getDraft(ctx, params['id'] ?? '');
  const rule = getRule(edited.draft, params['element'] ?? '', params['rule'] ?? '', url.searchParams);
  return rulePost(ctx, edited, rule, await form());
});

export const handle = definePage<typeof loader>({
  width: 'narrow',
  breadcrumb: ({ base, here, survey, page }, text) => [
    { href: `${base}/surveys`, label: text(manageSurveyMessages)('listTitle') },
    { href: here, label: survey },
    { href: `${here}/edit`, label: text(manageSurveyMessages)('questions') },
    { href: `${here}/edit/${page.back}`, label: page.name },
  ],
});

export const meta: MetaFunction = () => [
  { title: `${translator('en', elementMessages)('rules')} · Said & Done` },
  { name: 'robots', content: 'noindex' },
];

export default function SurveyRulePage() {
  const t = useText(elementMessages);
  const say = useText(editorMessages);
  const { here, page } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const groups = answered ? withAnswer(page.groups, answered) : page.groups;
  const problems = [...(answered?.problems ?? []).map((message) => ({ message })), ...errorsOf(groups)];
  return (
    <>
      <ErrorSummary title={say('problem')} errors={problems} />
      <PageHead title={t(`ruleTitle_${page.kind}`, { name: page.name })} lead={t('ruleLead')} />
      <form method="post" className="sd-form" data-guard noValidate>
        <HiddenField name="mark" value={page.mark} />
        <Fields groups={groups} />
        <FormActions>
          <SubmitButton name="intent" value="save">
            {t('save')}
          </SubmitButton>
          <ButtonLink variant="quiet" href={`${here}/edit/${page.back}`}>
            {t('cancel')}
          </ButtonLink>
        </FormActions>
      </form>
    </>
  );
}
