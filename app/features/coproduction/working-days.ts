/** Working days in England: Monday to Friday without bank holidays (Banking and Financial Dealings Act 1971, schedule 1). Pure. */
import { Temporal } from 'temporal-polyfill';

type Day = Temporal.PlainDate;

const monday = 1;
const friday = 5;

/** Easter Sunday by the anonymous Gregorian computus (Meeus, Astronomical Algorithms, chapter 8). */
function easterSunday(year: number): Day {
  const a = year % 19;
  const century = Math.floor(year / 100);
  const c = year % 100;
  const f = Math.floor((century + 8) / 25);
  const g = Math.floor((century - f + 1) / 3);
  const h = (19 * a + century - Math.floor(century / 4) - g + 15) % 30;
  const i = (32 + 2 * (century % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * i) / 451);
  const rest = h + i - 7 * m + 114;
  return Temporal.PlainDate.from({ year, month: Math.floor(rest / 31), day: (rest % 31) + 1 });
}

const firstMonday = (year: number, month: number): Day => {
  const first = Temporal.PlainDate.from({ year, month, day: 1 });
  return first.add({ days: (monday - first.dayOfWeek + 7) % 7 });
};

const lastMonday = (year: number, month: number): Day => {
  const first = Temporal.PlainDate.from({ year, month, day: 1 });
  const last = first.add({ days: first.daysInMonth - 1 });
  return last.subtract({ days: last.dayOfWeek - monday });
};

/** The weekday that is kept for a holiday which falls on a weekend, after those that are kept already. */
function keptOn(day: Day, taken: readonly string[]): Day {
  let kept = day;
  while (kept.dayOfWeek > friday || taken.includes(kept.toString())) kept = kept.add({ days: 1 });
  return kept;
}

/** The bank holidays of a year in England, as YYYY-MM-DD; holidays proclaimed for one year only are not among them. */
export function bankHolidays(year: number): string[] {
  const easter = easterSunday(year);
  const days = [
    easter.subtract({ days: 2 }),
    easter.add({ days: 1 }),
    firstMonday(year, 5),
    lastMonday(year, 5),
    lastMonday(year, 8),
  ].map(String);
  for (const date of [
    { month: 1, day: 1 },
    { month: 12, day: 25 },
    { month: 12, day: 26 },
  ]) {
    days.push(keptOn(Temporal.PlainDate.from({ year, ...date }), days).toString());
  }
  return days.sort();
}

/** Whether a day (YYYY-MM-DD) is a working day. */
export function isWorkingDay(day: string): boolean {
  const date = Temporal.PlainDate.from(day);
  return date.dayOfWeek <= friday && !bankHolidays(date.year).includes(day);
}

/** The day that comes so many working days after a day (YYYY-MM-DD), that day not counted; negative counts go back. */
export function addWorkingDays(day: string, count: number): string {
  const step = Math.sign(count);
  let date = Temporal.PlainDate.from(day);
  for (let left = Math.abs(count); left > 0;) {
    date = date.add({ days: step });
    if (isWorkingDay(date.toString())) left -= 1;
  }
  return date.toString();
}

/** The day after a day (YYYY-MM-DD). */
export function dayAfter(day: string): string {
  return Temporal.PlainDate.from(day).add({ days: 1 }).toString();
}
