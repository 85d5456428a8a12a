/** The rows of an export as text and numbers: headings, where each response came from, then its answers. Pure. */
import { answerState } from '../engine/states.ts';
import type { AnswerState } from '../engine/states.ts';
import type { ExportedResponse } from '../reads/exports/rows.server.ts';
import { valueOf } from './columns.server.ts';
import type { ExportColumn } from './columns.server.ts';
import { originOf, provenanceOf } from './provenance.ts';
import { stateText, wordsText } from './state-names.ts';

export type Cell = string | number;

/** States of figures in SPSS stand below every figure that people give. */
export const figureState = (state: AnswerState): number => -999_999_900 + answerState[state];

export type SheetFacts = { versionNumbers: ReadonlyMap<string, number>; isAnonymous: boolean };

/** Where a response came from, in the order of `provenanceOf`. */
export function provenanceCells(row: ExportedResponse, { versionNumbers, isAnonymous }: SheetFacts): Cell[] {
  const origin = originOf(row.origin);
  const version = versionNumbers.get(row.versionId) ?? 0;
  return provenanceOf(isAnonymous).map(({ cell }) => cell(origin, version));
}

/** One cell for a reader or a spreadsheet. */
export function cellOf(column: ExportColumn, row: ExportedResponse, values: 'codes' | 'labels'): Cell {
  const value = valueOf(column, row);
  switch (value.is) {
    case 'state':
      return stateText(value.state);
    case 'number':
      return value.number;
    case 'text':
      return column.kind === 'text' ? wordsText(value.text) : value.text;
    case 'code':
      return values === 'codes'
        ? value.code
        : (column.options.find(({ code }) => code === value.code)?.label ?? value.code);
  }
}

/** One cell for SPSS: numbers for choices and states; words stay words, and why there are none is empty. */
export function spssCell(column: ExportColumn, row: ExportedResponse): Cell {
  const value = valueOf(column, row);
  const isWords = column.kind === 'text' || column.kind === 'date';
  switch (value.is) {
    case 'state':
      return isWords ? '' : column.kind === 'number' ? figureState(value.state) : answerState[value.state];
    case 'number':
      return value.number;
    case 'text':
      return value.text.replace(/[\r\n\t]+/g, ' ');
    case 'code':
      return column.options.find(({ code }) => code === value.code)?.number ?? answerState.notStated;
  }
}
