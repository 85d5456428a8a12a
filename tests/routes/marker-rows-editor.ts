/** Marked rows of the editor of surveys: an earlier state of a draft, and a question of the area's library. */
import { surveyDraftHistory, surveyLibraryQuestions } from '#db/schema/surveys/editor.ts';
import { at, hidden, openSurvey, rowsOf, words } from './marker-words.ts';
import type { Rows } from './marker-words.ts';

/** Put in after the surveys. */
export function editorRows(areaId: string): Rows[] {
  const element = JSON.stringify({ type: 'comment', name: 'words', title: words });
  return [
    rowsOf(surveyDraftHistory, {
      ...{ areaId, surveyId: openSurvey, number: 1, act: 'replace', what: words, draft: words, led: '', at },
    }),
    rowsOf(surveyLibraryQuestions, { areaId, id: `${hidden}-question`, title: words, element, createdAt: at }),
  ];
}
