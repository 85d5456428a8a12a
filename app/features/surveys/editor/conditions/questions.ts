/** The questions that a condition may ask about, with what can be asked of each. Pure. */
import { isObject, objectsIn, stringIn, wordsIn } from '../core/json.ts';
import type { Json, JsonObject } from '../core/json.ts';
import { labelOf } from '../core/commands.ts';
import { keyOfItem } from '../core/lines.ts';
import { findPlace, pageIndex, placesOf } from '../core/places.ts';
import type { Place } from '../core/places.ts';

/** What sort of answer a question has, as far as conditions go. */
export type AnswerKind = 'one' | 'many' | 'yesno' | 'number' | 'date' | 'text' | 'given';

export interface Askable {
  /** As it stands in braces: `waited`, `panel.service`, `support.clear`. */
  readonly name: string;
  readonly label: string;
  readonly kind: AnswerKind;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
}

/** Types that have no answer of their own. */
const silent: ReadonlySet<string> = new Set(['panel', 'html', 'image']);

const kinds: Readonly<Record<string, AnswerKind>> = {
  radiogroup: 'one',
  dropdown: 'one',
  checkbox: 'many',
  tagbox: 'many',
  boolean: 'yesno',
  rating: 'number',
  slider: 'number',
  expression: 'number',
  comment: 'text',
};

function kindOf(element: JsonObject): AnswerKind {
  const type = stringIn(element['type']) || stringIn(element['cellType']);
  if (type === 'imagepicker') return element['multiSelect'] === true ? 'many' : 'one';
  const inputType = stringIn(element['inputType']);
  if (type === 'text' && inputType === 'number') return 'number';
  if (type === 'text' && ['date', 'month', 'time'].includes(inputType)) return 'date';
  return type === 'text' ? 'text' : (kinds[type] ?? 'given');
}

/** Items that a question offers beside its choices, with the codes that SurveyJS gives them. */
const special: readonly [string, string, string, string][] = [
  ['showOtherItem', 'other', 'otherText', 'Other'],
  ['showNoneItem', 'none', 'noneText', 'None'],
  ['showRefuseItem', 'refused', 'refuseText', 'Prefer not to say'],
  ['showDontKnowItem', 'dontknow', 'dontKnowText', 'I do not know'],
];

const choicesIn = (list: Json | undefined) =>
  (Array.isArray(list) ? list : []).map((item) => {
    const value = keyOfItem(item, 'codes');
    return { value, label: (isObject(item) ? wordsIn(item['text']) : '') || value };
  });

/** What can be chosen, by code. */
function choicesOf(element: JsonObject): { value: string; label: string }[] {
  const extra = special
    .filter(([shown]) => element[shown] === true)
    .map(([, value, words, fallback]) => ({ value, label: wordsIn(element[words]) || fallback }));
  return [...choicesIn(element['choices']), ...extra];
}

const askable = (name: string, label: string, element: JsonObject): Askable => {
  const kind = kindOf(element);
  return { name, label, kind, choices: kind === 'one' || kind === 'many' ? choicesOf(element) : [] };
};

/** A question, and its rows or parts where each has an answer of its own. */
function askablesOf(element: JsonObject, name: string): Askable[] {
  const type = stringIn(element['type']);
  const label = labelOf(element);
  if (silent.has(type)) return [];
  if (type === 'matrix') {
    const choices = choicesIn(element['columns']);
    return choicesIn(element['rows']).map((row) => ({
      name: `${name}.${row.value}`,
      label: `${label}: ${row.label}`,
      kind: 'one',
      choices,
    }));
  }
  if (type === 'multipletext') {
    return objectsIn(element['items']).map((item) =>
      askable(`${name}.${stringIn(item['name'])}`, `${label}: ${labelOf(item)}`, { ...item, type: 'text' }),
    );
  }
  return [askable(name, label, element)];
}

/** Whether a place is inside the template of this repeated panel. */
const isSibling = (place: Place, holder: string): boolean => place.isRepeated && place.holder === holder;

/**
 * What a condition of this element or page may ask about: questions of earlier pages and of the same page, but not the
 * element itself nor what it holds. Inside a repeated panel its other questions are `panel.name`. For `survey`: all.
 */
export function askablesFor(draft: JsonObject, id: string): Askable[] {
  const own = findPlace(draft, id);
  const page = own?.page ?? pageIndex(id) ?? Infinity;
  const isOnPage = own !== undefined;
  const inside = new Set([id]);
  const found: Askable[] = [];
  for (const place of placesOf(draft)) {
    if (inside.has(place.holder)) inside.add(place.id);
    if (inside.has(place.id)) continue;
    const name = stringIn(place.element['name']);
    if (place.isRepeated) {
      if (id === 'survey' || (own?.isRepeated && isSibling(place, own.holder)))
        found.push(...askablesOf(place.element, `panel.${name}`));
      continue;
    }
    if (place.page < page || (isOnPage && place.page === page)) found.push(...askablesOf(place.element, name));
  }
  const values = objectsIn(draft['calculatedValues']).map(({ name }) => stringIn(name));
  return [...found, ...values.map((name): Askable => ({ name, label: name, kind: 'number', choices: [] }))];
}

/** A column of a table as the question that it is: what it does not say, the table says for it. */
export const columnQuestion = (column: JsonObject, grid: JsonObject): JsonObject => ({
  ...column,
  type: stringIn(column['cellType']) || stringIn(grid['cellType']) || 'dropdown',
  choices: column['choices'] ?? grid['choices'] ?? [],
});

/** The columns of a table, as conditions and rules inside its rows call them: `row.name`. */
export const rowAskables = (grid: JsonObject): Askable[] =>
  objectsIn(grid['columns']).map((column) =>
    askable(`row.${stringIn(column['name'])}`, labelOf(column), columnQuestion(column, grid)),
  );

/** The answer of the element itself, as a rule of it can ask about it. */
export function ownAskables(draft: JsonObject, id: string): Askable[] {
  const own = findPlace(draft, id);
  if (!own) return [];
  const name = stringIn(own.element['name']);
  return askablesOf(own.element, own.isRepeated ? `panel.${name}` : name);
}

/** The operators, in the builder's own words, that a kind of answer offers. */
export type Asked = 'is' | 'isnot' | 'more' | 'less' | 'atleast' | 'atmost' | 'all' | 'includes' | 'empty' | 'notempty';

export const askedOf: Readonly<Record<AnswerKind, readonly Asked[]>> = {
  one: ['is', 'isnot', 'notempty', 'empty'],
  many: ['is', 'all', 'isnot', 'notempty', 'empty'],
  yesno: ['is', 'isnot', 'notempty', 'empty'],
  number: ['is', 'isnot', 'more', 'less', 'atleast', 'atmost', 'notempty', 'empty'],
  date: ['is', 'isnot', 'more', 'less', 'atleast', 'atmost', 'notempty', 'empty'],
  text: ['is', 'isnot', 'includes', 'notempty', 'empty'],
  given: ['notempty', 'empty'],
};
