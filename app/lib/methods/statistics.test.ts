import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differenceInErrors, mayShowInterval, wilsonInterval } from '#app/lib/methods/statistics.ts';

describe('wilsonInterval', () => {
  it.each([
    [0, 10, 0, 27.75],
    [1, 10, 1.79, 40.42],
    [5, 10, 23.66, 76.34],
    [10, 10, 72.25, 100],
    [43, 165, 19.96, 33.25],
    [19, 25, 56.57, 88.5],
    [65, 100, 55.25, 73.64],
    [67, 100, 57.31, 75.44],
  ])('of %i in %i runs from %f %% to %f %%', (count, base, low, high) => {
    const interval = wilsonInterval(count, base);
    expect(interval.low * 100).toBeCloseTo(low, 2);
    expect(interval.high * 100).toBeCloseTo(high, 2);
  });

  it('holds the proportion and stays between 0 and 1', () => {
    const proportion = fc.integer({ min: 1, max: 5000 }).chain((base) => fc.tuple(fc.nat(base), fc.constant(base)));
    fc.assert(
      fc.property(proportion, ([count, base]) => {
        const { low, high } = wilsonInterval(count, base);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(low).toBeLessThanOrEqual(count / base);
        expect(high).toBeGreaterThanOrEqual(count / base);
        expect(high).toBeLessThanOrEqual(1);
      }),
    );
  });

  it.each([
    [1, 0],
    [-1, 10],
    [11, 10],
    [Number.NaN, 10],
  ])('refuses %d of %d', (count, base) => {
    expect(() => wilsonInterval(count, base)).toThrow(RangeError);
  });
});

describe('differenceInErrors', () => {
  it('of 60 in 100 and 45 in 100 is 2.124', () => {
    expect(differenceInErrors({ count: 60, base: 100 }, { count: 45, base: 100 })).toBeCloseTo(2.124, 3);
    expect(differenceInErrors({ count: 45, base: 100 }, { count: 60, base: 100 })).toBeCloseTo(-2.124, 3);
  });

  it('is not given for fewer than 30 people or where all are alike', () => {
    expect(differenceInErrors({ count: 10, base: 29 }, { count: 60, base: 100 })).toBeNull();
    expect(differenceInErrors({ count: 10, base: 30 }, { count: 60, base: 100 })).not.toBeNull();
    expect(differenceInErrors({ count: 40, base: 40 }, { count: 50, base: 50 })).toBeNull();
  });
});

it('shows intervals only where a sampling frame is named', () => {
  expect(mayShowInterval(null)).toBe(false);
  expect(mayShowInterval('  ')).toBe(false);
  expect(mayShowInterval('All parents on the register of 1 May 2026')).toBe(true);
});
