/** Which reminder a date calls for on a day. It follows from date and day alone, so a day without a run loses nothing. Pure. */
import type { StoredDate } from '#db/schema/base/columns.ts';
import { daysUntil } from '#app/lib/dates.ts';

export const reminderEvents = ['due-soon', 'due-tomorrow', 'overdue', 'news-tomorrow', 'news-overdue'] as const;
export type ReminderEvent = (typeof reminderEvents)[number];

/** How many days before its last day a promise is first brought to mind. */
export const soon = 14;

/**
 * The reminder of a due date that still runs, or of promised news that is still owed, on a day (YYYY-MM-DD in London).
 * A range is due on its last day. Null: nothing to say yet, or no date is stated.
 */
export function reminderOn(date: StoredDate, today: string, of: 'due' | 'news'): ReminderEvent | null {
  if (date.state !== 'stated') return null;
  const left = daysUntil(date.end, today);
  if (left < 0) return of === 'due' ? 'overdue' : 'news-overdue';
  if (left <= 1) return of === 'due' ? 'due-tomorrow' : 'news-tomorrow';
  return of === 'due' && left <= soon ? 'due-soon' : null;
}
