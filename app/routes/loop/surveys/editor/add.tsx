/** Adding a question to a survey's draft. */
import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { AddForm, AddProblems, ReadyForm } from '#app/features/surveys/editor/components/add-form.tsx';
import { rowAnchor } from '#app/features/surveys/editor/core/places.ts';
import { addableTypes } from '#app/features/surveys/editor/forms/accepted.ts';
import { addPost } from '#app/features/surveys/editor/forms/add-post.server.ts';
import { placeAsked, placesFor, readyQuestions } from '#app/features/surveys/editor/forms/add-view.server.ts';
import { editorMessages } from '#app/features/surveys/editor/messages.ts';
import { manageSurveyMessages } from '#app/features/surveys/messages-manage.ts';
import { getDraft } from '#app/features/surveys/reads/editor/draft.server.ts';
import { guardedInArea } from '#app/platform/door.server.ts';
import { translator } from '#app/platform/messages.ts';
import { definePage } from '#app/platform/page.ts';
import { useText } from '#app/platform/use-text.ts';
import { Notice } from '#app/ui/content/notice.tsx';
import { PageHead } from '#app/ui/layout/page-head.tsx';

export const loader = guardedInArea('survey.edit', async (ctx, { params, url }) => {
  const { survey, draft } = await getDraft(ctx, params['id'] ?? '');
  const base = `/${ctx.area.slug}/manage`;
  return {
    base,
    here: `${base}/surveys/${survey.id}`,
    title: survey.title,
    place: placeAsked(draft, url.searchParams.get('to') ?? ''),
    isAdded: url.searchParams.get('done') === 'added',
    places: placesFor(ctx, draft),
    types: addableTypes(),
    /** The type of the question before, which the next one often has too. */
    type: addableTypes().find((type) => type === url.searchParams.get('type')) ?? '',
    ready: await readyQuestions(ctx),
  };
});

export const action = guardedInArea('survey.edit', async (ctx, { params, form }) =>
  addPost(ctx, await getDraft(ctx, params['id'] ?? ''), await form()),
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
  { title: `${translator('en', editorMessages)('addTitle')} · Said & Done` },
  { name: 'robots', content: 'noindex' },
];

export default function AddQuestionPage() {
  const t = useText(editorMessages);
  const { here, place, isAdded, places, types, type, ready } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const typed = answered?.typed ?? { words: '', type, lines: '', place };
  const problems = answered?.problems ?? [];
  return (
    <>
      {isAdded && !answered ? (
        <Notice kind="success">
          <p>
            {t('done_added')} <a href={`${here}/edit${rowAnchor(place.split('/')[0] ?? '')}`}>{t('allQuestions')}</a>
          </p>
        </Notice>
      ) : null}
      <AddProblems problems={problems} />
      <PageHead title={t('addTitle')} lead={t('addLead')} />
      <AddForm typed={typed} problems={problems} types={types} places={places} />
      <ReadyForm {...ready} place={place} />
    </>
  );
}
