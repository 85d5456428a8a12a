/** What the forms of countersigns and levels send, read with care: text trimmed, lists held to what may be chosen. Pure. */
import { parsePartialDate } from '#app/lib/partial-date.ts';
import { subjects } from './countersign.ts';
import type { CountersignSettings } from './countersign.ts';
import { ladder } from './levels.ts';
import type { Rung } from './levels.ts';

export type Fields = FormData | URLSearchParams;

/** Words of a dissent, a comment or a piece of evidence. */
export const maxWords = 2000;
export const maxName = 120;
/** How long an area may give its forum, in working days. */
const dayBounds = { least: 3, most: 60 };

/** The text of a field, trimmed and with plain line breaks; empty when it was not sent. */
export function textOf(fields: Fields, name: string): string {
  const value = fields.get(name);
  return typeof value === 'string' ? value.replace(/\r\n/g, '\n').trim() : '';
}

/** One exact day (YYYY-MM-DD) from what somebody typed; null for anything else. */
export function dayOf(typed: string): string | null {
  const parsed = parsePartialDate(typed);
  if (!parsed.ok || parsed.date.state !== 'stated' || parsed.date.precision !== 'day') return null;
  return parsed.date.start;
}

/** The settings that were sent; null when the number of days is none that is allowed. */
export function settingsOf(fields: Fields): CountersignSettings | null {
  const sent = new Set(fields.getAll('subjects'));
  const typed = textOf(fields, 'workingDays');
  const workingDays = /^\d{1,3}$/.test(typed) ? Number(typed) : Number.NaN;
  if (!(workingDays >= dayBounds.least && workingDays <= dayBounds.most)) return null;
  return { subjects: subjects.filter((subject) => sent.has(subject)), workingDays };
}

/** The rung that was chosen; null for none, or for one that is not on the ladder. */
export function rungOf(fields: Fields): Rung | null {
  return ladder.find((rung) => rung === textOf(fields, 'level')) ?? null;
}
