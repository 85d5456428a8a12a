/**
 * The attacker check of a one-way table: whether a reader who knows the rule, the base and the shown options is left
 * with enough possible values for each hidden one.
 *
 * Options are hidden in levels: at level 0 the small ones, at each further level the next lowest as well. The first
 * safe level is published, so a reader also learns that the levels before were not safe. The check therefore counts
 * only worlds that would have been published in exactly the same way. It looks at nothing but what is published, so
 * all those worlds get the same answer and each of them really is possible. The reader is even taken to know which
 * hidden options are the small ones, as the big groups of a place are often common knowledge.
 */
import type { DisclosureRule } from '#app/lib/disclosure/presets.ts';
import type { Range } from '#app/lib/disclosure/ranges.ts';
import { remainder, shownRange, sizeOf } from '#app/lib/disclosure/ranges.ts';

export interface Published {
  /** How many options are hidden for their own size. */
  small: number;
  /** How many are hidden to protect those. */
  level: number;
  /** What the hidden counts can add to. */
  total: Range;
  /** Every count hidden at a level above 0 is taken to be below this: the least that a shown option can be. */
  below: number;
}

/** A check that would have to look at more worlds than this counts as failed. */
const mostWorlds = 400;

/** Whether each hidden count keeps at least as many possible values as the rule demands. */
export function isSafe(rule: DisclosureRule, published: Published): boolean {
  const { small, level, total } = published;
  if (level === 0) {
    if (rule.neverAlone && small === 1) return false;
    return sizeOf(smallRange(rule, small, total)) >= rule.possibleValues;
  }
  const smallValues = new Set<number>();
  const otherValues = Array.from({ length: level }, () => new Set<number>());
  let looked = 0;
  for (const others of worlds(rule, published)) {
    if (++looked > mostWorlds) return false;
    if (!wouldBeHidden(rule, published, others)) continue;
    const range = smallRange(rule, small, remainder(total, others.map(exactly)));
    for (let value = range.low; value <= range.high; value++) smallValues.add(value);
    others.forEach((value, index) => otherValues[index]?.add(value));
    if ([smallValues, ...otherValues].every((values) => values.size >= rule.possibleValues)) return true;
  }
  return false;
}

/** The values one small option can have when all the small ones add to `total`: interval propagation, exact here. */
function smallRange({ hideFrom, hideTo }: DisclosureRule, small: number, total: Range): Range {
  const others = small - 1;
  return {
    low: Math.max(hideFrom, total.low - others * hideTo),
    high: Math.min(hideTo, total.high - others * hideFrom),
  };
}

/** The counts, in ascending order, that the options hidden above level 0 can have. */
function worlds(rule: DisclosureRule, published: Published): Generator<number[]> {
  const smalls = { low: published.small * rule.hideFrom, high: published.small * rule.hideTo };
  return ascending(published.level, remainder(published.total, [smalls]), rule.hideTo + 1, published.below - 1);
}

/** Ascending lists of `length` whole numbers from `least` to `most` whose sum lies in `sum`; close neighbours first. */
function* ascending(length: number, sum: Range, least: number, most: number): Generator<number[]> {
  const low = Math.max(least, sum.low - (length - 1) * most);
  for (let value = Math.min(most, Math.floor(sum.high / length)); value >= low; value--) {
    if (length === 1) yield [value];
    else {
      const rest = { low: sum.low - value, high: sum.high - value };
      for (const others of ascending(length - 1, rest, value, most)) yield [value, ...others];
    }
  }
}

/** Whether none of the levels before was safe in this world, so that it would be published in the same way. */
function wouldBeHidden(rule: DisclosureRule, published: Published, others: readonly number[]): boolean {
  return others.every((lowest, level) => {
    const shown = others.slice(level).map((count) => shownRange(rule, count));
    const total = remainder(published.total, shown);
    return !isSafe(rule, { small: published.small, level, total, below: shownRange(rule, lowest).low });
  });
}

function exactly(value: number): Range {
  return { low: value, high: value };
}
