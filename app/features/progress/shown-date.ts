/** A date as public pages and their JSON show it; every feature shows dates alike. */
import type { ShownDate } from '#app/lib/shown-date.ts';

export { showDate } from '#app/lib/shown-date.ts';
export type { ShownDate } from '#app/lib/shown-date.ts';

/** First and last day of a year, month or day in EDTF, in milliseconds since 1970; the last is the first of what follows. */
function spanOf(edtf: string): [number, number] {
  const [year = 0, month, day] = edtf.replace('~', '').split('-').map(Number);
  const first = Date.UTC(year, (month ?? 1) - 1, day ?? 1);
  if (day !== undefined) return [first, first + 86_400_000];
  return [first, month === undefined ? Date.UTC(year + 1, 0, 1) : Date.UTC(year, month, 1)];
}

/** The last day that a stated date may mean, as far as it is said, so that later ones sort after it: a month ends after its days. */
const endOf = (edtf: string): string => `${edtf.replaceAll('~', '').split('/').at(-1) ?? ''}-99`;

/** The date on which all of these have come: the last of them; not stated where one is not, or where there are none. */
export function lastDue(owners: readonly { due: ShownDate }[]): ShownDate {
  let last: ShownDate = { state: 'not-stated' };
  for (const { due } of owners) {
    if (due.state !== 'stated') return due;
    if (last.state !== 'stated' || endOf(due.edtf) > endOf(last.edtf)) last = due;
  }
  return last;
}

/** The middle of what a shown date may mean, in days since 1970, for placing it on a chart; null where no date is stated. */
export function middleOf(date: ShownDate): number | null {
  if (date.state !== 'stated') return null;
  const [from = '', to = from] = date.edtf.split('/');
  return (spanOf(from)[0] + spanOf(to)[1]) / 2 / 86_400_000;
}
