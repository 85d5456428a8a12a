/** A day and a time of day as people in the United Kingdom write them. Pure. */
import { Temporal } from 'temporal-polyfill';

const zone = 'Europe/London';

/**
 * The instant of a day (YYYY-MM-DD) and a time (HH:MM) in the United Kingdom; null for what is none. A time that the clocks
 * skip in spring is taken an hour later, one that they repeat in autumn is taken at its first occurrence.
 */
export function londonInstant(day: string, time: string): Date | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || !/^\d{2}:\d{2}$/.test(time)) return null;
  try {
    const local = Temporal.PlainDateTime.from(`${day}T${time}:00`, { overflow: 'reject' });
    return new Date(local.toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds);
  } catch {
    return null;
  }
}
