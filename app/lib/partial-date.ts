/**
 * Dates that are known only so far: a value as the range it may fall in, its precision and its qualifier. A month never
 * becomes a day, on screen or in a feed (product.md, rule 3; data-rules 3).
 */
import { Temporal } from 'temporal-polyfill';
import { formatDay, londonMidnight } from './dates.ts';

export type DatePrecision = 'day' | 'month' | 'quarter' | 'term' | 'academic-year' | 'financial-year' | 'calendar-year';
export type DateQualifier = 'on' | 'by' | 'from' | 'about';

/** `start` and `end` are YYYY-MM-DD and inclusive. */
export type PartialDate = { start: string; end: string; precision: DatePrecision; qualifier: DateQualifier };
export type StatedDate = { state: 'not-stated' } | ({ state: 'stated' } & PartialDate);
export type ParsedDate = { ok: true; date: StatedDate } | { ok: false; reason: 'not-a-date' | 'no-such-day' };

const months = 'January February March April May June July August September October November December'.split(' ');
/** First and last month of each school term, in the months England's terms fall in. */
const terms = { autumn: [9, 12], spring: [1, 3], summer: [4, 7] } as const;
type Term = keyof typeof terms;

const lastDay = (year: number, month: number) => Temporal.PlainYearMonth.from({ year, month }).daysInMonth;
const iso = (year: number, month: number, day: number) =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

type Range = Pick<PartialDate, 'start' | 'end' | 'precision'>;

const span = (precision: DatePrecision, year: number, first: number, endYear: number, last: number): Range => ({
  precision,
  start: iso(year, first, 1),
  end: iso(endYear, last, lastDay(endYear, last)),
});

function monthNumber(word: string): number | null {
  const wanted = word.toLowerCase();
  const index = months.findIndex((month) => month.toLowerCase() === wanted || (wanted.length >= 3 && month.toLowerCase().startsWith(wanted)));
  return index === -1 ? null : index + 1;
}

function dayRange(year: number, month: number, day: number): Range | 'no-such-day' {
  if (month < 1 || month > 12 || day < 1 || day > lastDay(year, month)) return 'no-such-day';
  const start = iso(year, month, day);
  return { precision: 'day', start, end: start };
}

/** "2024/25", "2024-25", "2024 to 2025": two years that follow each other. */
function yearPair(first: string, second: string): number | null {
  const year = Number(first);
  const next = second.length === 2 ? Math.floor(year / 100) * 100 + Number(second) : Number(second);
  return next === year + 1 || (second === '00' && year % 100 === 99) ? year : null;
}

type Reader = { pattern: RegExp; read: (parts: string[]) => Range | 'no-such-day' | null };

const pair = String.raw`(\d{4})\s*(?:/|-|–|to)\s*(\d{2}|\d{4})`;

const readers: Reader[] = [
  { pattern: /^(\d{4})-(\d{2})-(\d{2})$/, read: ([y, m, d]) => dayRange(Number(y), Number(m), Number(d)) },
  { pattern: /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/, read: ([d, m, y]) => dayRange(Number(y), Number(m), Number(d)) },
  {
    pattern: /^(\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?([a-z]+)\s+(\d{4})$/i,
    read: ([d, word = '', y]) => {
      const month = monthNumber(word);
      return month === null ? null : dayRange(Number(y), month, Number(d));
    },
  },
  {
    pattern: /^([a-z]+)\s+(\d{4})$/i,
    read: ([word = '', y]) => {
      const month = monthNumber(word);
      return month === null ? null : span('month', Number(y), month, Number(y), month);
    },
  },
  {
    pattern: /^(\d{4})-(\d{2})$/,
    read: ([y, m]) => {
      const month = Number(m);
      return month >= 1 && month <= 12 ? span('month', Number(y), month, Number(y), month) : null;
    },
  },
  {
    pattern: /^(?:q([1-4])|quarter\s+([1-4]))\s+(?:of\s+)?(\d{4})$/i,
    read: ([short, long, y]) => {
      const last = Number(short ?? long) * 3;
      return span('quarter', Number(y), last - 2, Number(y), last);
    },
  },
  {
    pattern: /^(autumn|spring|summer)\s+term\s+(\d{4})$/i,
    read: ([name = '', y]) => {
      const [first, last] = terms[name.toLowerCase() as Term];
      return span('term', Number(y), first, Number(y), last);
    },
  },
  {
    pattern: new RegExp(String.raw`^(?:${pair}\s+(?:academic|school)\s+year|(?:academic|school)\s+year\s+${pair})$`, 'i'),
    read: ([a, b, c, d]) => {
      const year = yearPair(a ?? c ?? '', b ?? d ?? '');
      return year === null ? null : span('academic-year', year, 9, year + 1, 8);
    },
  },
  {
    pattern: new RegExp(String.raw`^(?:${pair}\s+financial\s+year|financial\s+year\s+${pair})$`, 'i'),
    read: ([a, b, c, d]) => {
      const year = yearPair(a ?? c ?? '', b ?? d ?? '');
      return year === null ? null : span('financial-year', year, 4, year + 1, 3);
    },
  },
  { pattern: /^(\d{4})$/, read: ([y]) => span('calendar-year', Number(y), 1, Number(y), 12) },
];

const qualifiers: [RegExp, DateQualifier][] = [
  [/^(?:by|before the end of)\s+(?:the\s+)?/i, 'by'],
  [/^from\s+(?:the\s+)?/i, 'from'],
  [/^(?:about|around|circa)\s+(?:the\s+)?/i, 'about'],
  [/^(?:on|in)\s+(?:the\s+)?/i, 'on'],
];

/** Reads a date as people write it; empty text is "not stated". */
export function parsePartialDate(typed: string): ParsedDate {
  const text = typed.trim().replace(/\s+/g, ' ').replace(/,/g, '');
  if (text === '' || /^not stated$/i.test(text)) return { ok: true, date: { state: 'not-stated' } };
  const found = qualifiers.find(([pattern]) => pattern.test(text));
  const bare = found ? text.replace(found[0], '') : text;
  for (const { pattern, read } of readers) {
    const parts = pattern.exec(bare);
    if (!parts) continue;
    const range = read(parts.slice(1));
    if (range === 'no-such-day') return { ok: false, reason: 'no-such-day' };
    if (range) return { ok: true, date: { state: 'stated', ...range, qualifier: found?.[1] ?? 'on' } };
  }
  return { ok: false, reason: 'not-a-date' };
}

function rangeInWords({ start, end, precision }: PartialDate): string {
  const year = Number(start.slice(0, 4));
  const month = Number(start.slice(5, 7));
  switch (precision) {
    case 'day':
      return formatDay(start);
    case 'month':
      return `${months[month - 1] ?? ''} ${year}`;
    case 'quarter':
      return `Q${Math.ceil(month / 3)} ${year}`;
    case 'term': {
      const name = (Object.keys(terms) as Term[]).find((term) => terms[term][0] === month) ?? 'autumn';
      return `${name} term ${year}`;
    }
    case 'academic-year':
      return `academic year ${year} to ${end.slice(0, 4)}`;
    case 'financial-year':
      return `financial year ${year} to ${end.slice(0, 4)}`;
    case 'calendar-year':
      return String(year);
  }
}

const qualifierWords: Record<DateQualifier, string> = { on: '', by: 'by ', from: 'from ', about: 'about ' };

/** "by May 2024": never sharper than the date's precision; "not stated" where it is not. `parsePartialDate` reads it back. */
export function formatPartialDate(date: StatedDate): string {
  return date.state === 'stated' ? `${qualifierWords[date.qualifier]}${rangeInWords(date)}` : 'not stated';
}

/** EDTF (ISO 8601-2): a day, month or year as such, `~` for "about", other ranges as an interval of months; null when not stated. */
export function toEdtf(date: StatedDate): string | null {
  if (date.state !== 'stated') return null;
  const about = date.qualifier === 'about' ? '~' : '';
  switch (date.precision) {
    case 'day':
      return date.start + about;
    case 'month':
      return date.start.slice(0, 7) + about;
    case 'calendar-year':
      return date.start.slice(0, 4) + about;
    default:
      return `${date.start.slice(0, 7)}${about}/${date.end.slice(0, 7)}${about}`;
  }
}

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
