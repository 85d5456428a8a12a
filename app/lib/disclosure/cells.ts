/** What one place in a published table can hold, and the symbol and numbers it is shown with. */
import type { DisclosureRule, Preset } from '#app/lib/disclosure/presets.ts';
import { ruleOf } from '#app/lib/disclosure/presets.ts';

export type Cell =
  { kind: 'value'; value: number } | { kind: 'confidential' } | { kind: 'not-available' } | { kind: 'not-applicable' };

export const confidential: Cell = { kind: 'confidential' };
export const notAvailable: Cell = { kind: 'not-available' };
export const notApplicable: Cell = { kind: 'not-applicable' };

/**
 * The symbol that stands in a table for a cell without a number. Screen readers need words beside it; the words are the
 * caller's. A hidden count under `nhs-round` is a star, as its readers expect.
 */
export function cellSymbol(kind: Exclude<Cell['kind'], 'value'>, preset: Preset): '[c]' | '*' | '[x]' | '[z]' {
  if (kind === 'confidential') return preset === 'nhs-round' ? '*' : '[c]';
  return kind === 'not-available' ? '[x]' : '[z]';
}

/** A count as it is published: rounded to the nearest multiple of the rule (integers have no ties at 5). */
export function publishedCount(rule: DisclosureRule, count: number): number {
  return Math.round(count / rule.roundTo) * rule.roundTo;
}

export function countCell(rule: DisclosureRule, count: number): Cell {
  return { kind: 'value', value: publishedCount(rule, count) };
}

/**
 * A whole per cent, halves up, computed from the published count and the published base, so that it never says more
 * than they do. A base of zero has no percentage.
 */
export function percentCell(count: Cell, base: Cell): Cell {
  if (count.kind !== 'value') return count;
  if (base.kind !== 'value') return base;
  if (base.value === 0) return notApplicable;
  return { kind: 'value', value: Math.round((100 * count.value) / base.value) };
}

/** A mean or median of `n` people: hidden under the smallest base of the preset, not available for nobody. */
export function meanCell(preset: Preset, n: number, mean: number): Cell {
  if (n === 0) return notAvailable;
  return n < ruleOf(preset).minimumBase ? confidential : { kind: 'value', value: mean };
}
