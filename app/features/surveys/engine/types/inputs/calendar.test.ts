import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayNumber, dayText, minuteNumber, minuteText, monthNumber, monthText } from './calendar.ts';

describe('the calendar', () => {
  it('counts from January 1970', () => {
    expect(dayNumber('1970-01-01')).toBe(0);
    expect(dayNumber('1969-12-31')).toBe(-1);
    expect(dayNumber('2000-02-29')).toBe(11_016);
    expect(monthNumber('1969-12')).toBe(-1);
    expect(monthNumber('2024-05')).toBe(652);
    expect(minuteNumber('23:59')).toBe(1439);
  });

  it.each(['2023-02-29', '2024-13-01', '2024-00-10', '2024-1-1', '24-01-01', '2024-01-01T00:00', ''])(
    'knows no day %s',
    (text) => {
      expect(dayNumber(text)).toBeUndefined();
    },
  );

  it('turns numbers into text and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -25_000, max: 84_000 }), fc.integer({ min: -800, max: 2700 }), (day, month) => {
        expect(dayNumber(dayText(day))).toBe(day);
        expect(monthNumber(monthText(month))).toBe(month);
        const minute = Math.abs(day) % 1440;
        expect(minuteNumber(minuteText(minute))).toBe(minute);
      }),
    );
  });
});
