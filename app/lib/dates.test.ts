import { describe, expect, it } from 'vitest';
import { daysUntil, formatDay, formatInstant, londonDay, londonMidnight } from '#app/lib/dates.ts';

describe('days in London', () => {
  it.each([
    ['2026-06-30T22:59:59Z', '2026-06-30'],
    ['2026-06-30T23:00:00Z', '2026-07-01'],
    ['2026-12-31T23:59:59Z', '2026-12-31'],
  ])('%s falls on %s', (instant, day) => {
    expect(londonDay(new Date(instant))).toBe(day);
  });

  it.each([
    ['2026-01-15', '2026-01-15T00:00:00Z'],
    ['2026-03-29', '2026-03-29T00:00:00Z'],
    ['2026-03-30', '2026-03-29T23:00:00Z'],
    ['2026-10-25', '2026-10-24T23:00:00Z'],
    ['2026-10-26', '2026-10-26T00:00:00Z'],
  ])('%s begins at %s', (day, instant) => {
    expect(londonMidnight(day)).toEqual(new Date(instant));
  });

  it.each([
    ['2026-03-31', '2026-03-28', 3],
    ['2026-10-26', '2026-10-24', 2],
    ['2024-03-01', '2024-02-28', 2],
    ['2026-05-05', '2026-05-05', 0],
    ['2026-05-04', '2026-05-05', -1],
  ])('%s is as many days after %s: %i', (day, today, days) => {
    expect(daysUntil(day, today)).toBe(days);
  });
});

it('writes days and instants as people in the United Kingdom read them', () => {
  expect(formatDay('2026-11-21')).toBe('21 November 2026');
  expect(formatDay(new Date('2026-06-30T23:30:00Z'))).toBe('1 July 2026');
  expect(formatInstant(new Date('2026-06-30T13:05:00Z'))).toBe('30 June 2026 at 14:05');
});
