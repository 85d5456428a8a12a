/** What a public thing said before it was changed: as it is kept, as it is shown, and in one sentence. Pure. */
import type { Stated, StoredDate } from '#db/schema/base/columns.ts';
import { londonDay } from '#app/lib/dates.ts';
import type { Translate } from '#app/platform/messages.ts';
import { statedText } from './components/values.tsx';
import type { ReasonKind } from './items.ts';
import type { historyMessages } from './messages-history.ts';
import type { progressMessages } from './messages.ts';
import { showDate } from './shown-date.ts';
import type { ShownDate } from './shown-date.ts';
import type { StageName } from './stages.ts';
import type { Decision } from './status.ts';

/** What a change may be about; `ChangeOf` says what each holds. */
export const changedParts = [
  'decision',
  'stop',
  'publication',
  'title',
  'order',
  'target',
  'stage',
  'reading',
] as const;

type TargetOf<D> = { statement: string; value: Stated<number>; unit: Stated<string>; due: D };
type StageOf<D> = { stage: StageName; place: Stated<string>; reached: D; note: string };
type ReadingOf<D> = { value: Stated<number>; asAt: D };
type TitleWords = { title: string };
/** All stages, in the order in which they stood. */
type OrderOf<D> = { stages: StageOf<D>[] };

export type TargetWords = TargetOf<StoredDate>;
export type StageWords = StageOf<StoredDate>;
export type ReadingWords = ReadingOf<StoredDate>;

/** An owner whose public day had passed when its part was given up, and by how many whole days. */
type LateOf<D> = { ownerId: string; organisationId: string; organisation: string; due: D; days: number };
export type Late = LateOf<StoredDate>;
export type ShownLate = LateOf<ShownDate>;

/** `stop`: an owner stopped its part. `publication`: the thing was taken back. Where `late` is empty no day had passed. */
type ChangeOf<D> =
  | {
      part: 'decision';
      before: { decision: Decision; reasonKind: ReasonKind; reason: string; late: LateOf<D>[] };
      after: { decision: Decision };
    }
  | { part: 'stop' | 'publication'; before: { late: LateOf<D>[] }; after: null }
  | { part: 'title'; before: TitleWords; after: TitleWords }
  | { part: 'order'; before: OrderOf<D>; after: OrderOf<D> }
  | { part: 'target'; before: TargetOf<D>; after: TargetOf<D> | null }
  | { part: 'stage'; before: StageOf<D>; after: StageOf<D> | null }
  | { part: 'reading'; before: ReadingOf<D>; after: ReadingOf<D> | null };

/** A change to be kept; `rowId` is the target's or owner's. */
export type Change = ChangeOf<StoredDate> & { rowId?: string };

/** What to keep of a title that is reworded; nothing of one that stays. */
export function retitled(before: string, after: string): Change[] {
  return before === after ? [] : [{ part: 'title', before: { title: before }, after: { title: after } }];
}

/** As it is read. `at` is an ISO instant. */
export type ChangePart = ChangeOf<StoredDate> & { id: string; rowId: string | null; reason: string; at: string };

/** `on` is YYYY-MM-DD in Europe/London. Only staff of the area change what is shown here. */
export type ShownChange = ChangeOf<ShownDate> & {
  id: string;
  rowId: string | null;
  on: string;
  by: 'area-staff';
  /** Empty where none was given. */
  reason: string;
};

const showLate = (late: readonly Late[]): ShownLate[] => late.map((one) => ({ ...one, due: showDate(one.due) }));
const showTarget = (of: TargetWords) => ({ ...of, due: showDate(of.due) });
const showStage = (of: StageWords) => ({ ...of, reached: showDate(of.reached) });
const showOrder = ({ stages }: OrderOf<StoredDate>) => ({ stages: stages.map(showStage) });
const showReading = (of: ReadingWords) => ({ ...of, asAt: showDate(of.asAt) });

function showWords(change: ChangePart): ChangeOf<ShownDate> {
  switch (change.part) {
    case 'decision':
      return {
        part: change.part,
        before: { ...change.before, late: showLate(change.before.late) },
        after: change.after,
      };
    case 'stop':
    case 'publication':
      return { part: change.part, before: { late: showLate(change.before.late) }, after: null };
    case 'title':
      return { part: change.part, before: change.before, after: change.after };
    case 'order':
      return { part: change.part, before: showOrder(change.before), after: showOrder(change.after) };
    case 'target':
      return { part: change.part, before: showTarget(change.before), after: change.after && showTarget(change.after) };
    case 'stage':
      return { part: change.part, before: showStage(change.before), after: change.after && showStage(change.after) };
    case 'reading':
      return {
        part: change.part,
        before: showReading(change.before),
        after: change.after && showReading(change.after),
      };
  }
}

export function showChange(change: ChangePart): ShownChange {
  const { id, rowId, reason, at } = change;
  return { ...showWords(change), id, rowId, reason, on: londonDay(new Date(at)), by: 'area-staff' };
}

/** The turn by which a promise became a refusal, and is one still; null for what was refused from the start. */
export function turnOf(decision: Decision, changes: readonly ShownChange[]) {
  const turns = changes.flatMap((change) => (change.part === 'decision' ? [change] : []));
  return decision === 'will-not' ? (turns.find(({ after }) => after.decision === 'will-not') ?? null) : null;
}

type Texts = {
  history: Translate<(typeof historyMessages)['english']>;
  progress: Translate<(typeof progressMessages)['english']>;
};

type OfRow = Extract<ShownChange, { part: 'target' | 'stage' | 'reading' }>;

/** A row of a list as one text. */
function rowText({ history: t, progress }: Texts, row: OfRow['before']): string {
  const missing = progress('missing_not-stated');
  const dateOf = (date: ShownDate) => (date.state === 'stated' ? date.text : missing);
  if ('statement' in row) {
    const value = statedText(row.value, row.unit, missing);
    return t('words_target', { statement: row.statement, value, due: dateOf(row.due) });
  }
  if ('stage' in row) {
    const place = row.place.state === 'stated' ? row.place.value : `${progress('place')}: ${missing}`;
    const words = { stage: progress(`stage_${row.stage}`), reached: dateOf(row.reached), place, note: row.note };
    return t(row.note === '' ? 'words_stage' : 'words_stageNoted', words);
  }
  const value = statedText(row.value, { state: 'not-stated' }, missing);
  return t('words_reading', { value, asAt: dateOf(row.asAt) });
}

const orderText = (texts: Texts, { stages }: OrderOf<ShownDate>): string =>
  stages.map((stage) => rowText(texts, stage)).join('; ');

export function changeText(texts: Texts, change: ShownChange): string {
  const t = texts.history;
  switch (change.part) {
    case 'decision':
      return t(`turn_${change.after.decision}`, { reason: change.before.reason });
    case 'stop':
    case 'publication':
      return t(change.part);
    case 'title':
      return t('retitled', { before: change.before.title, after: change.after.title });
    case 'order':
      return t('reordered', { before: orderText(texts, change.before), after: orderText(texts, change.after) });
    default: {
      const before = rowText(texts, change.before);
      return change.after === null
        ? t('removed', { before })
        : t('changedTo', { before, after: rowText(texts, change.after) });
    }
  }
}
