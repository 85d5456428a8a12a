/** Reads a date as people type it, with the precision they gave it and no more. */
import type { DateQualifier, DateRange, StatedDate, Term } from '#app/lib/partial-date/ranges.ts';
import {
  academicYearRange,
  calendarYearRange,
  dayRange,
  financialYearRange,
  monthNames,
  monthRange,
  quarterRange,
  termRange,
} from '#app/lib/partial-date/ranges.ts';

/** Keys of what is wrong; the sentence on screen is the caller's. */
export type DateFault =
  /** No form of date that we know. */
  | 'not-a-date'
  /** Such as 31 April. */
  | 'no-such-day'
  /** "2024/25" alone: an academic or a financial year. */
  | 'which-kind-of-year'
  /** "2024/27". */
  | 'years-do-not-follow'
  /** "Spring 2025": the season could be a term or months. */
  | 'season'
  /** Before 1900 or after 2199. */
  | 'year-out-of-range';

export type ParsedDate = { ok: true; date: StatedDate } | { ok: false; reason: DateFault };

type Read = DateRange | DateFault;
type Parts = Record<string, string | undefined>;
interface Reader {
  pattern: RegExp;
  read: (parts: Parts) => Read;
}

const pair = String.raw`(?<first>\d{4}) ?(?:/|-|to) ?(?<second>\d{4}|\d{2})`;
const year = String.raw`(?<year>\d{4})`;

const readers: Reader[] = [
  { pattern: whole(String.raw`${year}-(?<month>\d{2})-(?<day>\d{2})`), read: readDay },
  { pattern: whole(String.raw`(?<day>\d{1,2})[/.](?<month>\d{1,2})[/.]${year}`), read: readDay },
  { pattern: whole(String.raw`(?<day>\d{1,2})(?:st|nd|rd|th)? (?:of )?(?<month>[a-z]+) ${year}`), read: readDay },
  { pattern: whole(String.raw`(?<month>[a-z]+) ${year}`), read: readMonth },
  { pattern: whole(String.raw`(?<month>[a-z]+) to (?<last>[a-z]+) ${year}`), read: readMonths },
  { pattern: whole(String.raw`(?:q|quarter )(?<quarter>[1-4]) (?:of )?${year}`), read: readQuarter },
  { pattern: whole(String.raw`(?<term>autumn|spring|summer) term ${year}`), read: readTerm },
  { pattern: whole(String.raw`(?:spring|summer|autumn|winter) ${year}`), read: () => 'season' },
  { pattern: whole(String.raw`(?:academic|school) year ${pair}`), read: readYears(academicYearRange) },
  { pattern: whole(String.raw`${pair} (?:academic|school) year`), read: readYears(academicYearRange) },
  { pattern: whole(String.raw`financial year ${pair}`), read: readYears(financialYearRange) },
  { pattern: whole(String.raw`${pair} financial year`), read: readYears(financialYearRange) },
  { pattern: whole(String.raw`(?:calendar year )?${year}`), read: (parts) => calendarYearRange(Number(parts.year)) },
  { pattern: whole(String.raw`${year}-(?<month>0[1-9]|1[0-2])`), read: readMonth },
  { pattern: whole(pair), read: readYears(() => 'which-kind-of-year') },
];

const qualifiers: [RegExp, DateQualifier][] = [
  [/^(?:by|before) the end of (?:the )?/, 'by'],
  [/^by (?:the )?/, 'by'],
  [/^(?:from|starting|since) (?:the )?/, 'from'],
  [/^(?:about|around|approximately|circa) (?:the )?/, 'about'],
  [/^(?:on|in|during) (?:the )?/, 'on'],
];

/** A date from what somebody typed. Empty text and "not stated" are the state of that name, not a fault. */
export function parsePartialDate(typed: string): ParsedDate {
  const text = typed
    .normalize('NFKC')
    .replace(/[\u2010-\u2015]/g, '-')
    .replace(/,/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
  if (text === '' || text === 'not stated') return { ok: true, date: { state: 'not-stated' } };
  const found = qualifiers.find(([pattern]) => pattern.test(text));
  const read = readRange(found ? text.replace(found[0], '') : text);
  if (typeof read === 'string') return { ok: false, reason: read };
  return { ok: true, date: { state: 'stated', ...read, qualifier: found?.[1] ?? 'on' } };
}

function readRange(text: string): Read {
  let fault: DateFault = 'not-a-date';
  for (const { pattern, read } of readers) {
    const parts = pattern.exec(text)?.groups;
    if (!parts && !pattern.test(text)) continue;
    const given = Number(parts?.year ?? parts?.first ?? '2000');
    const range = given < 1900 || given > 2199 ? 'year-out-of-range' : read(parts ?? {});
    if (typeof range !== 'string') return range;
    if (fault === 'not-a-date') fault = range;
  }
  return fault;
}

function readDay(parts: Parts): Read {
  const month = monthNumber(parts.month);
  if (month === null) return 'not-a-date';
  return dayRange(Number(parts.year), month, Number(parts.day)) ?? 'no-such-day';
}

function readMonth(parts: Parts): Read {
  const month = monthNumber(parts.month);
  return month === null ? 'not-a-date' : monthRange(Number(parts.year), month);
}

/** "April to June 2024" and the other quarters; other spans of months have no precision of their own. */
function readMonths(parts: Parts): Read {
  const first = monthNumber(parts.month);
  const last = monthNumber(parts.last);
  if (first === null || last === null || first % 3 !== 1 || last !== first + 2) return 'not-a-date';
  return quarterRange(Number(parts.year), last / 3);
}

function readQuarter(parts: Parts): Read {
  return quarterRange(Number(parts.year), Number(parts.quarter));
}

function readTerm(parts: Parts): Read {
  return termRange(Number(parts.year), parts.term as Term);
}

/** Two years that follow each other: "2024/25", "2024 to 2025", "1999/00". */
function readYears(rangeOf: (first: number) => Read): (parts: Parts) => Read {
  return ({ first = '', second = '' }) => {
    const next = String(Number(first) + 1);
    return next.endsWith(second) ? rangeOf(Number(first)) : 'years-do-not-follow';
  };
}

/** A month from its number or its name, whole or cut to at least three letters. */
function monthNumber(text = ''): number | null {
  if (/^\d+$/.test(text)) return Number(text);
  const index = monthNames.findIndex((name) => text.length >= 3 && name.toLowerCase().startsWith(text));
  return index === -1 ? null : index + 1;
}

function whole(pattern: string): RegExp {
  return new RegExp(`^${pattern}$`);
}
