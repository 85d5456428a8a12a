/** What is said of a reading beside its target agrees with the numbers, and is said only in one unit. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateOf } from '#tests/factories/progress.ts';
import { showDate } from '../shown-date.ts';
import { compare } from './comparison.ts';

const stated = <T>(value: T) => ({ state: 'stated' as const, value });
const nothing = { state: 'not-stated' } as const;
const reading = (id: string, value: number, asAt = '') => ({
  id,
  value: stated(value),
  asAt: showDate(asAt === '' ? nothing : dateOf(asAt)),
});
const percent = stated('%');

describe('a reading beside its target', () => {
  it('agrees with the numbers, whatever they are', () => {
    const number = fc.double({ min: -1e6, max: 1e6, noNaN: true, noDefaultInfinity: true });
    fc.assert(
      fc.property(number, number, (value, wanted) => {
        const told = compare([reading('r', value)], percent, { value: stated(wanted), unit: percent });
        if (told.state === 'not-compared') throw new Error('Both are numbers in one unit.');
        expect(told.state === 'below').toBe(value < wanted);
        expect(told.state === 'at').toBe(value === wanted);
        expect(told.state === 'above').toBe(value > wanted);
        expect(told.by).toBeCloseTo(Math.abs(value - wanted), 4);
      }),
    );
  });

  it('says by how much without what binary numbers add', () => {
    expect(compare([reading('r', 84.1)], percent, { value: stated(90), unit: percent })).toEqual({
      ...{ state: 'below', readingId: 'r', by: 5.9 },
    });
  });

  it('takes the last reading in time, however they are listed', () => {
    const readings = [reading('new', 84, 'October 2026'), reading('old', 95, 'September 2026'), reading('undated', 99)];
    expect(compare(readings, percent, { value: stated(90), unit: percent })).toMatchObject({ readingId: 'new' });
    expect(compare([reading('a', 1), reading('b', 2)], percent, { value: stated(2), unit: percent })).toMatchObject({
      ...{ state: 'at', readingId: 'b', by: 0 },
    });
  });

  it.each([
    [percent, stated('weeks'), 'unit'],
    [percent, nothing, 'unit'],
    [nothing, nothing, 'unit'],
  ] as const)('is not compared across units: %o and %o', (own, other, because) => {
    expect(compare([reading('r', 84)], own, { value: stated(90), unit: other })).toEqual({
      ...{ state: 'not-compared', because },
    });
  });

  it('is not compared where a number is missing, and knows other spellings of a unit', () => {
    const target = { value: stated(90), unit: stated('per cent') };
    expect(compare([reading('r', 84)], stated(' % '), target)).toMatchObject({ state: 'below', by: 6 });
    expect(compare([], percent, target)).toEqual({ state: 'not-compared', because: 'reading' });
    expect(compare([{ ...reading('r', 1), value: nothing }], percent, target)).toMatchObject({ because: 'reading' });
    expect(compare([reading('r', 1)], percent, { value: nothing, unit: percent })).toMatchObject({ because: 'number' });
  });
});
