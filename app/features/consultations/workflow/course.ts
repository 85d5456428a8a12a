/**
 * How a question to people has gone and what is still ahead, as dated entries. Opening and closing follow from the dates and
 * not from the record, so that a page shows them at the right moment whatever ran or did not. Pure.
 */
import type { StoredDate } from '#db/schema/base/columns.ts';
import type { Stage } from '../consultation.ts';
import { showDate } from '#app/lib/shown-date.ts';
import type { ShownDate } from '#app/lib/shown-date.ts';
import type { StepEvent } from './stages.ts';

/** A step as it is stored; `day` is YYYY-MM-DD. */
export type StepPart = { id: string; event: StepEvent; day: string; reason: string };

export type ChangedPart = 'text' | 'options' | 'ways' | 'opens' | 'closes' | 'decision';

export type ChangePart = {
  id: string;
  part: ChangedPart;
  note: string;
  before: StoredDate;
  after: StoredDate;
  /** YYYY-MM-DD, Europe/London. */
  day: string;
};

export type CourseEntry = {
  id: string;
  event: Exclude<StepEvent, 'taken-back'> | 'changed' | 'moved' | 'decision';
  date: ShownDate;
  /** Why, what changed, or what was decided; empty where nothing needs saying. */
  words: string;
  /** It is still to come. */
  isAhead: boolean;
  /** Of a date that was moved: which, and what it was and became. */
  moved: { date: 'opens' | 'closes' | 'decision'; from: ShownDate; to: ShownDate } | null;
};

type Facts = {
  stage: Stage;
  opens: StoredDate;
  closes: StoredDate;
  decision: StoredDate;
  steps: readonly StepPart[];
  changes: readonly ChangePart[];
};

type Placed = CourseEntry & { at: string; rank: number };

const onDay = (day: string): StoredDate => ({
  state: 'stated',
  start: day,
  end: day,
  precision: 'day',
  qualifier: 'on',
});

/** On one day what was put to people stands before what changed, and a decision after the closing. */
const ranks: Record<CourseEntry['event'], number> = {
  published: 0,
  opened: 1,
  changed: 2,
  moved: 2,
  closed: 3,
  resumed: 4,
  'under-consideration': 5,
  decision: 6,
  decided: 6,
  reported: 7,
  withdrawn: 8,
};

const place = (entry: Omit<CourseEntry, 'moved'> & Partial<CourseEntry>, at: string): Placed => ({
  moved: null,
  ...entry,
  at,
  rank: ranks[entry.event],
});

function byDates({ stage, opens, closes, decision }: Facts, today: string): Placed[] {
  const entries: Placed[] = [];
  const isDone = stage === 'decided' || stage === 'reported' || stage === 'withdrawn';
  if (opens.state === 'stated') {
    const isAhead = opens.start > today;
    if (!isAhead || stage !== 'withdrawn')
      entries.push(place({ id: 'opened', event: 'opened', date: showDate(opens), words: '', isAhead }, opens.start));
  }
  if (closes.state === 'stated') {
    const isAhead = closes.end >= today;
    if (!isAhead || stage !== 'withdrawn')
      entries.push(place({ id: 'closed', event: 'closed', date: showDate(closes), words: '', isAhead }, closes.end));
  }
  if (decision.state === 'stated' && !isDone)
    entries.push(
      place({ id: 'decision', event: 'decision', date: showDate(decision), words: '', isAhead: true }, decision.end),
    );
  return entries;
}

/** Only what the public may know, and what the dates do not say already. */
const isTold = (event: StepEvent): event is Exclude<CourseEntry['event'], 'changed' | 'moved' | 'decision'> =>
  event !== 'taken-back' && event !== 'opened' && event !== 'closed';

function ofSteps(steps: readonly StepPart[]): Placed[] {
  let published = 0;
  return steps.flatMap(({ id, event, day, reason }) => {
    if (!isTold(event)) return [];
    if (event === 'published' && (published += 1) > 1) return [];
    return [place({ id, event, date: showDate(onDay(day)), words: reason, isAhead: false }, day)];
  });
}

function ofChanges(changes: readonly ChangePart[]): Placed[] {
  return changes.map(({ id, part, note, before, after, day }) => {
    const isDate = part === 'opens' || part === 'closes' || part === 'decision';
    const moved = isDate ? { date: part, from: showDate(before), to: showDate(after) } : null;
    return place(
      { id, event: isDate ? 'moved' : 'changed', date: showDate(onDay(day)), words: note, isAhead: false, moved },
      day,
    );
  });
}

/** All entries, the oldest first; what is ahead stands last. */
export function courseOf(facts: Facts, today: string): CourseEntry[] {
  return [...byDates(facts, today), ...ofSteps(facts.steps), ...ofChanges(facts.changes)]
    .sort((a, b) => Number(a.isAhead) - Number(b.isAhead) || a.at.localeCompare(b.at) || a.rank - b.rank)
    .map(({ at: _at, rank: _rank, ...entry }) => entry);
}
