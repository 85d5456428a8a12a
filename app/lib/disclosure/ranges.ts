/** What a published number lets a reader know: ranges of whole numbers, ends included. */
import { publishedCount } from '#app/lib/disclosure/cells.ts';
import type { DisclosureRule } from '#app/lib/disclosure/presets.ts';

export interface Range {
  low: number;
  high: number;
}

export const sizeOf = ({ low, high }: Range): number => high - low + 1;

/** Whether the rule hides a count for its own size. */
export function isSmall(rule: DisclosureRule, count: number): boolean {
  return count >= rule.hideFrom && count <= rule.hideTo;
}

/** The true counts that a shown count can stand for. A zero is never rounded down from something else. */
export function shownRange(rule: DisclosureRule, count: number): Range {
  if (rule.roundTo === 1 || count === 0) return { low: count, high: count };
  const published = publishedCount(rule, count);
  const reach = Math.floor(rule.roundTo / 2);
  return { low: published - reach, high: published + reach };
}

/** What is left of a total when parts, each known only by its range, are taken away. */
export function remainder(total: Range, parts: readonly Range[]): Range {
  return parts.reduce((left, part) => ({ low: left.low - part.high, high: left.high - part.low }), total);
}
