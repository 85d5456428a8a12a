/** The list of questions as its page shows it: pages, groups, questions, conditions in words, what the linter found. */
import type { AreaContext } from '#app/platform/context.server.ts';
import { findingsOf } from '../check-draft.server.ts';
import type { OwnedFinding } from '../check-draft.server.ts';
import { byName, expressionInWords } from '../conditions/in-words.ts';
import type { Askable } from '../conditions/questions.ts';
import { askablesFor } from '../conditions/questions.ts';
import { labelOf } from '../core/commands.ts';
import { stringIn, wordsIn } from '../core/json.ts';
import type { JsonObject } from '../core/json.ts';
import { listKey, pageId, pagesOf, placesOf } from '../core/places.ts';
import type { Place } from '../core/places.ts';
import { conditionMessages } from '../messages-conditions.ts';
import { acceptedKeys } from './accepted.ts';
import { conditionKeys, sortOf } from './properties.ts';
import type { ConditionKey } from './properties.ts';

export type OutlineFinding = Pick<OwnedFinding, 'level' | 'reason' | 'mend'>;

export type OutlineItem = {
  id: string;
  label: string;
  type: string;
  isRequired: boolean;
  /** Whether a condition can hide it. */
  isHideable: boolean;
  conditions: { key: ConditionKey; words: string }[];
  findings: OutlineFinding[];
  /** What a group holds; null for a question. */
  items: OutlineItem[] | null;
};

export type OutlinePage = {
  id: string;
  number: number;
  title: string;
  conditions: OutlineItem['conditions'];
  isEquality: boolean;
  findings: OutlineFinding[];
  items: OutlineItem[];
};

/** Conditions of an element, in words. */
export function conditionsIn(
  element: JsonObject,
  askables: ReadonlyMap<string, Askable>,
  ctx: AreaContext,
): OutlineItem['conditions'] {
  const t = ctx.t(conditionMessages);
  return conditionKeys.flatMap((key) => {
    const expression = stringIn(element[key]);
    return expression === '' ? [] : [{ key, words: expressionInWords(expression, askables, t) }];
  });
}

function grouped<T>(things: Iterable<T>, keyOf: (thing: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const thing of things) groups.set(keyOf(thing), [...(groups.get(keyOf(thing)) ?? []), thing]);
  return groups;
}

type Making = {
  ctx: AreaContext;
  places: Map<string, Place[]>;
  askables: ReadonlyMap<string, Askable>;
  findings: Map<string, OutlineFinding[]>;
};

function itemsOf(holder: string, making: Making): OutlineItem[] {
  return (making.places.get(holder) ?? []).map(({ id, element }) => ({
    id,
    label: labelOf(element),
    type: sortOf(stringIn(element['type']), stringIn(element['inputType'])),
    isRequired: element['isRequired'] === true,
    isHideable: acceptedKeys(stringIn(element['type'])).has('visibleIf'),
    conditions: conditionsIn(element, making.askables, making.ctx),
    findings: making.findings.get(id) ?? [],
    items: listKey(element) === null ? null : itemsOf(id, making),
  }));
}

export type Outline = { pages: OutlinePage[]; counts: { error: number; warning: number }; whole: OutlineFinding[] };

/** Everything in the order in which people meet it. */
export function outlineOf(ctx: AreaContext, draft: JsonObject, isEmpty: boolean): Outline {
  const found = isEmpty ? [] : findingsOf(draft);
  const findings = grouped(found, ({ owner }) => owner);
  const places = grouped(placesOf(draft), ({ holder }) => holder);
  const making: Making = { ctx, places, findings, askables: byName(askablesFor(draft, 'survey')) };
  const pages = pagesOf(draft).map((page, index) => ({
    id: pageId(index),
    number: index + 1,
    title: wordsIn(page['title']),
    conditions: conditionsIn(page, making.askables, ctx),
    isEquality: page['equality'] === true,
    findings: findings.get(pageId(index)) ?? [],
    items: itemsOf(pageId(index), making),
  }));
  const count = (level: OwnedFinding['level']) => found.filter((finding) => finding.level === level).length;
  return {
    pages,
    counts: { error: count('error'), warning: count('warning') },
    whole: findings.get('survey') ?? [],
  };
}
