/** The columns of an export, from the plans of the versions in it: never from the responses, so an export of few has them all. Pure. */
import type { Labels } from '../engine/labels.ts';
import type { Column } from '../engine/plan.server.ts';
import { given, stateOf } from '../engine/states.ts';
import type { AnswerState } from '../engine/states.ts';
import type { ColumnKind, Option } from '../engine/types/question-type.ts';
import { dayText, minuteText, monthText } from '../engine/types/inputs/calendar.ts';
import { questionsToCount } from '../results/questions.server.ts';
import type { CountedQuestion, PlannedVersion } from '../results/questions.server.ts';
import { optionTexts, partTitle } from '../results/units.ts';
import { provenanceNames } from './provenance.ts';

/** `number`: what stands for it in SPSS. */
export type ExportOption = { code: string; label: string; number: number };

export type ExportColumn = {
  /** Letters, digits and underscores, at most 64, each once: fit for SPSS. */
  name: string;
  label: string;
  kind: ColumnKind;
  options: ExportOption[];
  unit: 'day' | 'month' | 'minute' | null;
  /** The column of each version that has it. */
  at: ReadonlyMap<string, Column>;
};

/** One answer as it is exported; a state where there is none. */
export type ExportValue =
  | { is: 'state'; state: AnswerState }
  | { is: 'code'; code: string }
  | { is: 'number'; number: number }
  | { is: 'text'; text: string };

export type ExportRow = {
  versionId: string;
  marks: readonly number[];
  numbers: readonly number[];
  /** Words by the index of their column. */
  texts: ReadonlyMap<number, string>;
};

export type ColumnWords = {
  locale: string;
  labelsOf: (version: PlannedVersion) => Labels;
  /** "How many were added", "words beside other". */
  rows: string;
  other: string;
};

type Draft = Omit<ExportColumn, 'at' | 'options'> & {
  at: Map<string, Column>;
  options: (Numbered & { label: string })[];
};

const safe = (text: string): string => text.replace(/[^A-Za-z0-9_]/g, '_');

/** Words that SPSS keeps for itself (IBM SPSS Statistics Command Syntax Reference, Variable Names). */
const reserved: ReadonlySet<string> = new Set('all and by eq ge gt le lt ne not or to with'.split(' '));

/** Cuts and numbers names until each is its own, compared without regard to case as SPSS does. */
function uniqueNames(): (wanted: string) => string {
  const used = new Set(provenanceNames);
  return (wanted) => {
    const isName = /^[A-Za-z]/.test(wanted) && !reserved.has(wanted.toLowerCase());
    const base = isName ? wanted : `q_${wanted}`;
    for (let number = 1; ; number += 1) {
      const end = number === 1 ? '' : `_${number}`;
      const name = base.slice(0, 64 - end.length) + end;
      if (used.has(name.toLowerCase())) continue;
      used.add(name.toLowerCase());
      return name;
    }
  };
}

/** What is stored of an option beside the number it has in one version. */
type Numbered = Pick<Option, 'code' | 'mark' | 'role' | 'value'>;

/** Below the numbers of reasons why an answer is missing and of special choices nothing else may stand. */
const isPlain = (number: number): boolean => number >= 0 && number < 900;

/**
 * The numbers of a list's options: the value of a point of a scale, otherwise the place in the newest version; choices that
 * somebody counts together although only an older version had them come after all others.
 */
function numbersOf(options: readonly Numbered[]): number[] {
  const points = options.filter(({ role }) => role === 'choice');
  const isScale = points.length > 0 && points.every(({ value }) => value !== undefined && isPlain(value));
  const used = new Set<number>();
  return options.map(({ mark, role, value }) => {
    let number = isScale && role === 'choice' && value !== undefined ? value : mark;
    while (used.has(number)) number = Math.max(...[...used].filter(isPlain).map(Math.floor), 0) + 1;
    used.add(number);
    return number;
  });
}

const joined = (...parts: (string | undefined)[]): string => parts.filter(Boolean).join(' – ');

function draftsOf(counted: CountedQuestion, words: ColumnWords): Map<string, Draft> {
  const drafts = new Map<string, Draft>();
  for (const { version, question, unit } of counted.parts) {
    const labels = words.labelsOf(version);
    const texts = optionTexts(unit, labels);
    const title = joined(
      labels.questions.get(question.name)?.title ?? question.name,
      partTitle(unit, labels, words.locale, words.rows),
    );
    for (const column of unit.sets.flat()) {
      const { part, kind, options = [] } = column;
      const option = kind === 'tick' ? column.option : undefined;
      const index = part?.row?.index;
      // Words beside "other" inside rows stand in the same unit as the choice.
      const isWords = kind === 'text' && unit.kind !== 'words';
      const id = `${index ?? ''}|${option?.code ?? ''}|${String(isWords)}`;
      const known = drafts.get(id);
      const offered = options.map((one) => ({ ...one, label: texts.get(one.code) ?? one.code }));
      if (known) {
        known.at.set(version.id, column);
        const codes = new Set(known.options.map(({ code }) => code));
        known.options.push(...offered.filter(({ code }) => !codes.has(code)));
        continue;
      }
      const place = index === undefined ? undefined : String(index + 1);
      drafts.set(id, {
        name: [counted.key.replace('--', '_'), place, option?.code, isWords ? 'other_text' : undefined]
          .filter((one) => one !== undefined)
          .map(safe)
          .join('_'),
        label: joined(
          title,
          place,
          option && (texts.get(option.code) ?? option.code),
          isWords ? words.other : undefined,
        ),
        kind,
        options: offered,
        unit: column.unit ?? null,
        at: new Map([[version.id, column]]),
      });
    }
  }
  return drafts;
}

/** The words beside "other" of a question, once for all its versions. */
function commentOf(counted: CountedQuestion, words: ColumnWords): Draft | null {
  const at = new Map(
    counted.parts.flatMap(({ version, question }) => {
      const column = question.columns.find(({ isComment }) => isComment);
      return column ? [[version.id, column] as const] : [];
    }),
  );
  if (at.size === 0) return null;
  const { version, question } = counted.parts[0];
  const title = words.labelsOf(version).questions.get(question.name)?.title ?? question.name;
  return {
    name: safe(`${counted.of}_other_text`),
    label: joined(title, words.other),
    kind: 'text',
    options: [],
    unit: null,
    at,
  };
}

/** Values that the survey works out and its author wants in the results. */
function valueDrafts(versions: readonly PlannedVersion[]): Draft[] {
  const drafts = new Map<string, Draft>();
  for (const version of versions) {
    const asked = new Set(version.plan.questions.flatMap(({ columns }) => columns));
    for (const column of version.plan.columns.filter((one) => !asked.has(one))) {
      const { question, kind, unit } = column;
      const id = `${question} ${kind}`;
      const draft = drafts.get(id) ?? {
        name: safe(question),
        label: question,
        kind,
        options: [],
        unit: unit ?? null,
        at: new Map<string, Column>(),
      };
      draft.at.set(version.id, column);
      drafts.set(id, draft);
    }
  }
  return [...drafts.values()];
}

/**
 * One column an option, a row, an item or a cell; a question that changed its meaning has columns of its own from then on.
 * @param versions newest first; of several, questions that kept their meaning share their columns
 */
export function exportColumns(versions: readonly PlannedVersion[], words: ColumnWords): ExportColumn[] {
  const counted = questionsToCount(versions);
  const drafts = counted.flatMap((one, at) => {
    const isLastPart = counted[at + 1]?.of !== one.of;
    const comment = isLastPart ? commentOf(one, words) : null;
    return [...draftsOf(one, words).values(), ...(comment ? [comment] : [])];
  });
  const unique = uniqueNames();
  return [...drafts, ...valueDrafts(versions)].map((draft) => {
    const numbers = numbersOf(draft.options);
    const options = draft.options.map(({ code, label }, at) => ({ code, label, number: numbers[at] ?? 0 }));
    return { ...draft, name: unique(draft.name), options };
  });
}

const dateText = (value: number, unit: ExportColumn['unit']): string =>
  unit === 'month' ? monthText(value) : unit === 'minute' ? minuteText(value) : dayText(value);

/** What a row holds in a column. A version that never had the column did not ask. */
export function valueOf(column: ExportColumn, row: ExportRow): ExportValue {
  const own = column.at.get(row.versionId);
  if (!own) return { is: 'state', state: 'notAsked' };
  const mark = row.marks[own.index] ?? -1;
  const state = stateOf(mark);
  if (state) return { is: 'state', state };
  switch (own.kind) {
    case 'choice':
      return { is: 'code', code: own.options?.find((option) => option.mark === mark)?.code ?? String(mark) };
    case 'tick':
    case 'rank':
    case 'file':
      return { is: 'number', number: mark };
    case 'text':
      return mark === given
        ? { is: 'text', text: row.texts.get(own.index) ?? '' }
        : { is: 'state', state: 'notStated' };
    default: {
      const number = row.numbers[own.numberSlot ?? -1];
      if (number === undefined || Number.isNaN(number)) return { is: 'state', state: 'notStated' };
      return own.kind === 'date' ? { is: 'text', text: dateText(number, column.unit) } : { is: 'number', number };
    }
  }
}
