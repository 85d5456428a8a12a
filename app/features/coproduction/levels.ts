/** The ladder of co-production: how far people shared in shaping and deciding something. Pure. */

/** From the least to the most shared: the same four kinds that a question declares when it is put to people. */
export const ladder = ['inform', 'consult', 'co-design', 'co-produce'] as const;
export type Rung = (typeof ladder)[number];

export const sides = ['staff', 'forum'] as const;
export type Side = (typeof sides)[number];

/** `under-way`: before it is reported. `closure`: once it is. */
export const moments = ['under-way', 'closure'] as const;
export type Moment = (typeof moments)[number];

/** What one side says, with what shows it. */
export type Rating = { level: Rung; evidence: string; ratedOn: string };

export type RatedMoment = {
  moment: Moment;
  staff: Rating | null;
  forum: Rating | null;
  /** How many rungs lie between the two; null until both have rated. */
  apart: number | null;
};

/** How many rungs lie between two levels. */
export function rungsBetween(one: Rung, other: Rung): number {
  return Math.abs(ladder.indexOf(one) - ladder.indexOf(other));
}
