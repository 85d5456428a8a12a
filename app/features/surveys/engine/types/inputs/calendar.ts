/** Days, months and times of day as ISO 8601 text and as whole numbers. */

const dayMilliseconds = 86_400_000;
const epochYear = 1970;

const pad = (value: number, length: number): string => String(value).padStart(length, '0');

/** Days since 1970-01-01 of YYYY-MM-DD in the Gregorian calendar; undefined when there is no such day. */
export function dayNumber(text: string): number | undefined {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!parts) return undefined;
  const number = Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3])) / dayMilliseconds;
  return dayText(number) === text ? number : undefined;
}

export const dayText = (number: number): string => new Date(number * dayMilliseconds).toISOString().slice(0, 10);

/** Months since January 1970 of YYYY-MM. */
export function monthNumber(text: string): number | undefined {
  const parts = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(text);
  return parts ? (Number(parts[1]) - epochYear) * 12 + Number(parts[2]) - 1 : undefined;
}

export function monthText(number: number): string {
  const year = Math.floor(number / 12);
  return `${pad(year + epochYear, 4)}-${pad(number - year * 12 + 1, 2)}`;
}

/** Minutes since midnight of HH:MM on a 24-hour clock. */
export function minuteNumber(text: string): number | undefined {
  const parts = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(text);
  return parts ? Number(parts[1]) * 60 + Number(parts[2]) : undefined;
}

export const minuteText = (number: number): string => `${pad(Math.floor(number / 60), 2)}:${pad(number % 60, 2)}`;
