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
  /** `back`: it was taken back, and then published again. */
  event: StepEvent | 'back' | 'changed' | 'moved' | 'decision';
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

/** `at`: the day that places it, YYYY-MM-DD; of a closing the last day. */
export type PlacedEntry = CourseEntry & { at: string };

type Placed = PlacedEntry & { rank: number };

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
  'taken-back': 2,
  changed: 3,
  moved: 3,
  back: 4,
  closed: 5,
  resumed: 6,
  'under-consideration': 7,
  decision: 8,
  decided: 8,
  reported: 9,
  withdrawn: 10,
};

const place = (entry: Omit<CourseEntry, 'moved'> & Partial<CourseEntry>, at: string): Placed => ({
  moved: null,
  ...entry,
  at,
  rank: ranks[entry.event],
});

/** The day on which it was called off; null where it goes on. */
const calledOffOn = ({ stage, steps }: Facts): string | null =>
  stage === 'withdrawn' ? (steps.findLast(({ event }) => event === 'withdrawn')?.day ?? null) : null;

function byDates(facts: Facts, today: string): Placed[] {
  const { stage, opens, closes, decision } = facts;
  const end = calledOffOn(facts);
  const entries: Placed[] = [];
  const isDone = stage === 'decided' || stage === 'reported' || stage === 'withdrawn';
  if (opens.state === 'stated') {
    const isAhead = opens.start > today;
    if (stage !== 'withdrawn' || (!isAhead && (end === null || opens.start <= end)))
      entries.push(place({ id: 'opened', event: 'opened', date: showDate(opens), words: '', isAhead }, opens.start));
  }
  if (closes.state === 'stated') {
    const isAhead = closes.end >= today;
    if (stage !== 'withdrawn' || (!isAhead && (end === null || closes.end < end)))
      entries.push(place({ id: 'closed', event: 'closed', date: showDate(closes), words: '', isAhead }, closes.end));
  }
  if (decision.state === 'stated' && !isDone)
    entries.push(
      place({ id: 'decision', event: 'decision', date: showDate(decision), words: '', isAhead: true }, decision.end),
    );
  return entries;
}

/** What the dates say already. */
const byDate: readonly StepEvent[] = ['opened', 'closed'];

function ofSteps(steps: readonly StepPart[]): Placed[] {
  const first = steps.find(({ event }) => event === 'published');
  return steps.flatMap(({ id, event, day, reason }) => {
    if (byDate.includes(event)) return [];
    const shown = event === 'published' && id !== first?.id ? 'back' : event;
    return [place({ id, event: shown, date: showDate(onDay(day)), words: reason, isAhead: false }, day)];
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

/** All entries with the days that place them, the oldest first; what is ahead stands last. */
export function placedCourse(facts: Facts, today: string): PlacedEntry[] {
  return [...byDates(facts, today), ...ofSteps(facts.steps), ...ofChanges(facts.changes)]
    .sort((a, b) => Number(a.isAhead) - Number(b.isAhead) || a.at.localeCompare(b.at) || a.rank - b.rank)
    .map(({ rank: _rank, ...entry }) => entry);
}

/** All entries as pages show them: no sharper than their dates were stated. */
export function courseOf(facts: Facts, today: string): CourseEntry[] {
  return placedCourse(facts, today).map(({ at: _at, ...entry }) => entry);
}
