/** Where a promise stands: what each owner says, and the headline computed from the worst of them (data-rules 3, 15). Pure. */
import type { StoredDate } from '#db/schema/columns.ts';

export const statuses = ['not-stated', 'planned', 'starting', 'under-way', 'done', 'stopped'] as const;
export type Status = (typeof statuses)[number];

export type Decision = 'will' | 'will-not';

/** What stands at the head of a commitment. Nobody types `overdue` or `will-not`: they follow from dates and decision. */
export type Headline = Status | 'overdue' | 'will-not';

/** Worst first. One owner who is done does not speak for another who has said nothing. */
export const worstFirst = ['overdue', 'stopped', 'not-stated', 'planned', 'starting', 'under-way', 'done'] as const;

/** Every headline, in the order of the filters. */
export const headlines: readonly Headline[] = [
  'overdue',
  'under-way',
  'starting',
  'planned',
  'done',
  'stopped',
  'will-not',
  'not-stated',
];

export type OwnerState = { status: Status; due: StoredDate };

/** The statuses after which a due date no longer runs. */
export const finished: readonly Status[] = ['done', 'stopped'];

/**
 * Where one owner stands on a day. Overdue begins the day after the range of the date ends; a date that is not stated,
 * or says only from when, never goes overdue.
 * @param today YYYY-MM-DD in Europe/London.
 */
export function ownerHeadline({ status, due }: OwnerState, today: string): (typeof worstFirst)[number] {
  const runs = due.state === 'stated' && due.qualifier !== 'from' && !finished.includes(status);
  return runs && due.end < today ? 'overdue' : status;
}

/** The headline of a commitment: a refusal says so; otherwise the worst of its owners, and "not stated" without any. */
export function headlineOf(decision: Decision, owners: readonly OwnerState[], today: string): Headline {
  if (decision === 'will-not') return 'will-not';
  const said = new Set(owners.map((owner) => ownerHeadline(owner, today)));
  return worstFirst.find((headline) => said.has(headline)) ?? 'not-stated';
}

/** The last day on which nothing is overdue yet among dates that still run, or null: the page changes the day after. */
export function nextLastDay(owners: readonly OwnerState[], today: string): string | null {
  const days = owners.flatMap(({ status, due }) => {
    const runs = due.state === 'stated' && due.qualifier !== 'from' && !finished.includes(status) && due.end >= today;
    return runs ? [due.end] : [];
  });
  return days.sort()[0] ?? null;
}
