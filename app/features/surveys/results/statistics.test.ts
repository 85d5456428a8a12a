/** Golden values of the results' own statistics: quartiles, classes, tests of differences. */
import { describe, expect, it } from 'vitest';
import { holm, pOf, testDifferences } from './differences.ts';
import { binsOf, countIn, figuresOf } from './figures.ts';

const values = (numbers: number[]) =>
  [...new Set(numbers)]
    .sort((a, b) => a - b)
    .map((value) => ({ value, count: numbers.filter((one) => one === value).length }));

describe('figures', () => {
  it('has the quartiles of R’s type 7', () => {
    // quantile(c(1, 2, 3, 4, 10), c(.25, .5, .75)) is 2, 3, 4; quantile(c(1, 2, 3, 4)) gives 1.75, 2.5, 3.25.
    expect(figuresOf(values([1, 2, 3, 4, 10]))).toMatchObject({
      count: 5,
      mean: 4,
      low: 2,
      median: 3,
      high: 4,
      least: 1,
      most: 10,
    });
    expect(figuresOf(values([1, 2, 3, 4]))).toMatchObject({ low: 1.75, median: 2.5, high: 3.25 });
    expect(figuresOf([])).toBeNull();
  });

  it('makes classes that hold every value once', () => {
    const numbers = [0, 3, 7, 19, 52, 104];
    const bins = binsOf(values(numbers), 'number');
    expect(bins.length).toBeLessThanOrEqual(13);
    expect(countIn(bins, values(numbers)).reduce((sum, count) => sum + count, 0)).toBe(numbers.length);
    expect(binsOf(values([1, 2, 5]), 'number').map(({ code }) => code)).toEqual(['1', '2', '3', '4', '5']);
    expect(
      countIn(binsOf(values([0.1, 0.25, 0.9]), 'number'), values([0.1, 0.25, 0.9])).reduce((a, b) => a + b, 0),
    ).toBe(3);
    expect(binsOf(values([-1, 1]), 'month').map(({ code }) => code)).toEqual(['1969-12', '1970-01', '1970-02']);
    expect(binsOf(values([90, 150]), 'minute').map(({ code }) => code)).toEqual(['01:00', '02:00']);
  });
});

describe('differences', () => {
  it('has the z of two proportions and its p', () => {
    const [test] = testDifferences([[60], [45]], [100, 100]);
    expect(test?.z).toBeCloseTo(2.124, 3);
    expect(test?.p).toBeCloseTo(0.0337, 4);
    expect(pOf(1.959964)).toBeCloseTo(0.05, 5);
    expect(pOf(0)).toBeCloseTo(1, 6);
  });

  it('corrects by Holm: each step asks less, and none after one that fails', () => {
    expect(holm([0.01, 0.04, 0.03, 0.005])).toEqual([true, false, false, true]);
    expect(holm([0.02, 0.03])).toEqual([true, true]);
    expect(holm([0.04, 0.03])).toEqual([false, false]);
    expect(holm([])).toEqual([]);
  });

  it('tests no group under 30', () => {
    expect(testDifferences([[20], [5]], [29, 200])).toEqual([]);
    expect(testDifferences([[0], [0]], [100, 100])).toEqual([]);
  });
});
