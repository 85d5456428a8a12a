/**
 * SPSS syntax that reads the data file beside it, names its variables and values, and declares why answers are missing (IBM SPSS
 * Statistics Command Syntax Reference: GET DATA, VARIABLE LABELS, VALUE LABELS, MISSING VALUES). Pure.
 */
import { answerState } from '../engine/states.ts';
import type { AnswerState } from '../engine/states.ts';
import type { ExportColumn } from './columns.server.ts';
import { figureState } from './sheet.server.ts';
import { stateNames } from './state-names.ts';

const quoted = (text: string, most: number): string =>
  `'${[...text.replace(/\s+/g, ' ')].slice(0, most).join('').replaceAll("'", "''")}'`;

/** Labels of variables hold 255 bytes, those of values 120. */
const mostLabel = 120;
const mostValueLabel = 60;

const states = Object.keys(answerState) as AnswerState[];

/** The longest text that SPSS holds, in bytes. */
const mostBytes = 32_767;

function formatOf({ kind, options }: ExportColumn): string {
  if (kind === 'text') return `A${mostBytes}`;
  if (kind === 'date') return 'A10';
  if (kind === 'number') return 'F16.4';
  return options.every(({ number }) => Number.isInteger(number)) ? 'F8.0' : 'F8.4';
}

const isNumber = ({ kind }: ExportColumn): boolean => kind !== 'text' && kind !== 'date';

function valueLabels(column: ExportColumn): string[] {
  if (!isNumber(column)) return [];
  const ticks: [number, string][] =
    column.kind === 'tick'
      ? [
          [1, 'ticked'],
          [0, 'not ticked'],
        ]
      : [];
  const places: [number, string][] = column.kind === 'rank' ? [[0, 'not ranked']] : [];
  const files: [number, string][] = column.kind === 'file' ? [[1, 'given']] : [];
  const options = column.options
    .filter(({ number }) => number >= 0)
    .map(({ number, label }): [number, string] => [number, label]);
  const missing = states.map((state): [number, string] => [
    column.kind === 'number' ? figureState(state) : answerState[state],
    stateNames[state],
  ]);
  const lines = [...options, ...ticks, ...places, ...files, ...missing];
  return [
    `VALUE LABELS ${column.name}`,
    ...lines.map(([value, label]) => `  ${value} ${quoted(label, mostValueLabel)}`),
    '  .',
  ];
}

/**
 * The whole syntax file for a data file of this name.
 * @param told the columns before the answers
 */
export function spssSyntax(
  columns: readonly ExportColumn[],
  dataFile: string,
  told: readonly { name: string; format: string; means: string }[],
): string {
  const variables = [
    ...told.map(({ name, format }) => `  ${name} ${format}`),
    ...columns.map((column) => `  ${column.name} ${formatOf(column)}`),
  ];
  const marks = columns.filter((column) => isNumber(column) && column.kind !== 'number');
  const figures = columns.filter(({ kind }) => kind === 'number');
  const missing = (names: readonly ExportColumn[], low: number, high: number) =>
    names.length === 0
      ? []
      : [`MISSING VALUES ${names.map(({ name }) => name).join('\n  ')}\n  (${low} THRU ${high}).`];
  return [
    '* Encoding: UTF-8.',
    'GET DATA',
    '  /TYPE=TXT',
    `  /FILE=${quoted(dataFile, 200)}`,
    "  /ENCODING='UTF8'",
    '  /DELCASE=LINE',
    "  /DELIMITERS=','",
    `  /QUALIFIER='"'`,
    '  /ARRANGEMENT=DELIMITED',
    '  /FIRSTCASE=2',
    '  /VARIABLES=',
    ...variables,
    '  .',
    'CACHE.',
    'EXECUTE.',
    ...told.map(({ name, means }) => `VARIABLE LABELS ${name} ${quoted(means, mostLabel)}.`),
    ...columns.map(({ name, label }) => `VARIABLE LABELS ${name} ${quoted(label, mostLabel)}.`),
    ...columns.flatMap(valueLabels),
    ...missing(marks, Math.min(...Object.values(answerState)), -1),
    ...missing(figures, figureState('twoTicks'), figureState('notStated')),
    'EXECUTE.',
    '',
  ].join('\n');
}
