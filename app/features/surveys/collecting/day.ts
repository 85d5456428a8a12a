/** Days as they are typed and as files hold them. Pure. */

/** Days between 30 December 1899 and 1 January 1970: the zero of spreadsheets' days. */
const spreadsheetZero = 25_569;

const exists = (day: string): boolean => {
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
};

/** YYYY-MM-DD of "2026-05-14", "14/5/2026", "14.5.2026" or "14 5 26"; null for what is no day. The day comes first. */
export function readDay(typed: string): string | null {
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:T.*)?$/.exec(typed.trim());
  const own = /^(\d{1,2})[\s/.-]+(\d{1,2})[\s/.-]+(\d{4}|\d{2})$/.exec(typed.trim());
  const [, year, month, date] = iso ?? (own ? [own[0], own[3], own[2], own[1]] : []);
  if (year === undefined || month === undefined || date === undefined) return null;
  const whole = year.length === 2 ? `20${year}` : year;
  const day = `${whole}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  return exists(day) ? day : null;
}

/** The day of a spreadsheet's number, by its calendar of 1900; null for numbers that are no day of this age. */
export function dayOfSerial(serial: number): string | null {
  if (!(serial > 0 && serial < 110_000)) return null;
  return new Date(Math.round((Math.floor(serial) - spreadsheetZero) * 86_400_000)).toISOString().slice(0, 10);
}
