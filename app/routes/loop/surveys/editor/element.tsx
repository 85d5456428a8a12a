/** One question, group or page of a survey's draft, or the survey's own words: its form and what else can be done to it. */
import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { ElementForm } from '#app/features/surveys/editor/components/element-form.tsx';
import { Conditions, Inside, Parts, Placing } from '#app/features/surveys/editor/components/element-sections.tsx';
import { errorsOf } from '#app/features/surveys/editor/components/fields.tsx';
import { LostForm } from '#app/features/surveys/editor/components/lost-fields.tsx';
import { Rules } from '#app/features/surveys/editor/components/rules.tsx';
import { Findings, typeWords } from '#app/features/surveys/editor/components/outline-list.tsx';
import { rowAnchor } from '#app/features/surveys/editor/core/places.ts';
import { placesFor } from '#app/features/surveys/editor/forms/add-view.server.ts';
import { elementPost } from '#app/features/surveys/editor/forms/element-post.server.ts';
import { readElementPage } from '#app/features/surveys/editor/forms/element.server.ts';
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
  const page = await readElementPage(ctx, edited, params['element'] ?? '');
  const base = `/${ctx.area.slug}/manage`;
  return {
    base,
    here: `${base}/surveys/${edited.survey.id}`,
    title: edited.survey.title,
    page,
    done: (['saved', 'moved'] as const).find((deed) => deed === url.searchParams.get('done')) ?? null,
    places: page.isPlaced ? placesFor(ctx, edited.draft, page.id) : [],
  };
});

export const action = guardedInArea('survey.edit', async (ctx, { params, form }) => {
  const edited = await getDraft(ctx, params['id'] ?? '');
  return elementPost(ctx, edited, params['element'] ?? '', await form());
});

export const handle = definePage<typeof loader>({
  width: 'narrow',
  breadcrumb: ({ base, here, title }, text) => [
    { href: `${base}/surveys`, label: text(manageSurveyMessages)('listTitle') },
    { href: here, label: title },
    { href: `${here}/edit`, label: text(manageSurveyMessages)('questions') },
  ],
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.page.label ?? ''} · Said & Done` },
  { name: 'robots', content: 'noindex' },
];

export default function SurveyElementPage() {
  const t = useText(editorMessages);
  const { here, page: stored, places, done } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const page = answered ? { ...stored, groups: withAnswer(stored.groups, answered) } : stored;
  const nameErrors = answered?.errors['name'] ?? [];
  const name = stored.name === null ? null : (answered?.typed['name']?.[0] ?? stored.name);
  const { lost = [], again = null } = answered ?? {};
  const problems = [
    ...(answered?.problems ?? []).map((message) => (lost.length > 0 ? { message, fieldId: 'confirm' } : { message })),
    ...nameErrors.map((message) => ({ message, fieldId: 'name' })),
    ...errorsOf(page.groups),
  ];
  return (
    <>
      {done && !answered ? (
        <Notice kind="success">
          <p>
            {t(`done_${done}`)} <a href={`${here}/edit${rowAnchor(page.id)}`}>{t('allQuestions')}</a>
          </p>
        </Notice>
      ) : null}
      <ErrorSummary title={t('problem')} errors={problems} />
      <PageHead kicker={typeWords(page.sort, t)} title={page.label || typeWords(page.sort, t)} />
      {again ? <LostForm lost={lost} again={again} cancel={`${here}/edit/${page.id}`} /> : null}
      <Findings findings={page.findings} />
      <ElementForm page={page} here={here} name={name} nameErrors={nameErrors} lost={again ? [] : lost} />
      <Conditions {...page} address={`${here}/edit/${page.id}`} />
      <Rules page={page} address={`${here}/edit/${page.id}`} />
      <Parts page={page} here={here} />
      <Inside page={page} here={here} />
      <Placing page={page} places={places} />
    </>
  );
}
