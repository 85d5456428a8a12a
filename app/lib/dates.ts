/** Days and times as people in the United Kingdom read them; the clock is always given, never read. */

const zone = 'Europe/London';
const dayFormat = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const instantFormat = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: zone });
const timeFormat = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone: zone });
const partsFormat = new Intl.DateTimeFormat('en-CA', {
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  timeZone: zone,
});

/** The day (YYYY-MM-DD) that an instant falls on in the United Kingdom. */
export function londonDay(instant: Date): string {
  const quarter = Math.floor(instant.getTime() / quarterHour);
  if (quarter !== lately.quarter) lately = { quarter, day: partsFormat.format(instant) };
  return lately.day;
}

/** A day begins on a quarter of an hour in every zone and season; formatting costs more than all else that asks for the day. */
const quarterHour = 900_000;
let lately = { quarter: Number.NaN, day: '' };

/** "21 November 2026" for YYYY-MM-DD, or for the day that an instant falls on in the United Kingdom. */
export function formatDay(day: string | Date): string {
  return dayFormat.format(new Date(`${typeof day === 'string' ? day : londonDay(day)}T00:00:00Z`));
}

/** Numbers stay in the figures that the rest of the page is in. */
const localeOf = (language: string): string => (language === 'en' ? 'en-GB' : `${language}-u-nu-latn`);

/** A day (YYYY-MM-DD), or only its month and year, as it is written in a language. */
export function formatDayIn(language: string, day: string, precision: 'day' | 'month' = 'day'): string {
  const parts = { month: 'long', year: 'numeric', timeZone: 'UTC', ...(precision === 'day' ? { day: 'numeric' } : {}) };
  return new Intl.DateTimeFormat(localeOf(language), parts as Intl.DateTimeFormatOptions).format(
    new Date(`${day}T00:00:00Z`),
  );
}

/** How many days one day (YYYY-MM-DD) comes after another: 0 for the same, negative when it has passed. */
export function daysUntil(day: string, today: string): number {
  return (Date.parse(`${day}T00:00:00Z`) - Date.parse(`${today}T00:00:00Z`)) / 86_400_000;
}

/** "21 November 2026 at 14:05", in the United Kingdom's time. */
export function formatInstant(instant: Date): string {
  return instantFormat.format(instant);
}

/** "14:05", in the United Kingdom's time. */
export function formatTime(instant: Date): string {
  return timeFormat.format(instant);
}

/** The instant at which a day (YYYY-MM-DD) begins in the United Kingdom, summer time included. */
export function londonMidnight(day: string): Date {
  const utc = new Date(`${day}T00:00:00Z`);
  const hour = new Date(utc.getTime() - 3_600_000);
  return londonDay(hour) === day ? hour : utc;
}
