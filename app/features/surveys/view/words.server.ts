/** Answers in the words of one rendition: read back to the person, shown to staff, put into later questions. */
import { repeatedOf } from '../engine/types/repeated/rows.ts';
import type { Translate } from '#app/platform/messages.ts';
import type { ElementLabels, Labels, LabelWords, QuestionLabels } from '../engine/labels.ts';
import { blank, fillIn } from '../engine/values/piping.ts';
import type { Plan, PlanQuestion } from '../engine/plan.server.ts';
import type { Answers } from '../engine/types/question-type.ts';
import type { answeringMessages } from '../messages.ts';
import { rowsInWords } from './row-words.ts';

/** The site's own words for options without a text, in one language. */
export function labelWords(t: Translate<(typeof answeringMessages)['english']>): LabelWords {
  return {
    none: t('optionNone'),
    other: t('optionOther'),
    dontKnow: t('optionDontKnow'),
    preferNotToSay: t('optionPreferNotToSay'),
    yes: t('optionYes'),
    no: t('optionNo'),
    file: t('optionFile'),
    answerTo: t('answerTo', { number: '#' }),
    workedOut: t('answerWorkedOut'),
  };
}

const isTag = (locale: string): boolean => Intl.DateTimeFormat.supportedLocalesOf([locale]).length > 0;
const languageOf = (locale: string): string => {
  try {
    return locale !== 'en' && isTag(locale) ? locale : 'en-GB';
  } catch {
    // A rendition such as `easyread` is no language tag.
    return 'en-GB';
  }
};

const dated = { timeZone: 'UTC', month: 'long', year: 'numeric' } as const;

/** `2026-03-02` as 2 March 2026, `2026-03` as March 2026, in the language of a rendition; anything else as it stands. */
function dateInWords(iso: string, locale: string): string {
  if (!/^\d{4}-\d{2}(-\d{2})?$/.test(iso)) return iso;
  const day = iso.length > 7 ? ({ ...dated, day: 'numeric' } as const) : dated;
  return new Intl.DateTimeFormat(languageOf(locale), day).format(
    new Date(`${iso.slice(0, 7)}-${iso.slice(8) || '01'}`),
  );
}

/** The words of an answer, as the person would read them back. */
export function answerInWords(
  { name, shape }: Pick<PlanQuestion, 'name' | 'shape'>,
  answers: Answers,
  labels: Pick<Labels, 'questions' | 'locale'>,
): string[] {
  const value = Object.hasOwn(answers, name) ? answers[name] : undefined;
  if (value === undefined) return [];
  const own = labels.questions.get(name);
  const option = (code: string) => own?.options.get(code) ?? code;
  const part = (key: string) => own?.parts.get(key) ?? key;
  const repeated = repeatedOf(shape);
  if (repeated) {
    const inRow = { locale: labels.locale, questions: own?.cells ?? new Map<string, QuestionLabels>() };
    return rowsInWords(repeated, value, own, (cell, row) => answerInWords(cell, row, inRow));
  }
  if (shape.inWords) return [...shape.inWords(value, { option, part, date: (iso) => dateInWords(iso, labels.locale) })];
  const comment = shape.comment && Object.hasOwn(answers, shape.comment.key) ? answers[shape.comment.key] : undefined;
  const codes = Array.isArray(value) ? value.map(String) : [String(value)];
  const words = codes.map(option);
  return comment === undefined ? words : [...words, String(comment)];
}

/** A text of the survey with the answers that it refers to, in words. Plain text: whoever draws it escapes it. */
export type Say = (labels: ElementLabels | undefined) => { title: string; description: string };

/**
 * Puts answers into titles and descriptions.
 * @param values answers that count and calculated values, as `walk` found them
 */
export function sayWith(plan: Plan, values: Answers, labels: Labels): Say {
  const questions = new Map(plan.questions.map((question) => [question.name.toLowerCase(), question]));
  const own = new Map(Object.entries(values).map(([key, value]) => [key.toLowerCase(), value]));
  const isKnown = new Set(plan.values.map(({ name }) => name.toLowerCase()));
  const wordsOf = (name: string): string | undefined => {
    const key = name.toLowerCase();
    const question = questions.get(key);
    if (question) return answerInWords(question, values, labels).join(', ') || blank;
    const isComment = questions.has(key.replace(/-comment$/, ''));
    if (!isComment && !isKnown.has(key)) return undefined;
    const value = own.get(key);
    return value === undefined ? blank : String(value);
  };
  return (texts) => {
    const { title, description } = texts?.template ?? texts ?? { title: '', description: '' };
    if (texts?.template === undefined) return { title, description };
    return { title: fillIn(title, wordsOf), description: fillIn(description, wordsOf) };
  };
}
