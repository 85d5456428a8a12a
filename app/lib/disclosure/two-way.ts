/** Disclosure control of a cross table with its margins: small cells, those that protect them, and the attacker check. */
import type { Cell } from '#app/lib/disclosure/cells.ts';
import { confidential, countCell } from '#app/lib/disclosure/cells.ts';
import type { DisclosureNote } from '#app/lib/disclosure/one-way.ts';
import type { Audience, DisclosureRule } from '#app/lib/disclosure/presets.ts';
import { hidesSmallCounts, ruleOf } from '#app/lib/disclosure/presets.ts';
import { isSmall, shownRange, sizeOf } from '#app/lib/disclosure/ranges.ts';
import type { Place, Places } from '#app/lib/disclosure/secondary-suppression.ts';
import { placeKey, placesWhere, protectLoneCells } from '#app/lib/disclosure/secondary-suppression.ts';
import type { Bounded, BoundedTable } from '#app/lib/disclosure/two-way-attacker.ts';
import { rangeOfCell } from '#app/lib/disclosure/two-way-attacker.ts';

/** True, unweighted counts of people; one row of `counts` for each option of the first question. */
export interface TwoWayTable extends Audience {
  counts: readonly (readonly number[])[];
}

export interface TwoWayResult {
  cells: Cell[][];
  rowTotals: Cell[];
  columnTotals: Cell[];
  total: Cell;
  hiddenWhole: boolean;
  notes: DisclosureNote[];
}

/**
 * What may be published of a cross table of two single-answer questions. A margin under the smallest base hides the
 * whole table: join small groups before cutting by them. Throws RangeError for counts that cannot be or ragged rows.
 */
export function discloseTwoWay(table: TwoWayTable): TwoWayResult {
  assertCounts(table.counts);
  const rule = ruleOf(table.preset);
  const { rowTotals, columnTotals, total } = marginsOf(table.counts);
  const hidden = hiddenPlaces(rule, table);
  const notes: DisclosureNote[] = [`rule-${table.preset}`];
  if (hidden === 'whole') {
    return {
      cells: table.counts.map((line) => line.map(() => confidential)),
      rowTotals: rowTotals.map(() => confidential),
      columnTotals: columnTotals.map(() => confidential),
      total: confidential,
      hiddenWhole: true,
      notes: [...notes, 'too-few-answers'],
    };
  }
  if (hidden.size > 0) notes.push('small-counts-hidden');
  if (rule.roundTo > 1) notes.push('rounded');
  const cellAt = (count: number, place: Place): Cell =>
    hidden.has(placeKey(place)) ? confidential : countCell(rule, count);
  return {
    cells: table.counts.map((line, row) => line.map((count, column) => cellAt(count, { row, column }))),
    rowTotals: rowTotals.map((count) => countCell(rule, count)),
    columnTotals: columnTotals.map((count) => countCell(rule, count)),
    total: countCell(rule, total),
    hiddenWhole: false,
    notes,
  };
}

function hiddenPlaces(rule: DisclosureRule, table: TwoWayTable): Places | 'whole' {
  const { counts } = table;
  const { rowTotals, columnTotals, total } = marginsOf(counts);
  const margins = [...rowTotals, ...columnTotals].filter((count) => count > 0 || rule.hideFrom === 0);
  if (Math.min(total, ...margins) < rule.minimumBase) return 'whole';
  if (!hidesSmallCounts(table)) return new Set();

  const small: Places = new Set(placesWhere(counts, (count) => isSmall(rule, count)).map(placeKey));
  const hidden = rule.neverAlone ? protectLoneCells(counts, small) : small;
  return hidden && isSafe(rule, counts, hidden) ? hidden : 'whole';
}

/** Whether the attacker check leaves each hidden cell with as many possible values as the rule demands. */
function isSafe(rule: DisclosureRule, counts: TwoWayTable['counts'], hidden: Places): boolean {
  const known = whatIsKnown(rule, counts, hidden);
  return placesWhere(counts, () => true)
    .filter((place) => hidden.has(placeKey(place)))
    .every((place) => sizeOf(rangeOfCell(known, place.row, place.column)) >= rule.possibleValues);
}

/** The bounds of a reader who knows the rule, the margins and which of the hidden cells are the small ones. */
function whatIsKnown(rule: DisclosureRule, counts: TwoWayTable['counts'], hidden: Places): BoundedTable {
  const { rowTotals, columnTotals, total } = marginsOf(counts);
  const shown = (value: number): Bounded => ({ value, ...shownRange(rule, value) });
  const secret = (value: number): Bounded =>
    isSmall(rule, value)
      ? { value, low: rule.hideFrom, high: rule.hideTo }
      : { value, low: rule.hideTo + 1, high: shownRange(rule, total).high };
  return {
    cells: counts.map((line, row) =>
      line.map((count, column) => (hidden.has(placeKey({ row, column })) ? secret(count) : shown(count))),
    ),
    rowTotals: rowTotals.map(shown),
    columnTotals: columnTotals.map(shown),
    total: shown(total),
  };
}

function marginsOf(counts: TwoWayTable['counts']): { rowTotals: number[]; columnTotals: number[]; total: number } {
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  const rowTotals = counts.map(sum);
  const columnTotals = (counts[0] ?? []).map((_, column) => sum(counts.map((line) => line[column] ?? 0)));
  return { rowTotals, columnTotals, total: sum(rowTotals) };
}

function assertCounts(counts: TwoWayTable['counts']): void {
  if (counts.some((line) => line.length !== counts[0]?.length)) throw new RangeError('rows of different lengths');
  for (const count of counts.flat()) {
    if (!Number.isSafeInteger(count) || count < 0) throw new RangeError(`not a count of people: ${count}`);
  }
}
