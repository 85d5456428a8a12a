/** Filters and places in the addresses of lists of feedback. Pure. */
import { isPublicId } from '#app/lib/public-id.ts';
import { isStatus } from './feedback.ts';
import type { FeedbackStatus } from './feedback.ts';

export type PublicFilter = {
  status: FeedbackStatus | null;
  /** Slug of a service. */
  service: string | null;
};

/** Days without an answer by which staff can look for what waits; `0` is all that has none. */
export const waits = ['0', '7', '14', '28'] as const;

export type StaffFilter = {
  status: FeedbackStatus | null;
  /** Id of a service. */
  service: string | null;
  /** Only what its author allows to be published. */
  asked: 'yes' | null;
  /** Only what had no answer for at least so many days. */
  waiting: (typeof waits)[number] | null;
};

const text = (value: string | null) => (value === null || value.trim() === '' ? null : value);

const statusIn = (query: URLSearchParams): FeedbackStatus | null => {
  const asked = query.get('status');
  return isStatus(asked) ? asked : null;
};

/** What is no value of a filter filters nothing. */
export function readPublicFilter(query: URLSearchParams): PublicFilter {
  return { status: statusIn(query), service: text(query.get('service')) };
}

export function readStaffFilter(query: URLSearchParams): StaffFilter {
  return {
    status: statusIn(query),
    service: text(query.get('service')),
    asked: query.get('asked') === 'yes' ? 'yes' : null,
    waiting: waits.find((days) => days === query.get('waiting')) ?? null,
  };
}

/** The last line of a page: a day (YYYY-MM-DD) or milliseconds in base 36, and its id. */
export type Place = { at: string; id: string };

export const writePlace = ({ at, id }: Place): string => `${at}.${id}`;

/** Null for none and for text that is none: the list then begins at its start. */
export function readPlace(given: string | null, form: 'day' | 'instant'): Place | null {
  const [at = '', id = '', ...more] = (given ?? '').split('.');
  const isAt = form === 'day' ? /^\d{4}-\d{2}-\d{2}$/.test(at) : /^[0-9a-z]{1,9}$/.test(at);
  const isDay = form !== 'day' || !Number.isNaN(Date.parse(`${at}T00:00:00Z`));
  return isAt && isDay && isPublicId(id) && more.length === 0 ? { at, id } : null;
}

/** The calendar year of an address, between the first that can be and this one; this one for anything else. */
export function readYear(given: string | null, thisYear: number): number {
  const year = /^\d{4}$/.test(given ?? '') ? Number(given) : thisYear;
  return year >= 2020 && year <= thisYear ? year : thisYear;
}
