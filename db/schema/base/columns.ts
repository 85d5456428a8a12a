/** Column shapes that many tables share: ids, instants, partial dates and values that may be "not stated". */
import { customType, jsonb, text, timestamp } from 'drizzle-orm/pg-core';

/** Precision of a date as its source gave it; a month never becomes a day. */
export type StoredDatePrecision =
  'day' | 'month' | 'quarter' | 'term' | 'academic-year' | 'financial-year' | 'calendar-year';

/** A date kept as the range it may fall in. `start` and `end` are YYYY-MM-DD, both inclusive. */
export type StoredDate =
  | { state: 'not-stated' }
  | {
      state: 'stated';
      start: string;
      end: string;
      precision: StoredDatePrecision;
      qualifier: 'on' | 'by' | 'from' | 'about';
    };

/** Why a value is missing (data-rules 2). Never NULL, never zero. */
export type MissingState =
  | 'not-stated'
  | 'not-published'
  | 'not-asked'
  | 'hidden'
  | 'skipped'
  | 'dont-know'
  | 'prefer-not-to-say'
  | 'unreadable'
  | 'two-ticks';

/** A value, or the reason why there is none. */
export type Stated<T> = { state: 'stated'; value: T } | { state: MissingState };

const notStated = { state: 'not-stated' } as const;

/** Ten random base32 characters, never a sequence. */
export const id = () => text().notNull();
export const areaId = () => text().notNull();
export const instant = () => timestamp({ withTimezone: true, mode: 'date' });
export const partialDate = () => jsonb().$type<StoredDate>().notNull().default(notStated);
export const stated = <T>() => jsonb().$type<Stated<T>>().notNull().default(notStated);

/** `smallint[]` without per-element nulls: one mark a column of the survey plan. */
export const smallints = customType<{ data: number[]; driverData: string }>({
  dataType: () => 'smallint[]',
  toDriver: (value) => `{${value.join(',')}}`,
  fromDriver: (value) =>
    typeof value === 'string' ? value.slice(1, -1).split(',').filter(Boolean).map(Number) : value,
});

/** `double precision[]`: one number a numeric column of the survey plan; NaN where there is none. */
export const doubles = customType<{ data: number[]; driverData: string }>({
  dataType: () => 'double precision[]',
  toDriver: (value) => `{${value.map((n) => (Number.isNaN(n) ? 'NaN' : String(n))).join(',')}}`,
  fromDriver: (value) =>
    typeof value === 'string' ? value.slice(1, -1).split(',').filter(Boolean).map(Number) : value,
});

/** Bytes as they are. */
export const bytes = customType<{ data: Uint8Array; driverData: Uint8Array }>({ dataType: () => 'bytea' });
