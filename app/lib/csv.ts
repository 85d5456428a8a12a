/** Writes CSV (RFC 4180) that a spreadsheet opens as data and never runs. */

/**
 * Signs that make a spreadsheet take text for a formula, at the start of a field (OWASP, "CSV injection"), the full-width
 * forms included. Apostrophes before them count too, so that what is written can be read back.
 */
const opensFormula = /^'*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;

/** One record with its line end. Numbers are written as they are; text that would open a formula gets an apostrophe first. */
export function csvLine(fields: readonly (string | number)[]): string {
  return `${fields.map(csvField).join(',')}\r\n`;
}

/** A whole file, first record first, with the mark by which spreadsheets recognise UTF-8. */
export function csvFile(records: readonly (readonly (string | number)[])[]): string {
  return `\ufeff${records.map(csvLine).join('')}`;
}

/** The text that `csvField` wrote, read back: without the apostrophe that it put before what would open a formula. */
export const plainField = (text: string): string =>
  text.startsWith("'") && opensFormula.test(text) ? text.slice(1) : text;

/** One field, quoted and defused. */
export function csvField(field: string | number): string {
  if (typeof field === 'number') return String(field);
  const text = opensFormula.test(field) ? `'${field}` : field;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
