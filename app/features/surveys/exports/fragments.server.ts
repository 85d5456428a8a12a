/** The answers of a response as text of a file: most cells show one of a few marks, so what a mark looks like is made once an export. Pure. */
import { stateOf } from '../engine/states.ts';
import type { ColumnKind } from '../engine/types/question-type.ts';
import type { ExportedResponse } from '../reads/exports/rows.server.ts';
import type { ExportColumn } from './columns.server.ts';
import { provenanceCells } from './sheet.server.ts';
import type { Cell, SheetFacts } from './sheet.server.ts';

export type CellOf = (column: ExportColumn, row: ExportedResponse) => Cell;

/** Kinds of column whose cells follow from the mark alone. */
const byMark: ReadonlySet<ColumnKind> = new Set(['choice', 'tick', 'rank', 'file']);

/** Marks begin at -9; an index of a list must not be negative. */
const offset = 16;

type Place = { column: ExportColumn; index: number; isByMark: boolean; known: (string | undefined)[] };

const missing = -1;

function placesOf(columns: readonly ExportColumn[], versionId: string): Place[] {
  return columns.map((column) => {
    const own = column.at.get(versionId);
    // A version that never had the column shows the same in every row, whatever mark it is asked for.
    return { column, index: own?.index ?? missing, isByMark: own === undefined || byMark.has(own.kind), known: [] };
  });
}

/**
 * Makes the function that writes the answers of a row, each with `before` in front of it.
 * @param written how a cell stands in the file, escaped
 */
export function answersWriter(
  columns: readonly ExportColumn[],
  cell: CellOf,
  written: (cell: Cell) => string,
  before = '',
): (row: ExportedResponse) => string {
  const versions = new Map<string, Place[]>();
  return (row) => {
    let places = versions.get(row.versionId);
    if (!places) versions.set(row.versionId, (places = placesOf(columns, row.versionId)));
    const { marks } = row;
    let text = '';
    for (const { column, index, isByMark, known } of places) {
      const mark = marks[index] ?? missing;
      let fragment = known[mark + offset];
      if (fragment === undefined) {
        fragment = before + written(cell(column, row));
        if (isByMark || stateOf(mark) !== undefined) known[mark + offset] = fragment;
      }
      text += fragment;
    }
    return text;
  };
}

/** More kinds of response than any survey has; those of a hostile import begin anew. */
const mostKept = 10_000;

/** Makes the function that writes where a response came from: the same few texts again and again. */
export function provenanceWriter(
  facts: SheetFacts,
  written: (cells: readonly Cell[]) => string,
): (row: ExportedResponse) => string {
  const known = new Map<string, string>();
  return (row) => {
    const key = row.versionId + row.origin;
    const kept = known.get(key);
    if (kept !== undefined) return kept;
    const text = written(provenanceCells(row, facts));
    if (known.size >= mostKept) known.clear();
    known.set(key, text);
    return text;
  };
}
