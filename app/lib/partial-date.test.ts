import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DatePrecision, StatedDate } from '#app/lib/partial-date.ts';
import {
  comparePartialDates,
  formatPartialDate,
  isOverdue,
  isStoredRangeValid,
  overdueFrom,
  parsePartialDate,
  toEdtf,
} from '#app/lib/partial-date.ts';

function read(typed: string): StatedDate {
  const parsed = parsePartialDate(typed);
  if (!parsed.ok) throw new Error(`${typed}: ${parsed.reason}`);
  return parsed.date;
}

describe('parsePartialDate', () => {
  it.each([
    ['2024', '2024-01-01', '2024-12-31', 'calendar-year', 'on'],
    ['May 2024', '2024-05-01', '2024-05-31', 'month', 'on'],
    ['2024-02', '2024-02-01', '2024-02-29', 'month', 'on'],
    ['14 May 2024', '2024-05-14', '2024-05-14', 'day', 'on'],
    ['on 14th of Sept, 2024', '2024-09-14', '2024-09-14', 'day', 'on'],
    ['14/05/2024', '2024-05-14', '2024-05-14', 'day', 'on'],
    ['2024-05-14', '2024-05-14', '2024-05-14', 'day', 'on'],
    ['  BY   may 2024 ', '2024-05-01', '2024-05-31', 'month', 'by'],
    ['by the end of May 2024', '2024-05-01', '2024-05-31', 'month', 'by'],
    ['about spring term 2025', '2025-01-01', '2025-04-30', 'term', 'about'],
    ['from the autumn term 2025', '2025-09-01', '2025-12-31', 'term', 'from'],
    ['summer term 2025', '2025-04-01', '2025-07-31', 'term', 'on'],
    ['2024/25 academic year', '2024-09-01', '2025-08-31', 'academic-year', 'on'],
    ['school year 2024–2025', '2024-09-01', '2025-08-31', 'academic-year', 'on'],
    ['financial year 2024 to 2025', '2024-04-01', '2025-03-31', 'financial-year', 'on'],
    ['1999/00 financial year', '1999-04-01', '2000-03-31', 'financial-year', 'on'],
    ['Q2 2024', '2024-04-01', '2024-06-30', 'quarter', 'on'],
    ['October to December 2024', '2024-10-01', '2024-12-31', 'quarter', 'on'],
  ])('reads %s', (typed, start, end, precision, qualifier) => {
    expect(read(typed)).toEqual({ state: 'stated', start, end, precision, qualifier });
  });

  it.each(['', '   ', 'Not stated'])('reads "%s" as not stated', (typed) => {
    expect(read(typed)).toEqual({ state: 'not-stated' });
  });

  it.each([
    ['soon', 'not-a-date'],
    ['May', 'not-a-date'],
    ['5/24', 'not-a-date'],
    ['March to May 2024', 'not-a-date'],
    ['31 April 2024', 'no-such-day'],
    ['29 February 2023', 'no-such-day'],
    ['2024-13-01', 'no-such-day'],
    ['2024/25', 'which-kind-of-year'],
    ['2024/27 academic year', 'years-do-not-follow'],
    ['spring 2025', 'season'],
    ['May 2924', 'year-out-of-range'],
  ])('says what is wrong with %s', (typed, reason) => {
    expect(parsePartialDate(typed)).toEqual({ ok: false, reason });
  });
});

const dates = fc.oneof(
  fc.date({ min: new Date('1900-01-01'), max: new Date('2199-11-30'), noInvalidDate: true }).chain((day) => {
    const iso = day.toISOString();
    return fc.constantFrom(iso.slice(0, 10), iso.slice(0, 7), iso.slice(0, 4));
  }),
  fc.integer({ min: 1900, max: 2198 }).chain((year) => {
    const years = `${year} to ${year + 1}`;
    const terms = ['autumn', 'spring', 'summer'].map((term) => `${term} term ${year}`);
    const quarters = [1, 2, 3, 4].map((quarter) => `Q${quarter} ${year}`);
    return fc.constantFrom(`academic year ${years}`, `financial year ${years}`, ...terms, ...quarters);
  }),
);
const stated = fc
  .tuple(fc.constantFrom('', 'on ', 'by ', 'from ', 'about '), dates)
  .map(([qualifier, date]) => read(qualifier + date));

describe('formatPartialDate', () => {
  it.each([
    ['by 2024-05', 'by May 2024'],
    ['2024-05-04', '4 May 2024'],
    ['about spring term 2025', 'about spring term 2025'],
    ['Q2 2024', 'April to June 2024'],
    ['from 2024/25 academic year', 'from academic year 2024 to 2025'],
    ['financial year 2024-25', 'financial year 2024 to 2025'],
    ['', 'not stated'],
  ])('writes %s as %s', (typed, words) => {
    expect(formatPartialDate(read(typed))).toBe(words);
  });

  it('can be read back to the same date', () => {
    fc.assert(
      fc.property(stated, (date) => {
        expect(read(formatPartialDate(date))).toEqual(date);
      }),
    );
  });

  it('never says more than the precision: a day only for a day, a month only for a day, a month or a quarter', () => {
    const months = /January|February|March|April|May|June|July|August|September|October|November|December/;
    const mayNameMonth: DatePrecision[] = ['day', 'month', 'quarter'];
    fc.assert(
      fc.property(stated, (date) => {
        if (date.state !== 'stated') return;
        const words = formatPartialDate(date);
        expect(/\b\d{1,2}\b/.test(words)).toBe(date.precision === 'day');
        expect(months.test(words)).toBe(mayNameMonth.includes(date.precision));
        expect(/\d{4}-\d{2}-\d{2}/.test(toEdtf(date) ?? '')).toBe(date.precision === 'day');
      }),
    );
  });
});

describe('toEdtf', () => {
  it.each([
    ['2024-05-14', '2024-05-14'],
    ['by May 2024', '2024-05'],
    ['about May 2024', '2024-05~'],
    ['2024', '2024'],
    ['Q2 2024', '2024-04/2024-06'],
    ['about spring term 2025', '2025-01~/2025-04~'],
    ['academic year 2024/25', '2024-09/2025-08'],
    ['financial year 2024/25', '2024-04/2025-03'],
    ['', null],
  ])('writes %s as %s', (typed, edtf) => {
    expect(toEdtf(read(typed))).toBe(edtf);
  });
});

describe('overdue', () => {
  it('begins the day after the range ends', () => {
    expect(isOverdue(read('by May 2024'), '2024-05-31')).toBe(false);
    expect(isOverdue(read('by May 2024'), '2024-06-01')).toBe(true);
    expect(isOverdue(read('not stated'), '2999-01-01')).toBe(false);
  });

  it('begins at midnight in London, an hour earlier by the world clock in summer', () => {
    expect(overdueFrom(read('by May 2024'), '2024-05-31')).toEqual(new Date('2024-05-31T23:00:00Z'));
    expect(overdueFrom(read('2024'), '2024-05-31')).toEqual(new Date('2025-01-01T00:00:00Z'));
    expect(overdueFrom(read('by May 2024'), '2024-06-01')).toBeNull();
    expect(overdueFrom(read(''), '2024-06-01')).toBeNull();
  });
});

it('sorts by the end of the range, and what is not stated last', () => {
  const typed = ['not stated', '2024', 'by May 2024', 'spring term 2024', '14 May 2024', '31 May 2024'];
  const sorted = typed.map(read).sort(comparePartialDates).map(formatPartialDate);
  expect(sorted).toEqual(['spring term 2024', '14 May 2024', 'by May 2024', '31 May 2024', '2024', 'not stated']);
});

describe('isStoredRangeValid', () => {
  it('holds for everything that can be read', () => {
    fc.assert(
      fc.property(stated, (date) => {
        expect(date.state === 'stated' && isStoredRangeValid(date)).toBe(true);
      }),
    );
  });

  it.each([
    ['2024-05-01', '2024-05-30', 'month'],
    ['2024-05-02', '2024-05-31', 'month'],
    ['2024-02-30', '2024-02-30', 'day'],
    ['2024-05-14', '2024-05-15', 'day'],
    ['2024-02-01', '2024-04-30', 'quarter'],
    ['2024-09-01', '2025-03-31', 'academic-year'],
    ['2024-13-01', '2024-13-31', 'month'],
    ['May', 'June', 'month'],
  ] as const)('refuses %s to %s as a %s', (start, end, precision) => {
    expect(isStoredRangeValid({ start, end, precision })).toBe(false);
  });
});
