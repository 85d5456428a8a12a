/** Published results as rows of a table: a row for each answer of each question, after disclosure control. Pure. */
import type { z } from 'zod';
import type { result } from '../schemas/asking.ts';

type Result = z.output<typeof result>;
type Cell = Result['takenPart'];

/** A number, or the word for why none is published. */
const cellText = (cell: Cell): number | string => (cell.kind === 'value' ? cell.value : cell.kind);

export const resultHeads = [
  'survey',
  'title',
  'address',
  'as at',
  'disclosure rule',
  'taken part',
  'question',
  'question text',
  'answered',
  'code',
  'answer',
  'count',
  'percent',
] as const;

/** Every answer of every question; a question without rows of its own (words, files) is one row without an answer. */
export function resultRows(item: Result): (string | number)[][] {
  const about = [item.id, item.title, item.url, item.asAt, item.preset, cellText(item.takenPart)];
  return item.tables.flatMap(({ key, title, part = '', base, rows }) => {
    const question = [...about, key, part === '' ? title : `${title}: ${part}`, cellText(base)];
    if (rows.length === 0) return [[...question, '', '', '', '']];
    return rows.map(({ code, label, count, percent }) => [
      ...question,
      code,
      label,
      cellText(count),
      cellText(percent),
    ]);
  });
}
