/** A date as public pages and their JSON show it: in words and in EDTF, never as the range it is stored as. Pure. */
import type { StoredDate } from '#db/schema/columns.ts';
import { formatPartialDate, toEdtf } from '#app/lib/partial-date.ts';
import type { DatePrecision, DateQualifier } from '#app/lib/partial-date.ts';

/** `edtf` is ISO 8601-2, such as `2024-05`: no sharper than `precision`. */
export type ShownDate =
  | { state: 'not-stated' }
  | { state: 'stated'; text: string; edtf: string; precision: DatePrecision; qualifier: DateQualifier };

/** The first and last day of a stored range stay inside: a month would otherwise reach a reader as its first day. */
export function showDate(date: StoredDate): ShownDate {
  const edtf = toEdtf(date);
  if (date.state === 'not-stated' || edtf === null) return { state: 'not-stated' };
  return { state: 'stated', text: formatPartialDate(date), edtf, precision: date.precision, qualifier: date.qualifier };
}

const epochDay = (day: string) => Date.parse(`${day}T00:00:00Z`) / 86_400_000;

/** The middle of a stated range in days since 1970, for placing a reading on a chart; null where no date is stated. */
export function middleDay(date: StoredDate): number | null {
  return date.state === 'stated' ? (epochDay(date.start) + epochDay(date.end)) / 2 : null;
}
