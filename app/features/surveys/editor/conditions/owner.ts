/** What a condition is of: an element, a choice of it, a rule of its answers, or an early end of the survey. Pure. */
import { isObject, objectsIn, stringIn, withProperty, withWords, wordsIn } from '../core/json.ts';
import type { Json, JsonObject } from '../core/json.ts';
import { keyOfItem } from '../core/lines.ts';
import { elementOf } from '../core/places.ts';
import { conditionKeys } from '../forms/properties.ts';
import type { ConditionKey } from '../forms/properties.ts';

/** `rule`: answers are taken only while it holds. `end`: the survey ends after the page, once it holds. */
export type Ruling = ConditionKey | 'rule' | 'end';

export interface Owner {
  readonly id: string;
  readonly property: Ruling;
  readonly element: JsonObject;
  readonly choice: { readonly index: number; readonly item: JsonObject } | null;
  /** Of a rule or an end: its place in its list; one past the last for a new one. */
  readonly at: number;
}

/** What an address says beside the element and the property: the code of a choice, the place of a rule or `new`. */
export type Which = { choice: string | null; rule: string | null };

const listOf = { rule: 'validators', end: 'triggers' } as const;
const typeOf = { rule: 'expression', end: 'complete' } as const;

function ofList(id: string, property: 'rule' | 'end', element: JsonObject, rule: string | null): Owner | null {
  const list = objectsIn(element[listOf[property]]);
  const at = rule === 'new' ? list.length : /^\d{1,2}$/.test(rule ?? '') ? Number(rule) : -1;
  const isThere = at === list.length ? rule === 'new' : list[at]?.['type'] === typeOf[property];
  return isThere ? { id, property, element, choice: null, at } : null;
}

/** Null for an element, a choice, a rule or a property that is not there. */
export function ownerIn(draft: JsonObject, id: string, property: string, { choice, rule }: Which): Owner | null {
  const element = elementOf(draft, id);
  if (!element || (id === 'survey') !== (property === 'end')) return null;
  if (property === 'rule' || property === 'end') return ofList(id, property, element, rule);
  const key = conditionKeys.find((one) => one === property);
  if (!key) return null;
  if (choice === null) return { id, property: key, element, choice: null, at: 0 };
  const list = Array.isArray(element['choices']) ? element['choices'] : [];
  const index = list.findIndex((item) => keyOfItem(item, 'codes') === choice);
  const item = list[index];
  if (item === undefined) return null;
  return { id, property: key, element, choice: { index, item: isObject(item) ? item : { value: item } }, at: 0 };
}

const entryOf = ({ property, element, at }: Owner): JsonObject =>
  property === 'rule' || property === 'end' ? (objectsIn(element[listOf[property]])[at] ?? {}) : {};

export function expressionOf(owner: Owner): string {
  const { property, element, choice } = owner;
  if (property === 'rule' || property === 'end') return stringIn(entryOf(owner)['expression']);
  return stringIn((choice?.item ?? element)[property]);
}

/** What is said where a rule does not hold. */
export const saidBy = (owner: Owner): string => wordsIn(entryOf(owner)['text']);

/** The element without one entry of a list of rules. */
export function withoutEntry(element: JsonObject, property: 'rule' | 'end', at: number): JsonObject {
  const left = objectsIn(element[listOf[property]]).filter((_, index) => index !== at);
  return withProperty(element, listOf[property], left.length === 0 ? undefined : left);
}

/** The element with another expression, none for no text; `said` belongs to rules alone. */
export function withExpression(owner: Owner, expression: string, said: string): JsonObject {
  const { property, element, choice, at } = owner;
  if (property === 'rule' || property === 'end') {
    if (expression === '') return withoutEntry(element, property, at);
    const old = entryOf(owner);
    const entry = { ...old, type: typeOf[property], expression };
    const list: Json[] = [...objectsIn(element[listOf[property]])];
    list[at] = property === 'rule' ? withProperty(entry, 'text', withWords(old['text'], said)) : entry;
    return { ...element, [listOf[property]]: list };
  }
  const value = expression === '' ? undefined : expression;
  if (!choice) return withProperty(element, property, value);
  const list: Json[] = Array.isArray(element['choices']) ? [...element['choices']] : [];
  list[choice.index] = withProperty(choice.item, property, value);
  return { ...element, choices: list };
}
