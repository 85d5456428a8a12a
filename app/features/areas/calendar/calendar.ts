/** A stretch of days in an area's calendar: a school term, or the time before an election. Pure. */
export const periodKinds = ['term', 'pre-election'] as const;
export type PeriodKind = (typeof periodKinds)[number];

export type PeriodInput = {
  kind: PeriodKind;
  /** "Spring term 2027", "Council election in May 2027". */
  name: string;
  /** First and last day, YYYY-MM-DD, both inclusive. */
  starts: string;
  ends: string;
};

export type CalendarPeriod = PeriodInput & { id: string };

/** One term that another shares days with, where there is one: two terms at once would be a mistake. */
export function overlappingTerm(
  input: PeriodInput,
  known: readonly CalendarPeriod[],
  ownId: string | null,
): CalendarPeriod | null {
  if (input.kind !== 'term') return null;
  const shares = (one: CalendarPeriod) => one.starts <= input.ends && one.ends >= input.starts;
  return known.find((one) => one.kind === 'term' && one.id !== ownId && shares(one)) ?? null;
}
