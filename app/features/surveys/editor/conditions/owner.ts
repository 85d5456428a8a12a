/** What a condition is of: an element or an entry of its list, a rule of answers, or an early end of the survey. Pure. */
import { findEntry, withEntry } from '../core/entry.ts';
import type { Entry } from '../core/entry.ts';
import { objectsIn, stringIn, withProperty, withWords, wordsIn } from '../core/json.ts';
import type { JsonObject } from '../core/json.ts';
import { elementOf } from '../core/places.ts';
import { conditionKeys, partLists } from '../forms/properties.ts';
import type { ConditionKey } from '../forms/properties.ts';

/** `rule`: answers are taken only while it holds. `end`: the survey ends after the page, once it holds. */
export type Ruling = ConditionKey | 'rule' | 'end';

export interface Owner {
  readonly id: string;
  readonly property: Ruling;
  readonly element: JsonObject;
  /** The choice, part or column of the element that it is of; null for the element itself. */
  readonly entry: Entry | null;
  /** Of a rule or an end: its place in its list; one past the last for a new one. */
  readonly at: number;
}

/** What an address says beside the element and the property: the entry, and the place of a rule or `new`. */
export type Which = { entry: Pick<Entry, 'list' | 'key'> | null; rule: string | null };

const listOf = { rule: 'validators', end: 'triggers' } as const;
const typeOf = { rule: 'expression', end: 'complete' } as const;

/** The place in its list that an address names: a number, or `new` for the one after the last. */
function placeIn(list: readonly JsonObject[], rule: string | null): number {
  if (rule === 'new') return list.length;
  return /^\d{1,2}$/.test(rule ?? '') && Number(rule) < list.length ? Number(rule) : -1;
}

/** What carries the condition: the entry where there is one, else the element. */
export const subjectOf = ({ element, entry }: Pick<Owner, 'element' | 'entry'>): JsonObject => entry?.item ?? element;

/** The element with what carries the condition changed. */
export const withSubject = ({ element, entry }: Pick<Owner, 'element' | 'entry'>, subject: JsonObject): JsonObject =>
  entry ? withEntry(element, entry, subject) : subject;

/** The element and the entry that an address names; null for either that is not there. */
export function subjectIn(
  draft: JsonObject,
  id: string,
  asked: Which['entry'],
): Pick<Owner, 'element' | 'entry'> | null {
  const element = elementOf(draft, id);
  if (!element) return null;
  if (asked === null) return { element, entry: null };
  const isKnown = (partLists[stringIn(element['type'])] ?? []).includes(asked.list);
  const entry = isKnown ? findEntry(element, asked) : null;
  return entry && { element, entry };
}

/** Conditions inside a column are as those of a question; a choice has no rules, a part of several answers no conditions. */
const hasConditions = (entry: Entry | null, property: Ruling): boolean =>
  entry === null || entry.list === 'columns' || (entry.list === 'choices' && property !== 'rule');

/** Null for an element, an entry, a rule or a property that is not there. */
export function ownerIn(draft: JsonObject, id: string, property: string, { entry: asked, rule }: Which): Owner | null {
  const found = subjectIn(draft, id, asked);
  if (!found || (id === 'survey') !== (property === 'end')) return null;
  const known = property === 'rule' || property === 'end' ? property : conditionKeys.find((one) => one === property);
  if (known === undefined || !hasConditions(found.entry, known)) return null;
  if (known !== 'rule' && known !== 'end') return { ...found, id, property: known, at: 0 };
  const list = objectsIn(subjectOf(found)[listOf[known]]);
  const at = placeIn(list, rule);
  const isThere = at === list.length || list[at]?.['type'] === typeOf[known];
  return isThere ? { ...found, id, property: known, at } : null;
}

const ruleOf = (owner: Owner): JsonObject => {
  const { property, at } = owner;
  return property === 'rule' || property === 'end' ? (objectsIn(subjectOf(owner)[listOf[property]])[at] ?? {}) : {};
};

export const expressionOf = (owner: Owner): string =>
  owner.property === 'rule' || owner.property === 'end'
    ? stringIn(ruleOf(owner)['expression'])
    : stringIn(subjectOf(owner)[owner.property]);

/** What is said where a rule does not hold. */
export const saidBy = (owner: Owner): string => wordsIn(ruleOf(owner)['text']);

/** What carries rules, without one of them. */
export function withoutRule(subject: JsonObject, property: 'rule' | 'end', at: number): JsonObject {
  const left = objectsIn(subject[listOf[property]]).filter((_, index) => index !== at);
  return withProperty(subject, listOf[property], left.length === 0 ? undefined : left);
}

/** What carries rules, with one of them changed or, one past the last, added. */
export const withRule = (subject: JsonObject, property: 'rule' | 'end', at: number, rule: JsonObject): JsonObject => ({
  ...subject,
  [listOf[property]]: objectsIn(subject[listOf[property]]).toSpliced(at, 1, rule),
});

/** The element with another expression, none for no text; `said` belongs to rules alone. */
export function withExpression(owner: Owner, expression: string, said: string): JsonObject {
  const { property, at } = owner;
  const subject = subjectOf(owner);
  if (property !== 'rule' && property !== 'end')
    return withSubject(owner, withProperty(subject, property, expression === '' ? undefined : expression));
  if (expression === '') return withSubject(owner, withoutRule(subject, property, at));
  const old = ruleOf(owner);
  const rule = { ...old, type: typeOf[property], expression };
  const worded = property === 'rule' ? withProperty(rule, 'text', withWords(old['text'], said)) : rule;
  return withSubject(owner, withRule(subject, property, at, worded));
}
