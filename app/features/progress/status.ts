/** Where a promise stands: what each owner says, and the headline computed from the worst of them (data-rules 3, 15). Pure. */
import type { StoredDate } from '#db/schema/base/columns.ts';
import { isOverdue, overdueFrom } from '#app/lib/partial-date.ts';

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

/** The statuses that keep a promise, or end it: a due date no longer runs after them. */
export const finished: readonly Status[] = ['done', 'stopped'];
/** The statuses that keep a promise to begin "from" a date. */
export const begun: readonly Status[] = ['starting', 'under-way', 'done', 'stopped'];

const isRunning = ({ status, due }: OwnerState) =>
  due.state === 'stated' && !(due.qualifier === 'from' ? begun : finished).includes(status);

/**
 * Where one owner stands on a day. Overdue begins the day after the range of the date ends; without a date, never.
 * @param today YYYY-MM-DD in Europe/London.
 */
export function ownerHeadline(owner: OwnerState, today: string): (typeof worstFirst)[number] {
  return isRunning(owner) && isOverdue(owner.due, today) ? 'overdue' : owner.status;
}

/** The headline of a commitment: a refusal says so; otherwise the worst of its owners, and "not stated" without any. */
export function headlineOf(decision: Decision, owners: readonly OwnerState[], today: string): Headline {
  if (decision === 'will-not') return 'will-not';
  const said = new Set(owners.map((owner) => ownerHeadline(owner, today)));
  return worstFirst.find((headline) => said.has(headline)) ?? 'not-stated';
}

/**
 * Whether the next news that was promised is late: from the day after its range ends, while the promise still runs. A
 * refusal and a promise that all owners have finished owe no more news.
 */
export function isNewsLate(
  decision: Decision,
  owners: readonly OwnerState[],
  news: StoredDate,
  today: string,
): boolean {
  return owesNews(decision, owners) && isOverdue(news, today);
}

/** Whether more news is owed at all. */
function owesNews(decision: Decision, owners: readonly OwnerState[]): boolean {
  return decision === 'will' && !(owners.length > 0 && owners.every((owner) => finished.includes(owner.status)));
}

/** When promised news becomes late; null where none is owed, no date is stated or it is late already. */
export function newsFlip(
  decision: Decision,
  owners: readonly OwnerState[],
  news: StoredDate,
  today: string,
): Date | null {
  return owesNews(decision, owners) ? overdueFrom(news, today) : null;
}

/** When the headline of any of these owners changes by itself: the first due date that still runs and passes; null for none. */
export function nextFlip(owners: readonly OwnerState[], today: string): Date | null {
  const instants = owners.flatMap((owner) => (isRunning(owner) ? (overdueFrom(owner.due, today) ?? []) : []));
  return instants.reduce<Date | null>((first, one) => (first === null || one < first ? one : first), null);
}

/** When a date whose range ends on `lastDay` (YYYY-MM-DD) has passed; null for no day and for one that has passed. */
export function flipAfter(lastDay: string | null, today: string): Date | null {
  if (lastDay === null) return null;
  return overdueFrom({ state: 'stated', start: lastDay, end: lastDay, precision: 'day', qualifier: 'on' }, today);
}
