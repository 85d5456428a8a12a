/** What a change of something public amounts to: which dates moved, whether its text did, and what forbids it. Pure. */
import type { Stated, StoredDate } from '#db/schema/base/columns.ts';
import { isSpelling } from '#app/lib/methods/spelling.ts';
import { isOver, phaseOn } from '../consultation.ts';
import type { ConsultationInput, Stage } from '../consultation.ts';
import type { ChangeNote } from './log.server.ts';

const dates = ['opens', 'closes', 'decision'] as const;

/** Internal to staff or to the address: the public is not told of it. */
const untold: readonly (keyof ConsultationInput)[] = ['slug', 'duties', ...dates];

/** Of these the record says itself what they were and became, whatever the note says. */
const turning = ['kind', 'decider'] as const;

/** Only in these can a change be one of spelling. */
const wording: readonly (keyof ConsultationInput)[] = [
  ...(['title', 'purpose', 'why', 'fixed', 'impact', 'equality', 'formats'] as const),
  ...(['audience', 'contact', 'hearBack', 'discardedNote'] as const),
];

export type ChangeFault =
  'changeNote' | 'dateReason' | 'openedAlready' | 'stageFixesDates' | 'closesInPast' | 'kindFixed';

export type FoundChange = ChangeNote & {
  part: 'text' | (typeof dates)[number];
  before?: StoredDate;
  after?: StoredDate;
};

type Held = Omit<ConsultationInput, 'slug'> & { stage: Stage };

/** The same value, whatever the order in which it keeps its keys; a list of services is a set. */
function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((each) => other.includes(each));
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  const [a, b] = [Object.entries(one), new Map(Object.entries(other))];
  return a.length === b.size && a.every(([key, value]) => isSame(value, b.get(key)));
}

function faultOfDate(held: Held, date: (typeof dates)[number], after: StoredDate, today: string): ChangeFault | null {
  if (date === 'decision') return null;
  if (held.stage !== 'by-dates') return 'stageFixesDates';
  const phase = phaseOn(held, today, false);
  if (date === 'opens') return phase === 'planned' || phase === 'undated' ? null : 'openedAlready';
  const endsBefore = after.state === 'stated' && after.end < today;
  return (phase === 'open' || phase === 'planned') && endsBefore ? 'closesInPast' : null;
}

/** Nothing for what is not stated. */
const textOf = (value: string | Stated<string>): string =>
  typeof value === 'string' ? value : value.state === 'stated' ? value.value : '';

function isSpellingOf(held: Held, input: Partial<ConsultationInput>, field: keyof ConsultationInput): boolean {
  if (!wording.includes(field)) return false;
  const [before, after] = [held[field as keyof Held], input[field]] as (string | Stated<string>)[];
  return before !== undefined && after !== undefined && isSpelling(textOf(before), textOf(after));
}

type Found = {
  changes: FoundChange[];
  /** Which of the facts changed that the record names itself. */
  turned: (typeof turning)[number][];
  problems: ChangeFault[];
};

/**
 * What `input` changes of what is held, on a day (YYYY-MM-DD). A correction of spelling is what is one, whatever the note
 * says. With problems nothing may be changed.
 */
export function changesOf(
  held: Held,
  input: Partial<ConsultationInput>,
  today: string,
  note: ChangeNote | undefined,
): Found {
  const words = note?.note.trim() ?? '';
  const problems = new Set<ChangeFault>();
  const changes: FoundChange[] = [];
  for (const date of dates) {
    const after = input[date];
    if (after === undefined || isSame(held[date], after)) continue;
    const fault = faultOfDate(held, date, after, today);
    if (fault !== null) problems.add(fault);
    if (words === '') problems.add('dateReason');
    changes.push({ part: date, before: held[date], after, note: words, isSmall: false });
  }
  const fields = (Object.keys(input) as (keyof ConsultationInput)[]).filter(
    (field) => !untold.includes(field) && !isSame(held[field as keyof Held], input[field]),
  );
  const turned = turning.filter((field) => fields.includes(field));
  if (turned.includes('kind') && isOver(phaseOn(held, today, false))) problems.add('kindFixed');
  if (fields.length > 0 && words === '') problems.add('changeNote');
  // A reason for moved dates covers the text that was changed with them, but no fact that people rely on.
  if (fields.length > 0 && (changes.length === 0 || turned.length > 0)) {
    const isSmall = (note?.isSmall ?? false) && fields.every((field) => isSpellingOf(held, input, field));
    changes.push({ part: 'text', note: words, isSmall });
  }
  return { changes, turned, problems: [...problems] };
}
