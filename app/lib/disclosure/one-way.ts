/** Disclosure control of one question's table: which options, percentages and bases may be published. */
import type { Cell } from '#app/lib/disclosure/cells.ts';
import { confidential, countCell, percentCell } from '#app/lib/disclosure/cells.ts';
import { isSafe } from '#app/lib/disclosure/one-way-attacker.ts';
import type { Audience, DisclosureRule, Preset } from '#app/lib/disclosure/presets.ts';
import { hidesSmallCounts, ruleOf } from '#app/lib/disclosure/presets.ts';
import type { Range } from '#app/lib/disclosure/ranges.ts';
import { isSmall, remainder, shownRange } from '#app/lib/disclosure/ranges.ts';

/** True, unweighted counts of people. Nothing of it may reach a reader except through `discloseOneWay`. */
export interface OneWayTable extends Audience {
  /** How many people answered the question. */
  base: number;
  options: readonly { code: string; count: number }[];
  /** People could choose several options; the counts can then add to more than the base. */
  multiple: boolean;
}

/** Keys of the sentences under a table. The preset's own note is always there. */
export type DisclosureNote =
  `rule-${Preset}` | 'several-answers' | 'too-few-answers' | 'small-counts-hidden' | 'rounded';

export interface OneWayResult {
  /** The unweighted base; hidden together with a table that is hidden whole. */
  base: Cell;
  rows: { code: string; count: Cell; percent: Cell }[];
  hiddenWhole: boolean;
  notes: DisclosureNote[];
}

/**
 * What may be published of a table. Percentages are whole numbers of the published count in the published base. A
 * table that cannot be made safe looks like one with too small a base. Throws RangeError for counts that cannot be
 * (negative, broken, over the base, or adding to more than the base although one answer was allowed).
 */
export function discloseOneWay(table: OneWayTable): OneWayResult {
  assertCounts(table);
  const rule = ruleOf(table.preset);
  const notes: DisclosureNote[] = [`rule-${table.preset}`];
  if (table.multiple) notes.push('several-answers');

  const hidden = hiddenOptions(rule, table);
  if (hidden === 'whole') {
    const rows = table.options.map(({ code }) => ({ code, count: confidential, percent: confidential }));
    return { base: confidential, rows, hiddenWhole: true, notes: [...notes, 'too-few-answers'] };
  }
  if (hidden.size > 0) notes.push('small-counts-hidden');
  if (rule.roundTo > 1) notes.push('rounded');
  const base = countCell(rule, table.base);
  const rows = table.options.map(({ code, count }, index) => {
    const cell = hidden.has(index) ? confidential : countCell(rule, count);
    return { code, count: cell, percent: percentCell(cell, base) };
  });
  return { base, rows, hiddenWhole: false, notes };
}

/**
 * The options to hide: the small ones, then the next lowest until the attacker check holds. When no option with people
 * in it would be left to show, or no level is safe, the whole is hidden, zeros too: a table of zeros alone would tell
 * the small tables apart.
 */
function hiddenOptions(rule: DisclosureRule, table: OneWayTable): ReadonlySet<number> | 'whole' {
  if (table.base < rule.minimumBase) return 'whole';
  if (!hidesSmallCounts(table)) return new Set();

  const ranked = [...table.options.keys()].sort((a, b) => countAt(table, a) - countAt(table, b) || a - b);
  const small = ranked.filter((index) => isSmall(rule, countAt(table, index)));
  if (small.length === 0) return new Set();

  const others = ranked.filter((index) => countAt(table, index) > rule.hideTo);
  for (let level = 0; level <= rule.mostProtectors && level < others.length; level++) {
    const hidden = new Set([...small, ...others.slice(0, level)]);
    const below = Math.min(...others.slice(level).map((index) => shownRange(rule, countAt(table, index)).low));
    if (isSafe(rule, { small: small.length, level, below, total: hiddenTotal(rule, table, hidden) })) return hidden;
  }
  return 'whole';
}

/**
 * What the hidden counts add to, as the base and the shown options tell. Of a single answer they are the rest of the
 * base (people whom no option counts are shown apart, so known); of several answers they are at least the people whom
 * no shown option accounts for, unless some ticked nothing.
 */
function hiddenTotal(rule: DisclosureRule, table: OneWayTable, hidden: ReadonlySet<number>): Range {
  const shown = table.options.filter((_, index) => !hidden.has(index)).map(({ count }) => shownRange(rule, count));
  const everyTick = table.options.reduce((sum, { count }) => sum + count, 0);
  const left = remainder(shownRange(rule, table.base), shown);
  const uncounted = table.base - everyTick;
  if (!table.multiple) return { low: left.low - uncounted, high: left.high - uncounted };
  return uncounted > 0 ? { low: 0, high: left.high - 1 } : { low: left.low, high: Infinity };
}

function countAt(table: OneWayTable, index: number): number {
  return table.options[index]?.count ?? 0;
}

function assertCounts({ base, options, multiple }: OneWayTable): void {
  for (const count of [base, ...options.map((option) => option.count)]) {
    if (!Number.isSafeInteger(count) || count < 0) throw new RangeError(`not a count of people: ${count}`);
    if (count > base) throw new RangeError(`an option has ${count} people, but the base is ${base}`);
  }
  const sum = options.reduce((total, { count }) => total + count, 0);
  if (!multiple && sum > base) throw new RangeError(`options add to ${sum}, but the base is ${base}`);
}
