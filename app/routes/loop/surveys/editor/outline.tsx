/** The questions of a survey for its editors: the list in order, with what can be done to each. */
import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { EditorLinks } from '#app/features/surveys/editor/components/editor-links.tsx';
import { LostForm } from '#app/features/surveys/editor/components/lost-fields.tsx';
import { Findings, OutlineList } from '#app/features/surveys/editor/components/outline-list.tsx';
import { AddPageForm, UndoForm } from '#app/features/surveys/editor/components/outline-forms.tsx';
import { outlineDeeds, outlinePost } from '#app/features/surveys/editor/forms/outline-post.server.ts';
import { outlineOf } from '#app/features/surveys/editor/forms/outline-view.server.ts';
import { editorMessages } from '#app/features/surveys/editor/messages.ts';
import { manageSurveyMessages } from '#app/features/surveys/messages-manage.ts';
import { findLastChange, getDraft } from '#app/features/surveys/reads/editor/draft.server.ts';
import { guardedInArea } from '#app/platform/door.server.ts';
import { definePage } from '#app/platform/page.ts';
import { useText } from '#app/platform/use-text.ts';
import { Notice } from '#app/ui/content/notice.tsx';
import { ErrorSummary } from '#app/ui/form/error-summary.tsx';
import { PageHead } from '#app/ui/layout/page-head.tsx';
import { TwoColumn } from '#app/ui/layout/two-column.tsx';

export const loader = guardedInArea('survey.edit', async (ctx, { params, url }) => {
  const { survey, draft, mark } = await getDraft(ctx, params['id'] ?? '');
  const base = `/${ctx.area.slug}/manage`;
  const done = outlineDeeds.find((deed) => deed === url.searchParams.get('done')) ?? null;
  return {
    base,
    here: `${base}/surveys/${survey.id}`,
    title: survey.title,
    mark,
    isEmpty: survey.draft.trim() === '',
    outline: outlineOf(ctx, draft, survey.draft.trim() === ''),
    last: await findLastChange(ctx, survey.id, mark),
    done,
    /** Beside what was done: on a narrow screen the rest stands below all questions. */
    canUndoHere: done !== null && done !== 'undone' && done !== 'kept',
  };
});

export const action = guardedInArea('survey.edit', async (ctx, { params, form }) => {
  return outlinePost(ctx, await getDraft(ctx, params['id'] ?? ''), await form());
});

export const handle = definePage<typeof loader>({
  breadcrumb: ({ base, here, title }, text) => [
    { href: base, label: text(manageSurveyMessages)('work') },
    { href: `${base}/surveys`, label: text(manageSurveyMessages)('listTitle') },
    { href: here, label: title },
  ],
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ''} · Said & Done` },
  { name: 'robots', content: 'noindex' },
];

function Standing() {
  const t = useText(editorMessages);
  const { outline, isEmpty } = useLoaderData<typeof loader>();
  const { error, warning } = outline.counts;
  if (isEmpty) return null;
  const counted = [
    ...(error > 0 ? [t('findings_error', { count: error })] : []),
    ...(warning > 0 ? [t('findings_warning', { count: warning })] : []),
  ];
  return (
    <>
      <p>{counted.length === 0 ? t('nothingFound') : `${counted.join('. ')}.`}</p>
      <Findings findings={outline.whole} />
    </>
  );
}

/** What was done, with the way back from it. */
function Deed() {
  const t = useText(editorMessages);
  const { mark, last, done, canUndoHere } = useLoaderData<typeof loader>();
  if (!done) return null;
  return (
    <Notice kind="success">
      <p>{t(`done_${done}`)}</p>
      {last && canUndoHere ? <UndoForm last={last} mark={mark} /> : null}
    </Notice>
  );
}

function Aside({ isUndoShown }: { isUndoShown: boolean }) {
  const { here, mark, last, isEmpty } = useLoaderData<typeof loader>();
  return (
    <>
      <Standing />
      {last === null || isUndoShown ? null : <UndoForm last={last} mark={mark} />}
      <EditorLinks here={here} isEmpty={isEmpty} />
    </>
  );
}

export default function SurveyOutlinePage() {
  const t = useText(editorMessages);
  const { here, title, mark, outline, canUndoHere } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const { problems = [], lost = [] } = answered ?? {};
  const errors = problems.map((message) => (lost.length > 0 ? { message, fieldId: 'confirm' } : { message }));
  return (
    <>
      {answered ? null : <Deed />}
      <ErrorSummary title={t('problem')} errors={errors} />
      <PageHead title={t('outlineTitle', { title })} lead={t('outlineLead')} />
      {answered ? <LostForm lost={lost} again={answered.again} cancel={`${here}/edit`} /> : null}
      <TwoColumn asideLabel={t('seeAlso')} aside={<Aside isUndoShown={canUndoHere && !answered} />}>
        <OutlineList pages={outline.pages} here={here} mark={mark} />
        <AddPageForm mark={mark} title={answered?.pageTitle ?? ''} />
      </TwoColumn>
    </>
  );
}
