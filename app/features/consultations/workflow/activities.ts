/** Ways to take part besides surveys, and evidence that is looked at beside what people say. Pure. */
import type { Stated, StoredDate } from '#db/schema/base/columns.ts';
import { isOverdue } from '#app/lib/partial-date.ts';

export const activityKinds = ['event', 'discussion', 'focus-group', 'interview', 'paper', 'desk-evidence'] as const;
export type ActivityKind = (typeof activityKinds)[number];

export type ActivityInput = {
  kind: ActivityKind;
  title: string;
  /** How to take part, in words. */
  how: string;
  held: StoredDate;
  place: Stated<string>;
  minutes: Stated<number>;
  /** A path on this site (`/sampleford/events/tea`) or a web address; empty where there is none. */
  address: string;
  /** Why it does not happen; empty while it does. */
  cancelledBecause: string;
};

export type NewActivity = Pick<ActivityInput, 'kind' | 'title'> & Partial<ActivityInput>;

/** Evidence from a desk is looked at; nobody takes part in it. */
export function isWayToTakePart(kind: ActivityKind): boolean {
  return kind !== 'desk-evidence';
}

/** Whether its last possible day has passed; one without a stated date goes on while the question is open. */
export function hasPassed({ held }: Pick<ActivityInput, 'held'>, day: string): boolean {
  return isOverdue(held, day);
}

/** A path on this site or an http(s) address. */
export function isReachable(address: string): boolean {
  if (/^\/[a-z0-9-]+\/[\w./#?=-]*$/i.test(address)) return !address.includes('//') && !address.includes('..');
  return /^https?:\/\//i.test(address) && URL.canParse(address);
}
