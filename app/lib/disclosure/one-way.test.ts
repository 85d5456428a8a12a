import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OneWayTable } from '#app/lib/disclosure/one-way.ts';
import { discloseOneWay } from '#app/lib/disclosure/one-way.ts';
import { presets, ruleOf } from '#app/lib/disclosure/presets.ts';

type Shape = Partial<Omit<OneWayTable, 'options'>>;

function tableOf(counts: number[], shape: Shape = {}): OneWayTable {
  return {
    preset: 'survey',
    base: counts.reduce((sum, count) => sum + count, 0),
    multiple: false,
    eligiblePopulation: 400,
    demographic: true,
    sensitive: false,
    ...shape,
    options: counts.map((count, index) => ({ code: `option-${index}`, count })),
  };
}

/** The result in short: the base and the counts, with null for what is hidden. */
function published(counts: number[], shape?: Shape): { base: number | null; counts: (number | null)[] } {
  const result = discloseOneWay(tableOf(counts, shape));
  const numberOf = (cell: (typeof result)['base']): number | null => (cell.kind === 'value' ? cell.value : null);
  return { base: numberOf(result.base), counts: result.rows.map((row) => numberOf(row.count)) };
}

describe('preset survey', () => {
  it.each([
    [9, { base: null, counts: [null, null] }],
    [10, { base: 10, counts: [5, 5] }],
    [11, { base: 11, counts: [5, 6] }],
  ])('with a base of %i', (base, expected) => {
    expect(published([5, base - 5], { demographic: false })).toEqual(expected);
  });

  it('hides percentages with their counts and computes the others in whole numbers of the base', () => {
    const { rows, notes } = discloseOneWay(tableOf([0, 3, 4, 20, 30]));
    expect(rows.map((row) => row.percent)).toEqual([
      { kind: 'value', value: 0 },
      { kind: 'confidential' },
      { kind: 'confidential' },
      { kind: 'confidential' },
      { kind: 'value', value: 53 },
    ]);
    expect(notes).toEqual(['rule-survey', 'small-counts-hidden']);
  });

  it('hides two small options and no more where neither can be worked out', () => {
    expect(published([0, 2, 3, 20, 30]).counts).toEqual([0, null, null, 20, 30]);
  });

  it('hides the next lowest option with a lone one', () => {
    expect(published([3, 8, 20, 30])).toEqual({ base: 61, counts: [null, null, 20, 30] });
  });

  it('hides more where two hidden options add to so little that each is known', () => {
    expect(published([1, 1, 20, 30]).counts).toEqual([null, null, null, 30]);
  });

  it('hides the whole, zeros too, when nothing with people in it would be left', () => {
    expect(published([0, 3, 20])).toEqual({ base: null, counts: [null, null, null] });
  });

  it('shows small counts of opinions, and of large populations unless the subject is sensitive', () => {
    expect(published([3, 20], { demographic: false, eligiblePopulation: 50 }).counts).toEqual([3, 20]);
    expect(published([3, 20, 30], { eligiblePopulation: 1001 }).counts).toEqual([3, 20, 30]);
    expect(published([3, 20, 30], { eligiblePopulation: 1000 }).counts).toEqual([null, null, 30]);
    expect(published([3, 20, 30], { eligiblePopulation: null }).counts).toEqual([null, null, 30]);
    expect(published([3, 20, 30], { eligiblePopulation: 1_000_000, sensitive: true }).counts).toEqual([null, null, 30]);
  });

  it('says that several answers were possible and keeps people as the base', () => {
    const result = discloseOneWay(tableOf([15, 18], { base: 20, multiple: true, demographic: false }));
    expect(result.rows.map((row) => row.percent)).toEqual([
      { kind: 'value', value: 75 },
      { kind: 'value', value: 90 },
    ]);
    expect(result.notes).toContain('several-answers');
  });

  it('hides more of several answers where everybody must be accounted for', () => {
    expect(published([3, 4, 12, 30], { base: 40, multiple: true }).counts).toEqual([null, null, 12, 30]);
    expect(published([3, 4, 12, 30], { base: 49, multiple: true }).counts).toEqual([null, null, null, null]);
  });

  it('hides the next lowest of several answers too, though nothing is left over to work it out from', () => {
    expect(published([3, 15, 30], { base: 40, multiple: true }).counts).toEqual([null, null, 30]);
  });
});

describe('preset nhs-round', () => {
  const preset = 'nhs-round';

  it.each([
    [7, null],
    [8, 10],
    [12, 10],
    [13, 15],
  ])('publishes a base of %i as %s', (base, shown) => {
    expect(published([0, base], { preset }).base).toBe(shown);
  });

  it('shows zeros, hides 1 to 7, rounds the rest to 5 and takes percentages from the rounded parts', () => {
    const result = discloseOneWay(tableOf([0, 7, 8, 43], { preset }));
    expect(published([0, 7, 8, 43], { preset })).toEqual({ base: 60, counts: [0, null, 10, 45] });
    expect(result.rows[3]?.percent).toEqual({ kind: 'value', value: 75 });
    expect(result.notes).toEqual(['rule-nhs-round', 'small-counts-hidden', 'rounded']);
  });

  it('hides the whole where base and the other option leave fewer than 5 values', () => {
    expect(published([1, 14], { preset }).counts).toEqual([null, null]);
  });
});

describe('preset strict', () => {
  const preset = 'strict';

  it.each([
    [9, null],
    [10, 10],
    [11, 11],
  ])('publishes an option with %i people as %s', (count, shown) => {
    expect(published([count, 40, 50], { preset }).counts[0]).toBe(shown);
  });

  it('hides zeros and keeps ten possible values for each', () => {
    expect(published([0, 30, 60, 90], { preset }).counts).toEqual([null, null, 60, 90]);
  });
});

it('refuses counts that cannot be', () => {
  expect(() => discloseOneWay(tableOf([-1, 20]))).toThrow(RangeError);
  expect(() => discloseOneWay(tableOf([1.5, 20]))).toThrow(RangeError);
  expect(() => discloseOneWay(tableOf([30], { base: 20, multiple: true }))).toThrow(RangeError);
  expect(() => discloseOneWay(tableOf([15, 15], { base: 20 }))).toThrow(RangeError);
});

/** All ways to place a base on so many options; of several answers, all that leave nobody without one. */
function* allCounts(options: number, base: number, multiple: boolean, used: number[] = []): Generator<number[]> {
  const sum = used.reduce((total, count) => total + count, 0);
  if (used.length === options) {
    if (multiple ? sum >= base : sum === base) yield used;
    return;
  }
  const least = !multiple && used.length === options - 1 ? base - sum : 0;
  const most = multiple ? base : base - sum;
  for (let count = least; count <= most; count++) yield* allCounts(options, base, multiple, [...used, count]);
}

describe('a reader who knows the rule perfectly and compares all tables that would be published alike', () => {
  it.each([
    { preset: 'survey', options: 2, mostPeople: 40, multiple: false },
    { preset: 'survey', options: 3, mostPeople: 30, multiple: false },
    { preset: 'survey', options: 4, mostPeople: 21, multiple: false },
    { preset: 'survey', options: 5, mostPeople: 16, multiple: false },
    { preset: 'survey', options: 3, mostPeople: 15, multiple: true },
    { preset: 'nhs-round', options: 2, mostPeople: 50, multiple: false },
    { preset: 'nhs-round', options: 3, mostPeople: 32, multiple: false },
    { preset: 'nhs-round', options: 4, mostPeople: 22, multiple: false },
    { preset: 'strict', options: 2, mostPeople: 50, multiple: false },
    { preset: 'strict', options: 3, mostPeople: 45, multiple: false },
    { preset: 'strict', options: 3, mostPeople: 15, multiple: true },
  ] as const)('keeps enough values for each hidden count: %o', ({ preset, options, mostPeople, multiple }) => {
    const { minimumBase, possibleValues, roundTo } = ruleOf(preset);
    const worlds = new Map<string, { hidden: boolean[]; values: Set<number>[] }>();
    for (let base = minimumBase; base <= mostPeople; base++) {
      for (const counts of allCounts(options, base, multiple)) {
        const result = discloseOneWay(tableOf(counts, { preset, base, multiple }));
        const knownBase = Math.round(base / roundTo);
        if (knownBase * roundTo + roundTo / 2 > mostPeople + 1) continue;
        const key = JSON.stringify([knownBase, result.rows]);
        const hidden = result.rows.map((row) => row.count.kind === 'confidential');
        const world = worlds.get(key) ?? { hidden, values: counts.map(() => new Set()) };
        counts.forEach((count, index) => world.values[index]?.add(count));
        worlds.set(key, world);
      }
    }
    const exposed = [...worlds].filter(([, { hidden, values }]) =>
      values.some((set, index) => hidden[index] && set.size < possibleValues),
    );
    expect(worlds.size).toBeGreaterThan(10);
    expect(exposed).toEqual([]);
  });
});

it('never shows a number that the rule hides, and never a percentage without its count', () => {
  const counts = fc.array(fc.oneof(fc.nat(12), fc.nat(400)), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(counts, fc.constantFrom(...presets), fc.boolean(), (values, preset, multiple) => {
      const sum = values.reduce((total, count) => total + count, 0);
      const base = multiple ? Math.max(...values) : sum;
      const rule = ruleOf(preset);
      const result = discloseOneWay(tableOf(values, { preset, base, multiple }));
      expect(result.hiddenWhole).toBe(result.base.kind === 'confidential');
      result.rows.forEach((row, index) => {
        const count = values[index] ?? 0;
        expect(row.percent.kind === 'value').toBe(row.count.kind === 'value');
        if (row.count.kind !== 'value') return;
        expect(base).toBeGreaterThanOrEqual(rule.minimumBase);
        expect(count >= rule.hideFrom && count <= rule.hideTo).toBe(false);
        expect(Math.abs(row.count.value - count)).toBeLessThanOrEqual(rule.roundTo / 2);
      });
    }),
  );
});
