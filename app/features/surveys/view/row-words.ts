/** Answers in rows, in words: the names of rows, and each row as one line. Pure. */
import type { QuestionLabels } from '../engine/labels.ts';
import type { AnswerRecord, AnswerValue } from '../engine/types/question-type.ts';
import type { RepeatedCell } from '../engine/types/repeated/cells.ts';
import { isEmptyRow, rowsIn } from '../engine/types/repeated/rows.ts';
import type { Repeated } from '../engine/types/repeated/rows.ts';

/** The author's name for a row, counted from 0; empty where there is none. */
export function rowTitle(labels: Pick<QuestionLabels, 'rows' | 'rowTitle'> | undefined, row: number): string {
  const fixed = [...(labels?.rows?.values() ?? [])][row];
  return fixed ?? (labels?.rowTitle ?? '').replaceAll(/\{(panelIndex|rowIndex)\}/gi, String(row + 1));
}

type CellInWords = (cell: RepeatedCell, row: AnswerRecord) => string[];

/** One line a row in which something is given: its name, then each cell's title and answer. */
export function rowsInWords(
  of: Repeated,
  value: AnswerValue,
  labels: QuestionLabels | undefined,
  cellInWords: CellInWords,
): string[] {
  return rowsIn(of, value).flatMap((row, index) => {
    if (isEmptyRow(row)) return [];
    const cells = of.cells.flatMap((cell) => {
      const words = cellInWords(cell, row).join(', ');
      const title = labels?.cells?.get(cell.name)?.title ?? cell.name;
      return words === '' ? [] : [`${title}${/[?:]$/.test(title) ? '' : ':'} ${words}`];
    });
    return [`${rowTitle(labels, index) || String(index + 1)} – ${cells.join('; ')}`];
  });
}

/** The cell that an error is about, as its row and its title. */
export function cellInError(
  labels: Pick<QuestionLabels, 'rows' | 'rowTitle' | 'cells'> | undefined,
  { row, name }: { row: number; name: string },
): string {
  return `${rowTitle(labels, row) || String(row + 1)}, ${labels?.cells?.get(name)?.title ?? name}`;
}
