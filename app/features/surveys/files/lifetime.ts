/** How long what leads back to unsent answers lives, and with it the files that were added to them. Pure. */

/** A sealed page lives this long: a form left open over a weekend still works. */
export const sealedDays = 7;

/** `days` after a day, both YYYY-MM-DD. */
export const dayLater = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/**
 * The last day on which files are kept that pages still name which can be opened on `day`: those pages live on for their
 * days, and one more makes up for the hour of the night in which files are swept.
 */
export const filesUntil = (day: string): string => dayLater(day, sealedDays + 1);
