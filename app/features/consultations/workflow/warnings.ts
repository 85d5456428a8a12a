/**
 * What staff are warned of before they open a question to people. A warning does not forbid: it is answered with a reason,
 * which stands on the public page. The law names no shortest time for a consultation; it asks for enough (Gunning, third rule),
 * and twelve weeks, once the custom, are still what many expect. Below half of that a formal one must say why. Pure.
 */
import { Temporal } from 'temporal-polyfill';
import type { StoredDate } from '#db/schema/base/columns.ts';
import { formatDay } from '#app/lib/dates.ts';
import { isFormal } from '../consultation.ts';
import type { ConsultationKind } from '../consultation.ts';

/** Days below which the window is called short. */
const shortWindow = { formal: 42, other: 21 } as const;

/** Fewer days than this outside school terms are not worth a warning. */
const fewestHolidays = 5;

export type Period = { id: string; kind: 'term' | 'pre-election'; name: string; starts: string; ends: string };

/** Something alike that was asked in the last twelve months. */
export type EarlierAsk = { id: string; title: string };

export type Warning =
  | { key: 'short-window'; days: number; usual: number }
  | { key: 'outside-term'; days: number; of: number }
  | { key: `pre-election:${string}`; name: string; from: string; to: string }
  | { key: `asked-before:${string}`; title: string };

export type Asking = { kind: ConsultationKind; opens: StoredDate; closes: StoredDate };

/** First and last day (YYYY-MM-DD) on which people can answer, both inclusive. */
export type Window = { first: string; last: string };

/**
 * The days that people really have: never before the day on which it is published, unless it is a record of what was over
 * by then. Null without a last day.
 */
export function windowOf({ opens, closes }: Pick<Asking, 'opens' | 'closes'>, published: string): Window | null {
  if (closes.state === 'not-stated') return null;
  const last = closes.end;
  const stated = opens.state === 'stated' ? opens.start : null;
  if (last < published) return stated === null || stated > last ? null : { first: stated, last };
  const first = stated !== null && stated > published ? stated : published;
  return first > last ? null : { first, last };
}

const daysIn = (first: string, last: string): number =>
  Temporal.PlainDate.from(first).until(last, { largestUnit: 'days' }).days + 1;

/** Days of the window in no term, looked at only where terms are known; null where none is. */
export function daysOutsideTerm(window: Window, terms: readonly Period[]): number | null {
  const known = terms.filter((period) => period.kind === 'term').sort((a, b) => a.starts.localeCompare(b.starts));
  const [earliest] = known;
  if (!earliest) return null;
  const latest = known.reduce((end, term) => (term.ends > end ? term.ends : end), earliest.ends);
  const first = window.first > earliest.starts ? window.first : earliest.starts;
  const last = window.last < latest ? window.last : latest;
  if (first > last) return null;
  let outside = 0;
  for (let day = Temporal.PlainDate.from(first); day.toString() <= last; day = day.add({ days: 1 })) {
    const at = day.toString();
    if (!known.some((term) => term.starts <= at && at <= term.ends)) outside += 1;
  }
  return outside;
}

function ofTime(asking: Asking, window: Window, periods: readonly Period[]): Warning[] {
  const days = daysIn(window.first, window.last);
  const usual = isFormal(asking.kind) ? shortWindow.formal : shortWindow.other;
  const warnings: Warning[] = [];
  if (days < usual) warnings.push({ key: 'short-window', days, usual });
  const outside = daysOutsideTerm(window, periods) ?? 0;
  if (outside >= fewestHolidays) warnings.push({ key: 'outside-term', days: outside, of: days });
  for (const period of periods) {
    const overlaps = period.starts <= window.last && period.ends >= window.first;
    if (period.kind === 'pre-election' && overlaps)
      warnings.push({
        key: `pre-election:${period.id}`,
        name: period.name,
        from: formatDay(period.starts),
        to: formatDay(period.ends),
      });
  }
  return warnings;
}

/** What to warn of where it is published on a day (YYYY-MM-DD), each with a key that stays the same while its cause does. */
export function warningsOf(
  asking: Asking,
  published: string,
  periods: readonly Period[],
  earlier: readonly EarlierAsk[],
): Warning[] {
  const window = windowOf(asking, published);
  return [
    ...(window === null ? [] : ofTime(asking, window, periods)),
    ...earlier.map(({ id, title }): Warning => ({ key: `asked-before:${id}`, title })),
  ];
}

/** How much there is to warn of; the same for those that only are or are not. */
function weightOf(warning: Warning): number {
  if ('usual' in warning) return warning.usual - warning.days;
  return 'of' in warning ? warning.days : 0;
}

/** What is new to warn of, or more than it was. */
export function worseThan(before: readonly Warning[], after: readonly Warning[]): Warning[] {
  return after.filter((warning) => {
    const held = before.find(({ key }) => key === warning.key);
    return held === undefined || weightOf(warning) > weightOf(held);
  });
}

/** The kind of a warning, without what it is about. */
export type WarningKind = 'short-window' | 'outside-term' | 'pre-election' | 'asked-before';

export function warningKind(key: string): WarningKind | null {
  const [kind] = key.split(':');
  const kinds: readonly WarningKind[] = ['short-window', 'outside-term', 'pre-election', 'asked-before'];
  return kinds.find((one) => one === kind) ?? null;
}
