/** Partial dates in words and for machines, never sharper than they are. */
import { formatDayIn } from '#app/lib/dates.ts';
import type { DateQualifier, PartialDate, StatedDate } from '#app/lib/partial-date/ranges.ts';
import { monthNames, monthOf, termMonths, termNames } from '#app/lib/partial-date/ranges.ts';

const qualifierWords: Record<DateQualifier, string> = { on: '', by: 'by ', from: 'from ', about: 'about ' };

/**
 * "by May 2024", "about spring term 2025", "14 May 2024"; "not stated" where it is not. A quarter is named by its months,
 * as "Q2" means another one in a financial year. `parsePartialDate` reads all of it back.
 */
export function formatPartialDate(date: StatedDate): string {
  return date.state === 'stated' ? `${qualifierWords[date.qualifier]}${rangeInWords(date)}` : 'not stated';
}

/** In another language days and months are written as they are there; everything else has words that only English has. */
export function formatPartialDateIn(language: string, date: StatedDate): string {
  if (language === 'en' || date.state !== 'stated' || date.qualifier !== 'on') return formatPartialDate(date);
  const { precision, start } = date;
  return precision === 'day' || precision === 'month'
    ? formatDayIn(language, start, precision)
    : formatPartialDate(date);
}

function rangeInWords({ start, end, precision }: PartialDate): string {
  const { year, month } = monthOf(start);
  const nameOf = (number: number): string => monthNames[number - 1] ?? '';
  switch (precision) {
    case 'day':
      return `${Number(start.slice(8, 10))} ${nameOf(month)} ${year}`;
    case 'month':
      return `${nameOf(month)} ${year}`;
    case 'quarter':
      return `${nameOf(month)} to ${nameOf(monthOf(end).month)} ${year}`;
    case 'term':
      return `${termNames.find((term) => termMonths[term][0] === month) ?? 'autumn'} term ${year}`;
    case 'academic-year':
      return `academic year ${year} to ${monthOf(end).year}`;
    case 'financial-year':
      return `financial year ${year} to ${monthOf(end).year}`;
    case 'calendar-year':
      return String(year);
  }
}

/**
 * The value in EDTF (ISO 8601-2, level 0): a day, a month or a year as such; a quarter, term, academic or financial year
 * as the interval of its months, which every reader of ISO 8601 understands. "About" adds the mark `~` (level 1). "By" and
 * "from" are no part of the value and stand beside it. Null when not stated.
 */
export function toEdtf(date: StatedDate): string | null {
  if (date.state !== 'stated') return null;
  const mark = date.qualifier === 'about' ? '~' : '';
  switch (date.precision) {
    case 'day':
      return date.start + mark;
    case 'month':
      return date.start.slice(0, 7) + mark;
    case 'calendar-year':
      return date.start.slice(0, 4) + mark;
    default:
      return `${date.start.slice(0, 7)}${mark}/${date.end.slice(0, 7)}${mark}`;
  }
}
