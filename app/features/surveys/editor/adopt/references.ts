/** Follows new names and codes in everything that speaks of a question: conditions, sums, and words with answers in them. Pure. */
import { readCondition, writeCondition } from '../conditions/condition.ts';
import type { Test, Value } from '../conditions/condition.ts';
import type { Json, JsonObject } from '../core/json.ts';
import type { Log, Path } from './changes.ts';
import { codeOf, keyOf, special } from './renamed.ts';
import type { Recoded, Renamed } from './renamed.ts';
import { codeLists, mapObjects } from './walk.ts';

const expressionKeys: ReadonlySet<string> = new Set(['visibleIf', 'enableIf', 'requiredIf', 'expression']);

/** The words that stand before the name of a question of the same row or panel. */
const before = /^(?:panel|row)\./i;
/** What can follow a name: a part of it, a place in a list, the text beside "other", or nothing. */
const after = /^(?:[.[]|-comment$|$)/i;

/** The longest of some words that a reference begins with. */
function firstOf(text: string, words: ReadonlyMap<string, string>): string | undefined {
  const lower = text.toLowerCase();
  const found = [...words.keys()].filter((word) => lower.startsWith(word) && after.test(text.slice(word.length)));
  return found.sort((one, other) => other.length - one.length)[0];
}

/** `My question.Row 1` as `my_question.row_1`: at first a name, then names of columns or items, or codes of rows. */
function follow(reference: string, { names, codes }: Renamed): string {
  const start = before.exec(reference)?.[0] ?? '';
  let rest = reference.slice(start.length);
  let done = start;
  for (let isFirst = true; rest !== ''; isFirst = false) {
    const name = firstOf(rest, names);
    const code = isFirst || name !== undefined ? undefined : firstOf(rest, codes);
    const word = name ?? code;
    const kept = word ?? /^[^.[]+/.exec(rest)?.[0] ?? '';
    const next = (name !== undefined ? names.get(name) : code === undefined ? undefined : codes.get(code)) ?? kept;
    const link = /^(?:\.|(?:\[[^\]]*\]\.?)+|.)?/.exec(rest.slice(kept.length))?.[0] ?? '';
    done += next + link;
    rest = rest.slice(kept.length + link.length);
  }
  return done;
}

const inBraces = /\{([^{}]+)\}/g;

/** A text in which what stands in braces has its new name. */
const followIn = (text: string, renamed: Renamed): string =>
  text.replace(inBraces, (whole, inner: string) => {
    const reference = inner.trim();
    const followed = follow(reference, renamed);
    return followed === reference ? whole : `{${followed}}`;
  });

/** Every text in a value. */
function inTexts(value: Json, change: (text: string) => string): Json {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((item) => inTexts(item, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, inTexts(part, change)]));
}

const parts = (reference: string): string[] => reference.toLowerCase().split(/[.[\]-]/);

/** The question of which a reference asks, where its answers are written otherwise now. */
const ownerIn = (reference: string, recoded: ReadonlyMap<string, Recoded>): Recoded | undefined =>
  parts(reference)
    .reverse()
    .flatMap((part) => recoded.get(part) ?? [])[0];

const inEquals: ReadonlySet<string> = new Set(['=', '<>', 'anyof', 'allof', 'noneof']);

/** A test with codes for values; null where it would ask something else then. */
function recodeTest(test: Test, recoded: ReadonlyMap<string, Recoded>, renamed: Renamed): Test | null {
  const owner = /-comment$|\.length$/i.test(test.name) ? undefined : ownerIn(test.name, recoded);
  if (!owner || test.values.length === 0) return test;
  const isContained = test.operator === 'contains' || test.operator === 'notcontains';
  if (inEquals.has(test.operator) || (isContained && owner.isList)) {
    if (!test.values.every((value) => owner.values.has(keyOf(String(value))) || special.includes(keyOf(String(value)))))
      return null;
    return { ...test, values: test.values.map((value): Value => codeOf(String(value), renamed)) };
  }
  // A figure is compared as a figure, whether it is text or not.
  const areFigures = [...owner.values].every(
    (value) => codeOf(value, renamed) === value && !Number.isNaN(Number(value)),
  );
  return areFigures && !isContained && test.values.every((value) => typeof value === 'number') ? test : null;
}

/** An expression with codes for values; null where that is not sure. */
function recodeExpression(text: string, recoded: ReadonlyMap<string, Recoded>, renamed: Renamed): string | null {
  const asked = [...text.matchAll(inBraces)].filter(([, inner = '']) => ownerIn(inner.trim(), recoded));
  if (asked.length === 0) return text;
  const condition = readCondition(text);
  if (!condition) return null;
  const groups = condition.groups.map(({ join, tests }) => {
    const changed = tests.flatMap((test) => recodeTest(test, recoded, renamed) ?? []);
    return changed.length === tests.length ? { join, tests: changed } : null;
  });
  const whole = groups.filter((group) => group !== null);
  if (whole.length < groups.length) return null;
  const isSame = whole.every((group, at) =>
    group.tests.every((test, index) => test === condition.groups[at]?.tests[index]),
  );
  return isSame ? text : writeCondition({ join: condition.join, groups: whole });
}

function followExpression(text: string, path: Path, told: Told): string {
  const named = followIn(text, told.renamed);
  const recoded = recodeExpression(named, told.recoded, told.renamed);
  if (recoded === null) told.log.unsure(path, text);
  if (recoded !== null && recoded !== text) told.log.add('condition', path, text, recoded);
  return recoded ?? named;
}

interface Told {
  readonly renamed: Renamed;
  readonly recoded: ReadonlyMap<string, Recoded>;
  readonly log: Log;
}

/** The survey in which whatever speaks of a question finds it, and asks for the values that it has now. */
export function followAll(survey: JsonObject, told: Told): JsonObject {
  const { renamed } = told;
  return mapObjects(survey, (object, _, path) => {
    const codes = codeLists(object);
    const followed = Object.entries(object).map(([key, value]): [string, Json] => {
      if (typeof value === 'string' && expressionKeys.has(key)) {
        return [key, followExpression(value, [...path, key], told)];
      }
      if (key === 'keyName' && typeof value === 'string') return [key, renamed.names.get(keyOf(value)) ?? value];
      const isHolder =
        Array.isArray(value) && (codes.includes(key) || value.some((entry) => typeof entry === 'object'));
      return [key, isHolder || key === 'name' ? value : inTexts(value, (text) => followIn(text, renamed))];
    });
    return Object.fromEntries(followed);
  });
}
