/** When a question, group, page or choice is shown, can be answered, or must be: the builder of one condition. */
import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { ConditionBuilder, ConditionText } from '#app/features/surveys/editor/components/condition-form.tsx';
import { fieldId } from '#app/features/surveys/editor/components/fields.tsx';
import { conditionPost, getOwner, readConditionPage } from '#app/features/surveys/editor/forms/condition.server.ts';
import { editorMessages, elementMessages } from '#app/features/surveys/editor/messages.ts';
import { conditionMessages } from '#app/features/surveys/editor/messages-conditions.ts';
import { manageSurveyMessages } from '#app/features/surveys/messages-manage.ts';
import { getDraft } from '#app/features/surveys/reads/editor/draft.server.ts';
import { guardedInArea } from '#app/platform/door.server.ts';
import { translator } from '#app/platform/messages.ts';
import { definePage } from '#app/platform/page.ts';
import { useText } from '#app/platform/use-text.ts';
import { Details } from '#app/ui/content/details.tsx';
import { Notice } from '#app/ui/content/notice.tsx';
import { ErrorSummary } from '#app/ui/form/error-summary.tsx';
import { PageHead } from '#app/ui/layout/page-head.tsx';

export const loader = guardedInArea('survey.edit', async (ctx, { params, url }) => {
  const edited = await getDraft(ctx, params['id'] ?? '');
  const owner = getOwner(edited.draft, params['element'] ?? '', params['property'] ?? '', url.searchParams);
  const base = `/${ctx.area.slug}/manage`;
  return {
    base,
    here: `${base}/surveys/${edited.survey.id}`,
    title: edited.survey.title,
    page: readConditionPage(edited, owner),
  };
});

export const action = guardedInArea('survey.edit', async (ctx, { params, url, form }) => {
  const edited = await getDraft(ctx, params['id'] ?? '');
  const owner = getOwner(edited.draft, params['element'] ?? '', params['property'] ?? '', url.searchParams);
  return conditionPost(ctx, edited, owner, await form());
});

export const handle = definePage<typeof loader>({
  width: 'narrow',
  breadcrumb: ({ base, here, title, page }, text) => [
    { href: `${base}/surveys`, label: text(manageSurveyMessages)('listTitle') },
    { href: here, label: title },
    { href: `${here}/edit`, label: text(manageSurveyMessages)('questions') },
    { href: `${here}/edit/${page.back}`, label: page.name },
  ],
});

export const meta: MetaFunction = () => [
  { title: `${translator('en', elementMessages)('conditions')} · Said & Done` },
  { name: 'robots', content: 'noindex' },
];

export default function SurveyConditionPage() {
  const t = useText(conditionMessages);
  const say = useText(editorMessages);
  const { page } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const problems = answered?.problems ?? [];
  const isText = answered ? answered.text !== null : !page.isReadable;
  const errors = problems.map(({ field, message }) =>
    field === '' ? { message } : { message, fieldId: fieldId(field) },
  );
  const { property } = page;
  const said = property === 'rule' ? (answered?.said ?? page.said) : null;
  const lead = t(property === 'rule' || property === 'end' ? `lead_${property}` : 'lead');
  return (
    <>
      <ErrorSummary title={say('problem')} errors={errors} />
      <PageHead title={t(`title_${property}`, { name: page.name })} lead={lead} />
      {page.isReadable ? (
        <ConditionBuilder
          mark={page.mark}
          askables={page.askables}
          builder={answered && answered.text === null ? answered.builder : page.builder}
          said={said}
          problems={problems}
        />
      ) : (
        <Notice kind="info">
          <p>{t('unreadable')}</p>
        </Notice>
      )}
      <Details summary={t('asText')} open={isText}>
        <ConditionText mark={page.mark} text={answered?.text ?? page.expression} said={said} />
      </Details>
    </>
  );
}
