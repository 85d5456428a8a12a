/** Working days of England: Monday to Friday without the bank holidays of the Banking and Financial Dealings Act 1971. Pure. */
import { Temporal } from 'temporal-polyfill';

type Day = Temporal.PlainDate;

/** Easter Sunday (the anonymous Gregorian algorithm, Meeus, "Astronomical Algorithms", chapter 8). */
function easter(year: number): Day {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const sum = h + l - 7 * m + 114;
  return Temporal.PlainDate.from({ year, month: Math.floor(sum / 31), day: (sum % 31) + 1 });
}

const isWeekend = (day: Day) => day.dayOfWeek > 5;

function firstMonday(year: number, month: number): Day {
  const first = Temporal.PlainDate.from({ year, month, day: 1 });
  return first.add({ days: (8 - first.dayOfWeek) % 7 });
}

function lastMonday(year: number, month: number): Day {
  const first = Temporal.PlainDate.from({ year, month, day: 1 });
  const last = first.with({ day: first.daysInMonth });
  return last.subtract({ days: last.dayOfWeek - 1 });
}

/** A holiday on a weekend is kept on the next weekday that is not one already. */
function kept(days: readonly Day[]): Day[] {
  const taken: Day[] = [];
  for (const day of days) {
    let free = day;
    while (isWeekend(free) || taken.some((one) => one.equals(free))) free = free.add({ days: 1 });
    taken.push(free);
  }
  return taken;
}

/** The bank holidays of a year in England, as YYYY-MM-DD; holidays proclaimed for one year only are not among them. */
export function bankHolidays(year: number): string[] {
  const at = (month: number, day: number) => Temporal.PlainDate.from({ year, month, day });
  const sunday = easter(year);
  // A Christmas Day on Saturday or Sunday pushes its substitute past Boxing Day.
  const christmas = at(12, 25);
  const winter = isWeekend(christmas) ? kept([at(12, 26), christmas]) : kept([christmas, at(12, 26)]);
  const days = [
    ...kept([at(1, 1)]),
    sunday.subtract({ days: 2 }),
    sunday.add({ days: 1 }),
    firstMonday(year, 5),
    lastMonday(year, 5),
    lastMonday(year, 8),
    ...winter,
  ];
  return days.map((day) => day.toString()).sort();
}

/** The day that comes `count` working days after a day (YYYY-MM-DD), which itself does not count. */
export function addWorkingDays(day: string, count: number): string {
  let at = Temporal.PlainDate.from(day);
  let left = count;
  while (left > 0) {
    at = at.add({ days: 1 });
    if (!isWeekend(at) && !bankHolidays(at.year).includes(at.toString())) left -= 1;
  }
  return at.toString();
}
