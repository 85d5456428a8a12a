/** What each precision of a date covers: the first and the last day, and nothing between the lines. */
import { Temporal } from 'temporal-polyfill';

export type DatePrecision = 'day' | 'month' | 'quarter' | 'term' | 'academic-year' | 'financial-year' | 'calendar-year';
export type DateQualifier = 'on' | 'by' | 'from' | 'about';

/** `start` and `end` are YYYY-MM-DD and inclusive. */
export type PartialDate = { start: string; end: string; precision: DatePrecision; qualifier: DateQualifier };
export type StatedDate = { state: 'not-stated' } | ({ state: 'stated' } & PartialDate);
export type DateRange = Pick<PartialDate, 'start' | 'end' | 'precision'>;

export const monthNames = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
] as const;

/**
 * First and last month of each school term. Terms differ from place to place and Easter moves, so a term reaches as far
 * as any school's does: a promise for the spring term is not late while some school still has one.
 */
export const termMonths = { autumn: [9, 12], spring: [1, 4], summer: [4, 7] } as const;
export type Term = keyof typeof termMonths;
export const termNames = ['autumn', 'spring', 'summer'] as const satisfies readonly Term[];

/** A single day, or null for one that no calendar has. */
export function dayRange(year: number, month: number, day: number): DateRange | null {
  if (month < 1 || month > 12 || day < 1 || day > lastDayOf(year, month)) return null;
  const start = isoDay(year, month, day);
  return { precision: 'day', start, end: start };
}

export function monthRange(year: number, month: number): DateRange {
  return wholeMonths('month', { year, month }, { year, month });
}

/** A quarter of the calendar year: 1 is January to March. */
export function quarterRange(year: number, quarter: number): DateRange {
  return wholeMonths('quarter', { year, month: quarter * 3 - 2 }, { year, month: quarter * 3 });
}

export function termRange(year: number, term: Term): DateRange {
  const [first, last] = termMonths[term];
  return wholeMonths('term', { year, month: first }, { year, month: last });
}

/** September to August of the next year. */
export function academicYearRange(year: number): DateRange {
  return wholeMonths('academic-year', { year, month: 9 }, { year: year + 1, month: 8 });
}

/** April to March of the next year, as councils and the NHS count. */
export function financialYearRange(year: number): DateRange {
  return wholeMonths('financial-year', { year, month: 4 }, { year: year + 1, month: 3 });
}

export function calendarYearRange(year: number): DateRange {
  return wholeMonths('calendar-year', { year, month: 1 }, { year, month: 12 });
}

/** The year and month that a stored day lies in. */
export function monthOf(day: string): { year: number; month: number } {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)) };
}

/** Whether a stored range is exactly what its precision covers, between real days. */
export function isStoredRangeValid({ start, end, precision }: DateRange): boolean {
  const { year, month } = monthOf(start);
  const wanted: Record<DatePrecision, () => (DateRange | null)[]> = {
    day: () => [dayRange(year, month, Number(start.slice(8, 10)))],
    month: () => [monthRange(year, month)],
    quarter: () => [1, 2, 3, 4].map((quarter) => quarterRange(year, quarter)),
    term: () => termNames.map((term) => termRange(year, term)),
    'academic-year': () => [academicYearRange(year)],
    'financial-year': () => [financialYearRange(year)],
    'calendar-year': () => [calendarYearRange(year)],
  };
  if (!/^\d{4}-\d{2}-\d{2}$/.test(start) || month < 1 || month > 12) return false;
  return wanted[precision]().some((range) => range?.start === start && range.end === end);
}

type Month = { year: number; month: number };

function wholeMonths(precision: DatePrecision, first: Month, last: Month): DateRange {
  const end = isoDay(last.year, last.month, lastDayOf(last.year, last.month));
  return { precision, start: isoDay(first.year, first.month, 1), end };
}

function lastDayOf(year: number, month: number): number {
  return Temporal.PlainYearMonth.from({ year, month }).daysInMonth;
}

function isoDay(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
