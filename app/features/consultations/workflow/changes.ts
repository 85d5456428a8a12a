/** What a change of something public amounts to: which dates moved, whether its text did, and what forbids it. Pure. */
import type { StoredDate } from '#db/schema/base/columns.ts';
import { phaseOn } from '../consultation.ts';
import type { ConsultationInput, Stage } from '../consultation.ts';
import type { ChangeNote } from './log.server.ts';

const dates = ['opens', 'closes', 'decision'] as const;

/** Internal to staff or to the address: the public is not told of it. */
const untold: readonly (keyof ConsultationInput)[] = ['slug', 'duties', ...dates];

export type ChangeFault = 'changeNote' | 'dateReason' | 'openedAlready' | 'stageFixesDates' | 'closesInPast';

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
  return phase === 'open' && endsBefore ? 'closesInPast' : null;
}

/** What `input` changes of what is held, on a day (YYYY-MM-DD). With problems nothing may be changed. */
export function changesOf(
  held: Held,
  input: Partial<ConsultationInput>,
  today: string,
  note: ChangeNote | undefined,
): { changes: FoundChange[]; problems: ChangeFault[] } {
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
  const fields = (Object.keys(input) as (keyof ConsultationInput)[]).filter((field) => !untold.includes(field));
  const isText = fields.some((field) => !isSame(held[field as keyof Held], input[field]));
  if (isText) {
    if (words === '') problems.add('changeNote');
    // A reason for moved dates covers the text that was changed with them.
    if (changes.length === 0) changes.push({ part: 'text', note: words, isSmall: note?.isSmall ?? false });
  }
  return { changes, problems: [...problems] };
}
