/** Reads what a seed writes in words: dates, days from the first start, and what may be left out. */
import { Temporal } from 'temporal-polyfill';
import type { Stated, StoredDate } from '#db/schema/base/columns.ts';
import { parsePartialDate } from '#app/lib/partial-date.ts';

/** "+30" is thirty days after the first start; empty is not stated; anything else is a date as people write it. */
export function seedDate(text: string | undefined, today: string): StoredDate {
  if (text === undefined || text === '') return { state: 'not-stated' };
  if (/^[+-]\d+$/.test(text)) {
    const day = Temporal.PlainDate.from(today)
      .add({ days: Number(text) })
      .toString();
    return { state: 'stated', start: day, end: day, precision: 'day', qualifier: 'on' };
  }
  const parsed = parsePartialDate(text);
  if (!parsed.ok) throw new Error(`The seed has a date that cannot be read: ${text}`);
  return parsed.date;
}

/** A value, or "not stated" where the seed leaves it out. */
export function seedStated<T>(value: T | undefined): Stated<T> {
  return value === undefined ? { state: 'not-stated' } : { state: 'stated', value };
}
