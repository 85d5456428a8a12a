/** One choice, part or column of a question: its own form. */
import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { PartForm } from '#app/features/surveys/editor/components/part-form.tsx';
import { errorsOf } from '#app/features/surveys/editor/components/fields.tsx';
import { getPart, partPost, readPartPage } from '#app/features/surveys/editor/forms/part.server.ts';
import { withAnswer } from '#app/features/surveys/editor/forms/with-answer.ts';
import { editorMessages } from '#app/features/surveys/editor/messages.ts';
import { manageSurveyMessages } from '#app/features/surveys/messages-manage.ts';
import { getDraft } from '#app/features/surveys/reads/editor/draft.server.ts';
import { guardedInArea } from '#app/platform/door.server.ts';
import { definePage } from '#app/platform/page.ts';
import { useText } from '#app/platform/use-text.ts';
import { Notice } from '#app/ui/content/notice.tsx';
import { ErrorSummary } from '#app/ui/form/error-summary.tsx';
import { PageHead } from '#app/ui/layout/page-head.tsx';

export const loader = guardedInArea('survey.edit', async (ctx, { params, url }) => {
  const edited = await getDraft(ctx, params['id'] ?? '');
  const part = getPart(edited.draft, params['element'] ?? '', params['list'] ?? '', params['part'] ?? '');
  const base = `/${ctx.area.slug}/manage`;
  return {
    base,
    here: `${base}/surveys/${edited.survey.id}`,
    survey: edited.survey.title,
    page: await readPartPage(ctx, edited, part),
    isSaved: url.searchParams.get('done') === 'saved',
  };
});

export const action = guardedInArea('survey.edit', async (ctx, { params, form }) => {
  const edited = await getDraft(ctx, params['id'] ?? '');
  const part = getPart(edited.draft, params['element'] ?? '', params['list'] ?? '', params['part'] ?? '');
  return partPost(ctx, edited, part, await form());
});

export const handle = definePage<typeof loader>({
  width: 'narrow',
  breadcrumb: ({ base, here, survey, page }, text) => [
    { href: `${base}/surveys`, label: text(manageSurveyMessages)('listTitle') },
    { href: here, label: survey },
    { href: `${here}/edit`, label: text(manageSurveyMessages)('questions') },
    { href: `${here}/edit/${page.id}`, label: page.title },
  ],
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.page.words ?? ''} · Said & Done` },
  { name: 'robots', content: 'noindex' },
];

export default function SurveyPartPage() {
  const t = useText(editorMessages);
  const { here, page, isSaved } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const groups = answered ? withAnswer(page.groups, answered) : page.groups;
  const { lost = [], problems: said = [] } = answered ?? {};
  const problems = [
    ...said.map((message) => (lost.length > 0 ? { message, fieldId: 'confirm' } : { message })),
    ...errorsOf(groups),
  ];
  return (
    <>
      {isSaved && !answered ? (
        <Notice kind="success">
          <p>{t('done_saved')}</p>
        </Notice>
      ) : null}
      <ErrorSummary title={t('problem')} errors={problems} />
      <PageHead kicker={page.title} title={page.words} />
      <PartForm page={{ ...page, groups }} here={here} lost={lost} />
    </>
  );
}
