/** The questions that an area keeps to ask again. */
import type { MetaFunction } from '@remix-run/node';
import { redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { typeWords } from '#app/features/surveys/editor/components/outline-list.tsx';
import { editorMessages } from '#app/features/surveys/editor/messages.ts';
import { manageSurveyMessages } from '#app/features/surveys/messages-manage.ts';
import { listLibrary } from '#app/features/surveys/reads/editor/library.server.ts';
import { forgetQuestion } from '#app/features/surveys/writes/editor/keep-question.server.ts';
import { guardedInArea } from '#app/platform/door.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { translator } from '#app/platform/messages.ts';
import { definePage } from '#app/platform/page.ts';
import { useText } from '#app/platform/use-text.ts';
import { EmptyState } from '#app/ui/content/empty-state.tsx';
import { Notice } from '#app/ui/content/notice.tsx';
import { PageHead } from '#app/ui/layout/page-head.tsx';

export const loader = guardedInArea('survey.edit', async (ctx, { url }) => ({
  base: `/${ctx.area.slug}/manage`,
  isGone: url.searchParams.get('done') === 'gone',
  questions: (await listLibrary(ctx)).map(({ id, title, type }) => ({ id, title, type })),
}));

export const action = guardedInArea('survey.edit', async (ctx, { form }) => {
  const id = (await form()).get('forget');
  if (typeof id !== 'string') throw new AppError('invalid');
  await forgetQuestion(ctx, id);
  return redirect(`/${ctx.area.slug}/manage/question-library?done=gone`, 303);
});

export const handle = definePage<typeof loader>({
  breadcrumb: ({ base }, text) => [
    { href: base, label: text(manageSurveyMessages)('work') },
    { href: `${base}/surveys`, label: text(manageSurveyMessages)('listTitle') },
  ],
});

export const meta: MetaFunction = () => [
  { title: `${translator('en', editorMessages)('library')} · Said & Done` },
  { name: 'robots', content: 'noindex' },
];

export default function QuestionLibraryPage() {
  const t = useText(editorMessages);
  const { questions, isGone } = useLoaderData<typeof loader>();
  return (
    <>
      {isGone ? (
        <Notice kind="success">
          <p>{t('libraryGone')}</p>
        </Notice>
      ) : null}
      <PageHead title={t('library')} lead={t('libraryLead')} />
      {questions.length === 0 ? (
        <EmptyState title={t('libraryEmpty')} headingLevel={2}>
          <p>{t('ownLibraryEmpty')}</p>
        </EmptyState>
      ) : (
        <form method="post">
          <ul className="sd-items">
            {questions.map(({ id, title, type }) => (
              <li key={id}>
                <p>{title}</p>
                <div className="sd-items__meta">
                  <span>{typeWords(type, t)}</span>
                  <button type="submit" className="sd-button sd-button--quiet" name="forget" value={id}>
                    {t('libraryForget')}
                    <span className="nhsuk-u-visually-hidden">: {title}</span>
                  </button>
                </div>
              </li>
            ))}
          </ul>
        </form>
      )}
    </>
  );
}
