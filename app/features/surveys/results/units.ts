/** What of one question is counted as one table: the question itself, a row of a matrix, an item, a cell of its rows. Pure. */
import type { Labels } from '../engine/labels.ts';
import type { Column, PlanQuestion } from '../engine/plan.server.ts';
import { resolveText } from '../engine/text.ts';
import type { ColumnKind } from '../engine/types/question-type.ts';
import type { TableKind } from './published.ts';

export type Unit = {
  /** Empty for the question itself; otherwise names the part within it, fit for an address and an id. */
  key: string;
  kind: TableKind;
  isMultiple: boolean;
  /** A cell of rows that people add: its base counts rows, not people, so it is never published. */
  isRepeated: boolean;
  /** Column lists to add up: one, or one for each row that can be added. */
  sets: readonly (readonly Column[])[];
};

const kinds: Readonly<Record<ColumnKind, TableKind>> = {
  choice: 'choices',
  tick: 'choices',
  number: 'figures',
  date: 'dates',
  text: 'words',
  rank: 'ranks',
  file: 'files',
};

/** The columns of the answer itself, without the text beside "other". */
const answerColumns = ({ columns }: PlanQuestion): readonly Column[] => columns.filter(({ isComment }) => !isComment);

const safe = (key: string): string => key.replace(/^#/, '').replace(/[^\w-]/g, '_');

function keyOf({ part }: Column): string {
  if (!part) return '';
  const { key, row } = part;
  return row && row.index === undefined && row.key !== key ? `${safe(row.key)}--${safe(key)}` : safe(key);
}

/** The units of a question in the order of its columns. */
export function unitsOf(question: PlanQuestion): Unit[] {
  const found = new Map<string, Map<number, Column[]>>();
  for (const column of answerColumns(question)) {
    const key = keyOf(column);
    const sets = found.get(key) ?? new Map<number, Column[]>();
    const index = column.part?.row?.index ?? 0;
    found.set(key, sets.set(index, [...(sets.get(index) ?? []), column]));
  }
  return [...found].flatMap(([key, sets]): Unit[] => {
    const first = [...sets.values()][0]?.[0];
    if (!first) return [];
    return [
      {
        key,
        kind: kinds[first.kind],
        isMultiple: first.kind === 'tick',
        isRepeated: first.part?.row?.index !== undefined,
        sets: [...sets.values()],
      },
    ];
  });
}

/** The words of a unit within its question; empty for the question itself. */
export function partTitle(unit: Unit, labels: Labels, locale: string, rowsText: string): string {
  const column = unit.sets[0]?.[0];
  const part = column?.part;
  if (!column || !part) return '';
  if (part.key === '#rows') return rowsText;
  const own = labels.questions.get(column.question);
  const cell =
    own?.cells?.get(part.key)?.title ??
    own?.parts.get(part.key) ??
    (part.text === undefined ? part.key : resolveText(part.text, locale));
  const { row } = part;
  if (!row || row.index !== undefined || row.key === part.key) return cell;
  return `${own?.rows?.get(row.key) ?? row.key}: ${cell}`;
}

/** Texts of a unit's options by code. */
export function optionTexts(unit: Unit, labels: Labels): ReadonlyMap<string, string> {
  const column = unit.sets[0]?.[0];
  const own = column && labels.questions.get(column.question);
  const cell = column?.part && own?.cells?.get(column.part.key);
  return cell?.options ?? own?.options ?? new Map();
}
