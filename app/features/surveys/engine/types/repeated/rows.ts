/** Answers that come in rows: how they are posted, checked, kept and turned into columns, whatever the rows are. */
import { entryFault, shapeFault } from '../../errors.ts';
import type { Fault } from '../../errors.ts';
import { answerState, given } from '../../states.ts';
import type { LocalisedText } from '../../text.ts';
import { acceptComment } from '../choices.ts';
import type { AnswerRecord, AnswerShape, AnswerValue, Cell, ColumnShape, Outcome } from '../question-type.ts';
import type { RepeatedCell } from './cells.ts';

/** A row that the author wrote. */
export interface FixedRow {
  readonly key: string;
  readonly text?: LocalisedText;
}

/** Rows of the author by key, or rows that people add: `shown` at the start, at least `min`, at most `max`. */
export type RowsKind =
  | { readonly kind: 'fixed'; readonly rows: readonly FixedRow[] }
  | { readonly kind: 'added'; readonly shown: number; readonly min: number; readonly max: number };

export interface Repeated {
  readonly name: string;
  readonly cells: readonly RepeatedCell[];
  readonly rows: RowsKind;
}

/** The rows and cells of a shape that `rowsShape` made; undefined for every other question. */
export function repeatedOf({ repeated }: AnswerShape): Repeated | undefined {
  return repeated as Repeated | undefined;
}

/** Answers of rows by position; a row in which nothing is given is empty. */
export type RowValues = readonly AnswerRecord[];

export const rowLimit = ({ rows }: Repeated): number => (rows.kind === 'fixed' ? rows.rows.length : rows.max);

/** The form field of a cell's own field in a row, counted from 0. No question's name has a hyphen. */
export const cellField = (name: string, row: number, field: string): string => `${name}-${row}-${field}`;

/** Carries how many rows are on screen. */
export const rowCountField = (name: string): string => `${name}-rows`;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const own = (record: Readonly<Record<string, unknown>>, key: string): unknown =>
  Object.hasOwn(record, key) ? record[key] : undefined;

export const isEmptyRow = (row: AnswerRecord): boolean => Object.keys(row).length === 0;

/** Keys that a row may hold: its cells and the texts beside "other". */
const keysOf = (cells: readonly RepeatedCell[]): ReadonlySet<string> =>
  new Set(cells.flatMap(({ name, shape }) => (shape.comment ? [name, shape.comment.key] : [name])));

/** An accepted answer as rows by position. */
export function rowsIn({ rows }: Repeated, value: AnswerValue | undefined): RowValues {
  if (rows.kind === 'added') return Array.isArray(value) ? (value as RowValues) : [];
  const byKey = isRecord(value) ? value : {};
  return rows.rows.map(({ key }) => (own(byKey, key) ?? {}) as AnswerRecord);
}

/** Rows by position as an answer; undefined when nothing is given in any of them. */
export function answerOf({ rows }: Repeated, values: RowValues): AnswerValue | undefined {
  const length = values.findLastIndex((row) => !isEmptyRow(row)) + 1;
  if (length === 0) return undefined;
  if (rows.kind === 'added') return values.slice(0, length);
  const filled = rows.rows.flatMap(({ key }, index) => {
    const row = values[index];
    return row === undefined || isEmptyRow(row) ? [] : [[key, row] as const];
  });
  return Object.fromEntries(filled);
}

const inCell = (fault: Fault, name: string, row: number, { name: cell, shape }: RepeatedCell): Fault => ({
  ...fault,
  cell: { row, name: cell },
  field: cellField(name, row, fault.field ?? shape.fields[0] ?? cell),
});

/** One row of unknown origin. Keys that no cell has are refused before anything looks at what they hold. */
function acceptRow(of: Repeated, keys: ReadonlySet<string>, index: number, row: unknown): [AnswerRecord, Fault[]] {
  if (!isRecord(row)) return [{}, [shapeFault('notRows')]];
  const stranger = Object.keys(row).find((key) => !keys.has(key));
  if (stranger !== undefined) return [{}, [shapeFault('unknownField', { field: stranger.slice(0, 64) })]];
  const accepted: Record<string, AnswerValue> = {};
  const faults: Fault[] = [];
  for (const cell of of.cells) {
    const answer = cell.shape.accept(own(row, cell.name));
    if ('fault' in answer) faults.push(inCell(answer.fault, of.name, index, cell));
    else if (answer.value !== undefined) accepted[cell.name] = answer.value;
    const { comment } = cell.shape;
    if (!comment || 'fault' in answer || !comment.wanted(answer.value)) continue;
    const words = acceptComment(comment, own(row, comment.key));
    if ('fault' in words) faults.push(inCell(words.fault, of.name, index, cell));
    else if (words.value !== undefined) accepted[comment.key] = words.value;
  }
  return [accepted, faults];
}

/** The rows of an answer of unknown origin, by position; or why it cannot be one. */
function candidateRows(of: Repeated, value: unknown): readonly unknown[] | Fault {
  const { rows } = of;
  if (rows.kind === 'added') {
    if (!Array.isArray(value)) return shapeFault('notRows');
    return value.length > rows.max ? shapeFault('tooManyRows', { max: rows.max }) : value;
  }
  if (!isRecord(value)) return shapeFault('notRows');
  const keys = Object.keys(value);
  const known = new Set(rows.rows.map(({ key }) => key));
  const stranger = keys.length > known.size ? keys.at(-1) : keys.find((key) => !known.has(key));
  if (stranger !== undefined) return shapeFault('unknownField', { field: stranger.slice(0, 64) });
  return rows.rows.map(({ key }) => own(value, key) ?? {});
}

function accept(of: Repeated, keys: ReadonlySet<string>, value: unknown): Outcome<AnswerValue> {
  if (value === undefined) return { value };
  const candidates = candidateRows(of, value);
  if (!Array.isArray(candidates)) return { fault: candidates as Fault };
  const checked = candidates.map((row, index) => acceptRow(of, keys, index, row));
  const [fault, ...more] = checked.flatMap(([, faults]) => faults);
  return fault
    ? { fault, more }
    : {
        value: answerOf(
          of,
          checked.map(([row]) => row),
        ),
      };
}

/** The rows as they were posted, by position. A slip in one cell leaves the others to be checked with it. */
function read(of: Repeated, posted: (field: string) => readonly string[]): Outcome<unknown> {
  const faults: Fault[] = [];
  const rows = Array.from({ length: rowLimit(of) }, (_, row) => {
    const inRow = (field: string) => posted(cellField(of.name, row, field));
    const values: Record<string, unknown> = {};
    for (const cell of of.cells) {
      const answer = cell.shape.read(inRow);
      if ('fault' in answer) faults.push(inCell(answer.fault, of.name, row, cell));
      else if (answer.value !== undefined) values[cell.name] = answer.value;
      const [words, second] = cell.shape.comment ? inRow(cell.shape.comment.key) : [];
      if (second !== undefined) faults.push(inCell(shapeFault('notOneAnswer'), of.name, row, cell));
      else if (words !== undefined && cell.shape.comment) values[cell.shape.comment.key] = words;
    }
    return values;
  });
  const [fault, ...more] = faults;
  if (fault) return { fault, more };
  if (of.rows.kind === 'added') {
    const length = rows.findLastIndex((row) => Object.keys(row).length > 0) + 1;
    return { value: length === 0 ? undefined : rows.slice(0, length) };
  }
  return { value: Object.fromEntries(of.rows.rows.map(({ key }, index) => [key, rows[index] ?? {}])) };
}

function show(of: Repeated, value: AnswerValue): Record<string, readonly string[]> {
  const rows = rowsIn(of, value);
  const fields: Record<string, readonly string[]> = { [rowCountField(of.name)]: [String(rows.length)] };
  rows.forEach((row, index) => {
    for (const { name, shape } of of.cells) {
      const answer = row[name];
      if (answer === undefined) continue;
      for (const [field, texts] of Object.entries(shape.show(answer))) fields[cellField(of.name, index, field)] = texts;
      const words = shape.comment ? row[shape.comment.key] : undefined;
      if (shape.comment && words !== undefined) fields[cellField(of.name, index, shape.comment.key)] = [String(words)];
    }
  });
  return fields;
}

function columnsOf(of: Repeated): ColumnShape[] {
  const { name, rows, cells } = of;
  const counted: ColumnShape[] =
    rows.kind === 'added' ? [{ key: `${name}#rows`, kind: 'number', part: { key: '#rows' } }] : [];
  const places = Array.from({ length: rowLimit(of) }, (_, index) =>
    rows.kind === 'fixed' ? (rows.rows[index] ?? { key: '' }) : { key: String(index + 1), index },
  );
  const flattened = places.flatMap((row) =>
    cells.flatMap(({ name: cell, definition, shape }) => {
      const part = { key: cell, ...(definition.title !== undefined && { text: definition.title }), row };
      const words: ColumnShape[] = shape.comment ? [{ key: shape.comment.key, kind: 'text' }] : [];
      return [...shape.columns, ...words].map((column) => ({
        ...column,
        key: `${name}[${row.key}].${column.key}`,
        part,
      }));
    }),
  );
  return [...counted, ...flattened];
}

/** The cells of one row of one question: a state where nothing is given. */
function writeCell(cell: RepeatedCell, row: AnswerRecord, missing: number): readonly Cell[] {
  const { shape, name } = cell;
  const value = row[name];
  if (value === undefined) return [...shape.columns, ...(shape.comment ? [0] : [])].map(() => ({ mark: missing }));
  if (!shape.comment) return shape.write(value);
  const words = row[shape.comment.key];
  return [
    ...shape.write(value),
    words === undefined ? { mark: answerState.hidden } : { mark: given, text: String(words) },
  ];
}

/**
 * One cell a column. Rows without an answer are left out where people add them; what stands for a row that was not added,
 * and for a cell that its condition hides, is `hidden`.
 */
export function writeRows(
  of: Repeated,
  value: AnswerValue,
  isShown: (cell: RepeatedCell, row: AnswerRecord) => boolean,
): readonly Cell[] {
  const all = rowsIn(of, value);
  const rows = of.rows.kind === 'added' ? all.filter((row) => !isEmptyRow(row)) : all;
  const cells = Array.from({ length: rowLimit(of) }, (_, index) => rows[index]).flatMap((row) =>
    of.cells.flatMap((cell) => {
      const isThere = row !== undefined && isShown(cell, row);
      return writeCell(cell, row ?? {}, isThere ? answerState.skipped : answerState.hidden);
    }),
  );
  return of.rows.kind === 'added' ? [{ mark: given, number: rows.length }, ...cells] : cells;
}

function restore(of: Repeated, cells: readonly Cell[]): AnswerValue | undefined {
  const isAdded = of.rows.kind === 'added';
  const count = isAdded ? (cells[0]?.mark === given ? Number(cells[0].number) : 0) : rowLimit(of);
  let at = isAdded ? 1 : 0;
  const rows = Array.from({ length: Math.min(count, rowLimit(of)) }, () => {
    const row: Record<string, AnswerValue> = {};
    for (const { name, shape } of of.cells) {
      const value = shape.restore(cells.slice(at, (at += shape.columns.length)));
      if (value !== undefined) row[name] = value;
      if (!shape.comment) continue;
      const words = cells[at];
      at += 1;
      if (words?.mark === given && words.text !== undefined) row[shape.comment.key] = words.text;
    }
    return row;
  });
  return answerOf(of, rows);
}

/** The shape of an answer in rows. Its first field is where errors about the whole question point. */
export function rowsShape(of: Repeated): AnswerShape {
  const keys = keysOf(of.cells);
  const fields = Array.from({ length: rowLimit(of) }, (_, row) =>
    of.cells.flatMap(({ shape }) => shape.fields.map((field) => cellField(of.name, row, field))),
  );
  return {
    fields: [of.name, rowCountField(of.name), ...fields.flat()],
    columns: columnsOf(of),
    read: (posted) => read(of, posted),
    accept: (value) => accept(of, keys, value),
    show: (value) => show(of, value),
    write: (value) => writeRows(of, value, () => true),
    restore: (cells) => restore(of, cells),
    repeated: of,
  };
}

/** What a row asks for and does not have, for a message of the whole question. */
export const tooFewRows = (min: number): Fault => ({ ...entryFault('tooFewRows', { min }), kind: 'required' });
