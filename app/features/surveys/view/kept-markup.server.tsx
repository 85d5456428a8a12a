/**
 * Markup of questions that have been drawn before. A long page is drawn question by question, and most questions look as they
 * did for somebody else: the markup of a question follows from its view and the words of the page alone.
 */
import { renderToStaticMarkup } from 'react-dom/server';
import type { Tongue } from '#app/platform/messages.ts';
import { LanguageAround, LanguageContext } from '#app/platform/use-text.ts';
import { Question } from '../components/question.tsx';
import type { QuestionView } from '../page-view.ts';

/** About 10 MB at the sizes that questions have. */
const mostKept = 2000;
const longest = 20_000;

/** Words of a tongue change with the tongue: it is made anew when somebody says or checks something. */
const keptBy = new WeakMap<Tongue, Map<string, string>>();

const ofCodes: ReadonlySet<QuestionView['type']> = new Set([
  'radiogroup',
  'checkbox',
  'tagbox',
  'imagepicker',
  'boolean',
  'rating',
  'dropdown',
  'matrix',
  'ranking',
]);

const isBlank = (values: Record<string, string>): boolean => Object.values(values).every((value) => value === '');

/** Whether a view holds nothing that somebody wrote: what is kept here outlives the request. */
function isOfNobody({ type, values, comment, errors, rows, files, parts, computed }: QuestionView): boolean {
  if (errors.length > 0 || rows !== null || files !== null || computed !== '') return false;
  if (comment !== null && comment.value !== '') return false;
  if (ofCodes.has(type)) return true;
  return isBlank(values) && parts.every((part) => isBlank(part.values));
}

/**
 * The markup of a question without its frame; empty where it has to be drawn each time, which is so where it holds words of
 * whoever answers.
 * @param around the language of the survey's own texts
 * @param isPiped whether its title or description repeats an answer
 */
export function keptMarkup(question: QuestionView, tongue: Tongue, around: string, isPiped: boolean): string {
  if (isPiped || !isOfNobody(question)) return '';
  const kept = keptBy.get(tongue) ?? new Map<string, string>();
  keptBy.set(tongue, kept);
  const key = around + JSON.stringify(question);
  const known = kept.get(key);
  if (known !== undefined) return known;
  const markup = renderToStaticMarkup(
    <LanguageContext.Provider value={tongue}>
      <LanguageAround.Provider value={around}>
        <Question question={question} />
      </LanguageAround.Provider>
    </LanguageContext.Provider>,
  );
  if (key.length + markup.length > longest) return markup;
  const oldest = kept.keys().next().value;
  if (kept.size >= mostKept && oldest !== undefined) kept.delete(oldest);
  kept.set(key, markup);
  return markup;
}
