import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell } from '#app/lib/disclosure/cells.ts';
import type { Preset } from '#app/lib/disclosure/presets.ts';
import { presets, ruleOf } from '#app/lib/disclosure/presets.ts';
import { placeKey, placesWhere, protectLoneCells } from '#app/lib/disclosure/secondary-suppression.ts';
import type { BoundedTable } from '#app/lib/disclosure/two-way-attacker.ts';
import { rangeOfCell } from '#app/lib/disclosure/two-way-attacker.ts';
import { discloseTwoWay } from '#app/lib/disclosure/two-way.ts';

/** Golden values: margins 35, 30, 40 and 26, 35, 44; counts 1 to 4 hidden; cost of the protectors 34. */
const golden = [
  [3, 12, 20],
  [9, 15, 6],
  [14, 8, 18],
];

const disclose = (counts: number[][], preset: Preset = 'survey'): ReturnType<typeof discloseTwoWay> =>
  discloseTwoWay({ preset, counts, eligiblePopulation: null, demographic: true, sensitive: false });

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** A table with exact margins, cells from `low` to the grand total where `hidden` says so. */
function bounded(counts: number[][], hidden: (row: number, column: number) => boolean, low = 0): BoundedTable {
  const exactly = (value: number): { value: number; low: number; high: number } => ({ value, low: value, high: value });
  const total = sum(counts.flat());
  return {
    cells: counts.map((line, row) =>
      line.map((value, column) => (hidden(row, column) ? { value, low, high: total } : exactly(value))),
    ),
    rowTotals: counts.map((line) => exactly(sum(line))),
    columnTotals: (counts[0] ?? []).map((_, column) => exactly(sum(counts.map((line) => line[column] ?? 0)))),
    total: exactly(total),
  };
}

describe('golden table', () => {
  const goldenHidden = new Set(['0,0', '0,1', '2,0', '2,1']);

  it('hides (1,1), (1,2), (3,1) and (3,2) at a cost of 34', () => {
    const small = new Set(placesWhere(golden, (count) => count >= 1 && count <= 4).map(placeKey));
    const hidden = protectLoneCells(golden, small);
    expect(hidden).toEqual(goldenHidden);
    const cost = placesWhere(golden, (count) => count > 4)
      .filter((place) => hidden?.has(placeKey(place)))
      .map(({ row, column }) => golden[row]?.[column] ?? 0);
    expect(sum(cost)).toBe(34);
  });

  it('leaves 0 to 15 for the first cell to a reader who knows the margins alone', () => {
    const known = bounded(golden, (row, column) => goldenHidden.has(placeKey({ row, column })));
    expect(rangeOfCell(known, 0, 0)).toEqual({ low: 0, high: 15 });
  });

  it('is published with its margins and without those four', () => {
    const result = disclose(golden);
    const numbers = result.cells.map((line) => line.map((cell) => (cell.kind === 'value' ? cell.value : null)));
    expect(numbers).toEqual([
      [null, null, 20],
      [9, 15, 6],
      [null, null, 18],
    ]);
    expect(result.rowTotals).toEqual([35, 30, 40].map((value) => ({ kind: 'value', value })));
    expect(result.columnTotals).toEqual([26, 35, 44].map((value) => ({ kind: 'value', value })));
    expect(result.total).toEqual({ kind: 'value', value: 105 });
    expect(result.notes).toEqual(['rule-survey', 'small-counts-hidden']);
  });
});

describe('attacker', () => {
  it('sees what several rows and columns tell together, though no cell stands alone', () => {
    const counts = [
      [11, 12, 3],
      [13, 14, 20],
      [21, 22, 23],
    ];
    const pattern = new Set(['0,0', '0,1', '0,2', '1,0', '1,1', '2,2']);
    const known = bounded(counts, (row, column) => pattern.has(placeKey({ row, column })));
    expect(rangeOfCell(known, 0, 2)).toEqual({ low: 3, high: 3 });
  });

  it('finds the same ranges as trying every table', () => {
    const small = fc.array(fc.array(fc.nat(3), { minLength: 3, maxLength: 3 }), { minLength: 2, maxLength: 2 });
    fc.assert(
      fc.property(small, fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }), (counts, hidden) => {
        const known = bounded(counts, (row, column) => hidden[row * 3 + column] ?? false);
        const possible = everyTable(known);
        placesWhere(counts, () => true).forEach(({ row, column }) => {
          const values = possible.map((table) => table[row * 3 + column] ?? 0);
          expect(rangeOfCell(known, row, column)).toEqual({ low: Math.min(...values), high: Math.max(...values) });
        });
      }),
      { numRuns: 60 },
    );
  });

  /** Every way to fill a table of 2 rows and 3 columns within its bounds and exact margins. */
  function everyTable({ cells, rowTotals, columnTotals }: BoundedTable): number[][] {
    let tables: number[][] = [[]];
    for (const { low, high } of cells.flat()) {
      tables = tables.flatMap((table) =>
        Array.from({ length: high - low + 1 }, (_, step) => [...table, low + step]).filter((grown) =>
          columnTotals.every((total, column) => (grown[column] ?? 0) + (grown[column + 3] ?? 0) <= total.value),
        ),
      );
    }
    return tables.filter(
      (table) =>
        sum(table.slice(0, 3)) === rowTotals[0]?.value &&
        columnTotals.every((total, column) => (table[column] ?? 0) + (table[column + 3] ?? 0) === total.value),
    );
  }
});

describe('published cross tables', () => {
  it('are hidden whole when a group has fewer than ten people', () => {
    const result = disclose([
      [5, 4],
      [40, 50],
    ]);
    expect(result.hiddenWhole).toBe(true);
    expect(result.total).toEqual({ kind: 'confidential' });
  });

  it('are shown whole where nothing is small, and rounded margin by margin under nhs-round', () => {
    const counts = [
      [11, 12],
      [13, 14],
    ];
    expect(disclose(counts).notes).toEqual(['rule-survey']);
    const rounded = disclose(counts, 'nhs-round');
    expect(rounded.cells.flat()).toEqual([10, 10, 15, 15].map((value) => ({ kind: 'value', value })));
    expect(rounded.rowTotals).toEqual([25, 25].map((value) => ({ kind: 'value', value })));
    expect(rounded.total).toEqual({ kind: 'value', value: 50 });
  });

  it('never leave a hidden cell with too few values for a reader who knows margins and rule', () => {
    const cell = fc.oneof(fc.nat(8), fc.nat(40));
    const counts = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 2, maxLength: 4 });
    fc.assert(
      fc.property(counts, fc.constantFrom(...presets), (table, preset) => {
        const rule = ruleOf(preset);
        const result = disclose(table, preset);
        if (result.hiddenWhole) return;
        result.cells.forEach((line, row) =>
          line.forEach((shown, column) => {
            const count = table[row]?.[column] ?? 0;
            if (shown.kind === 'value') {
              expect(count >= rule.hideFrom && count <= rule.hideTo).toBe(false);
              return;
            }
            const isHidden = (r: number, c: number): boolean => result.cells[r]?.[c]?.kind === 'confidential';
            const { low, high } = rangeOfCell(bounded(table, isHidden, rule.hideFrom), row, column);
            if (rule.roundTo === 1) expect(high - low + 1).toBeGreaterThanOrEqual(rule.possibleValues);
          }),
        );
        if (rule.neverAlone) expect(hiddenInLines(result.cells)).not.toContain(1);
      }),
    );
  });

  it('protect a small cell that is alone in its column only', () => {
    const result = disclose([
      [3, 2, 20],
      [15, 16, 17],
      [25, 26, 27],
    ]);
    expect(hiddenInLines(result.cells)).toEqual([3, 3, 0, 2, 2, 2]);
  });

  /** How many cells are hidden in each row, then in each column. */
  function hiddenInLines(cells: Cell[][]): number[] {
    const columns = (cells[0] ?? []).map((_, column) => cells.flatMap((line) => line[column] ?? []));
    return [...cells, ...columns].map((line) => line.filter((cell) => cell.kind === 'confidential').length);
  }

  it('refuse rows of different lengths and broken counts', () => {
    expect(() => disclose([[1, 2], [3]])).toThrow(RangeError);
    expect(() => disclose([[1, -2]])).toThrow(RangeError);
  });
});

it('compares all tables of two rows and two columns that would be published alike', () => {
  const { minimumBase, possibleValues } = ruleOf('survey');
  const worlds = new Map<string, { hidden: boolean[]; values: Set<number>[] }>();
  for (let a = 0; a <= 24; a++) {
    for (let b = 0; b <= 24; b++) {
      for (let c = 0; c <= 24; c++) {
        const d = 40 - a - b - c;
        if (Math.min(a + b, a + c, b + d, c + d, d + minimumBase) < minimumBase) continue;
        const counts = [a, b, c, d];
        const result = disclose([
          [a, b],
          [c, d],
        ]);
        if (result.hiddenWhole) continue;
        const hidden = result.cells.flat().map((cell) => cell.kind === 'confidential');
        const key = JSON.stringify([result.cells, result.rowTotals, result.columnTotals]);
        const world = worlds.get(key) ?? { hidden, values: counts.map(() => new Set()) };
        counts.forEach((count, index) => world.values[index]?.add(count));
        worlds.set(key, world);
      }
    }
  }
  const withHidden = [...worlds.values()].filter((world) => world.hidden.includes(true));
  expect(withHidden.length).toBeGreaterThan(5);
  expect(
    withHidden.filter(({ hidden, values }) => values.some((set, i) => hidden[i] && set.size < possibleValues)),
  ).toEqual([]);
});
