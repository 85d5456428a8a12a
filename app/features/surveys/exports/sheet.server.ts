/** The rows of an export as text and numbers: headings, where each response came from, then its answers. Pure. */
import { answerState } from '../engine/states.ts';
import type { AnswerState } from '../engine/states.ts';
import type { ExportedResponse } from '../reads/exports/rows.server.ts';
import { valueOf } from './columns.server.ts';
import type { ExportColumn } from './columns.server.ts';

export type Cell = string | number;

/** Names of the states in files, in square brackets so that no code can be mistaken for one. */
export const stateNames: Readonly<Record<AnswerState, string>> = {
  notStated: 'not stated',
  notPublished: 'not published',
  notAsked: 'not asked',
  hidden: 'hidden',
  skipped: 'skipped',
  dontKnow: 'don’t know',
  preferNotToSay: 'prefer not to say',
  unreadable: 'unreadable',
  twoTicks: 'two ticks',
};

export const stateText = (state: AnswerState): string => `[${stateNames[state]}]`;

/** States of figures in SPSS stand below every figure that people give. */
export const figureState = (state: AnswerState): number => -999_999_900 + answerState[state];

/** What is told of a response besides its answers. `when` is a month for anonymous surveys, else a day. */
export const provenance = [
  'response_version',
  'response_channel',
  'response_rendition',
  'response_late',
  'response_when',
] as const;

export type SheetFacts = { versionNumbers: ReadonlyMap<string, number>; isAnonymous: boolean };

export function provenanceCells(row: ExportedResponse, { versionNumbers, isAnonymous }: SheetFacts): Cell[] {
  return [
    versionNumbers.get(row.versionId) ?? 0,
    row.channel,
    [...new Set(row.renditions.filter((rendition) => rendition !== ''))].join(' '),
    row.isLate ? 1 : 0,
    isAnonymous ? row.month : row.day,
  ];
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
      return value.text;
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
      return column.options.find(({ code }) => code === value.code)?.mark ?? answerState.notStated;
  }
}
