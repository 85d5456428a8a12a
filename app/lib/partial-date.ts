/**
 * Dates that are known only so far: a value as the range it may fall in, its precision and its qualifier. A month never
 * becomes a day, on screen or in a feed (product, rule 3; data rules 3).
 */
import { Temporal } from 'temporal-polyfill';
import { londonMidnight } from '#app/lib/dates.ts';
import type { StatedDate } from '#app/lib/partial-date/ranges.ts';

export { formatPartialDate, formatPartialDateIn, toEdtf } from '#app/lib/partial-date/format.ts';
export { parsePartialDate } from '#app/lib/partial-date/parse.ts';
export type { DatePrecision, DateQualifier, StatedDate } from '#app/lib/partial-date/ranges.ts';
export { isStoredRangeValid } from '#app/lib/partial-date/ranges.ts';

/** Whether a promise with this date is late on a day (YYYY-MM-DD): from the day after the range ends, never when not stated. */
export function isOverdue(date: StatedDate, today: string): boolean {
  return date.state === 'stated' && today > date.end;
}

/** The instant at which the date begins to be overdue, if that is still to come: what a page that shows it is valid until. */
export function overdueFrom(date: StatedDate, today: string): Date | null {
  if (date.state !== 'stated' || isOverdue(date, today)) return null;
  return londonMidnight(Temporal.PlainDate.from(date.end).add({ days: 1 }).toString());
}

/** Earlier first, by the end of the range; "not stated" last. */
export function comparePartialDates(a: StatedDate, b: StatedDate): number {
  if (a.state !== 'stated') return b.state === 'stated' ? 1 : 0;
  if (b.state !== 'stated') return -1;
  return a.end === b.end ? a.start.localeCompare(b.start) : a.end.localeCompare(b.end);
}
