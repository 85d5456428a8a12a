/** Short ways of writing the questions of templates. Every text may be a pair: plain English and Easy Read. */
import { harmonisedQuestion } from '../library/harmonised.ts';
import type { Json, JsonObject } from '../core/json.ts';

/** Plain English, or plain English with its Easy Read. */
export type Words = string | readonly [plain: string, easyRead: string];

export const words = (text: Words): Json => (typeof text === 'string' ? text : { default: text[0], easyread: text[1] });

/** A code with its words, and an outside code where there is one. */
export type Choice = readonly [code: string, text: Words, mapsTo?: string];

const choices = (list: readonly Choice[]): JsonObject[] =>
  list.map(([value, text, mapsTo]) => ({ value, text: words(text), ...(mapsTo === undefined ? {} : { mapsTo }) }));

type More = Readonly<Record<string, Json>>;

const question = (type: string, name: string, title: Words, more: More): JsonObject => ({
  type,
  name,
  title: words(title),
  ...more,
});

export const one = (name: string, title: Words, list: readonly Choice[], more: More = {}): JsonObject =>
  question('radiogroup', name, title, { choices: choices(list), ...more });

export const many = (name: string, title: Words, list: readonly Choice[], more: More = {}): JsonObject =>
  question('checkbox', name, title, { choices: choices(list), ...more });

/** Five points between two ends. */
export const scale = (name: string, title: Words, low: Words, high: Words, more: More = {}): JsonObject =>
  question('rating', name, title, {
    rateMin: 1,
    rateMax: 5,
    minRateDescription: words(low),
    maxRateDescription: words(high),
    ...more,
  });

export const inWords = (name: string, title: Words, more: More = {}): JsonObject =>
  question('comment', name, title, { maxLength: 2000, ...more });

export const number = (name: string, title: Words, more: More = {}): JsonObject =>
  question('text', name, title, { inputType: 'number', min: 0, ...more });

export const page = (name: string, title: Words, elements: readonly JsonObject[], more: More = {}): JsonObject => ({
  name,
  title: words(title),
  ...more,
  elements: [...elements],
});

/** A harmonised question, with changes where a template needs them. */
export function harmonised(key: string, more: More = {}): JsonObject {
  const found = harmonisedQuestion(key);
  if (!found) throw new Error(`There is no harmonised question “${key}”.`);
  return { ...found, ...more };
}

export const yesNo: readonly Choice[] = [
  ['yes', 'Yes'],
  ['no', 'No'],
  ['dont_know', 'I do not know'],
];

export const agreement: readonly Choice[] = [
  ['agree_strongly', 'Agree strongly'],
  ['agree', 'Agree'],
  ['neither', 'Neither agree nor disagree'],
  ['disagree', 'Disagree'],
  ['disagree_strongly', 'Disagree strongly'],
  ['dont_know', 'I do not know'],
];

/** Another way than those listed, in words of one's own. */
export const other = (text: Words): More => ({ showOtherItem: true, otherText: words(text) });
export const noneOf = (text: Words): More => ({ showNoneItem: true, noneText: words(text) });
export const chooseAll = { description: 'Choose all that apply.' };
