/** When a page that shows due dates changes by itself: at the midnight after the last day on which they still hold. Pure. */
import { londonMidnight } from '#app/lib/dates.ts';

/** The first instant after a day (YYYY-MM-DD) in Europe/London; null for no day. */
export function endOf(day: string | null): Date | null {
  if (day === null) return null;
  const next = new Date(`${day}T12:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return londonMidnight(next.toISOString().slice(0, 10));
}
