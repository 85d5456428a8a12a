/** A date as public pages and their JSON show it: in words and in EDTF, never as the range it is stored as. Pure. */
import { formatPartialDate, toEdtf } from './partial-date.ts';
import type { DatePrecision, DateQualifier, StatedDate } from './partial-date.ts';

/** `edtf` is ISO 8601-2, such as `2024-05`: no sharper than `precision`. */
export type ShownDate =
  | { state: 'not-stated' }
  | { state: 'stated'; text: string; edtf: string; precision: DatePrecision; qualifier: DateQualifier };

/** The first and last day of a stored range stay inside: a month would otherwise reach a reader as its first day. */
export function showDate(date: StatedDate): ShownDate {
  const edtf = toEdtf(date);
  if (date.state === 'not-stated' || edtf === null) return { state: 'not-stated' };
  return { state: 'stated', text: formatPartialDate(date), edtf, precision: date.precision, qualifier: date.qualifier };
}

/** What HTML's `datetime` may hold: years, months and days; null for other precisions, which stay words only. */
export function machineDate(date: ShownDate): string | null {
  return date.state === 'stated' && /^\d{4}(-\d{2}){0,2}$/.test(date.edtf) ? date.edtf : null;
}
