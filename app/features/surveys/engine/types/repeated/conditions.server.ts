/** What the rows of a repeated question ask of each other: conditions, required cells, the author's rules, unlike keys. */
import { parseExpression } from '../../expressions.server.ts';
import type { Expression } from '../../expressions.server.ts';
import type { Names } from '../../values/names.ts';
import type { Fault } from '../../errors.ts';
import { brokenRule } from '../../rules.ts';
import type { LocalisedText } from '../../text.ts';
import type { AnswerRecord, Answers, AnswerValue, Cell } from '../question-type.ts';
import type { RepeatedCell } from './cells.ts';
import { answerOf, cellField, isEmptyRow, rowsIn, tooFewRows, writeRows } from './rows.ts';
import type { Repeated, RowValues } from './rows.ts';

/** The word by which a condition inside a row names the row that it stands in. */
export type Scope = 'row' | 'panel';

interface RuledCell extends RepeatedCell {
  readonly visibleIf: Expression | undefined;
  /** While it does not hold the cell is on screen and cannot be answered. */
  readonly enableIf: Expression | undefined;
  readonly requiredIf: Expression | undefined;
  readonly rules: readonly { readonly expression: Expression; readonly text: LocalisedText | undefined }[];
}

/** What the plan does with a repeated question beyond its shape. */
export interface RepeatedPlan {
  readonly of: Repeated;
  /** What its expressions read of other questions, in lower case. */
  readonly variables: readonly string[];
  /** The answer without what conditions hide. */
  settle(value: AnswerValue, answers: Answers): AnswerValue | undefined;
  /** What is wrong with a settled answer; `isRequired` asks for the least number of rows. */
  faults(value: AnswerValue | undefined, answers: Answers, isRequired: boolean): Fault[];
  /** A settled answer as one cell a column. */
  write(value: AnswerValue, answers: Answers): readonly Cell[];
  /** Cells, by their field, that conditions inside the rows open now; `isSeen`: whether one of these could be answered. */
  opened(value: AnswerValue | undefined, answers: Answers, isSeen: (fields: readonly string[]) => boolean): string[];
  /** Which cells of a row are on screen, and which of those can be answered. */
  settled(row: AnswerRecord, answers: Answers): Pick<Settled, 'shown' | 'open'>;
}

interface Defined {
  readonly type: string;
  readonly keyName?: string | undefined;
  readonly keyDuplicationError?: LocalisedText | undefined;
}

const scopeOf = (type: string): Scope => (type === 'paneldynamic' ? 'panel' : 'row');

/** Everything that an expression inside a row may read: what others may, and the row itself. */
export const namesInRow = (names: Names, scope: Scope): Names => new Map([...names, [scope, scope]]);

/** The cell that a variable such as `row.age` or `panel.needs.length` reads, in lower case; undefined for any other. */
export function cellIn(variable: string, scope: Scope): string | undefined {
  const start = `${scope}.`;
  const text = variable.toLowerCase();
  return text.startsWith(start) ? text.slice(start.length).replace(/(-comment)?(\.length)?$/, '') : undefined;
}

/** Cells after those that their conditions hang on; within a loop, which the linter refuses, the author's order stands. */
function inOrder(cells: readonly RuledCell[], scope: Scope): RuledCell[] {
  const byName = new Map(cells.map((cell) => [cell.name.toLowerCase(), cell]));
  const entered = new Set<RuledCell>();
  const done: RuledCell[] = [];
  const visit = (cell: RuledCell): void => {
    if (entered.has(cell)) return;
    entered.add(cell);
    for (const variable of [cell.visibleIf, cell.enableIf].flatMap((expression) => expression?.variables ?? [])) {
      const other = byName.get(cellIn(variable, scope) ?? '');
      if (other) visit(other);
    }
    done.push(cell);
  };
  cells.forEach(visit);
  return done;
}

function ruled(cell: RepeatedCell, names: Names, place: string): RuledCell {
  const parse = (text: string | undefined): Expression | undefined => {
    if (text === undefined) return undefined;
    const parsed = parseExpression(text, names);
    if (parsed.ok) return parsed.expression;
    throw new Error(`The expression of “${cell.name}” in “${place}” cannot be read; the linter refuses it.`);
  };
  const { visibleIf, enableIf, requiredIf, validators = [] } = cell.definition;
  return {
    ...cell,
    visibleIf: parse(visibleIf),
    enableIf: parse(enableIf),
    requiredIf: parse(requiredIf),
    rules: validators.flatMap((validator) => {
      const expression = validator.type === 'expression' ? parse(validator.expression) : undefined;
      return expression ? [{ expression, text: validator.text }] : [];
    }),
  };
}

const valueOf = (row: AnswerRecord, key: string): AnswerValue | undefined =>
  Object.hasOwn(row, key) ? row[key] : undefined;

/** Faults of one open cell of a row that holds something, or must. */
function cellFaults(cell: RuledCell, row: AnswerRecord, seen: Answers): Fault[] {
  const { name, definition, shape } = cell;
  const value = valueOf(row, name);
  const isRequired = cell.requiredIf ? cell.requiredIf.holds(seen) : definition.isRequired === true;
  if (value === undefined && isRequired) {
    const text = definition.requiredErrorText;
    return [{ key: 'required', kind: 'required', ...(text !== undefined && { text }) }];
  }
  if (shape.comment?.wanted(value) && valueOf(row, shape.comment.key) === undefined) {
    const { key, missing } = shape.comment;
    return [{ key: 'otherRequired', kind: 'required', field: key, ...(missing !== undefined && { text: missing }) }];
  }
  const broken = brokenRule(cell, value, seen);
  return broken ? [broken] : [];
}

/** The rows after the first that answer the key alike, as SurveyJS tells them: capital letters make no difference. */
function twinRows(rows: RowValues, key: string): number[] {
  const seen = new Set<string>();
  return rows.flatMap((row, index) => {
    const value = valueOf(row, key);
    if (value === undefined) return [];
    const text = JSON.stringify(value).toLowerCase();
    const isTwin = seen.has(text);
    seen.add(text);
    return isTwin ? [index] : [];
  });
}

interface Compiled {
  readonly of: Repeated;
  readonly scope: Scope;
  readonly definition: Defined;
  readonly cells: readonly RuledCell[];
  /** The same, each after those that it hangs on. */
  readonly order: readonly RuledCell[];
  readonly hasConditions: boolean;
}

interface Settled {
  readonly kept: AnswerRecord;
  readonly shown: ReadonlySet<string>;
  /** Those of the cells shown that can be answered. */
  readonly open: ReadonlySet<string>;
}

/** The row as far as it can be answered, and which cells are where; conditions never see what is hidden or switched off. */
function settleRow({ scope, cells, order, hasConditions }: Compiled, row: AnswerRecord, answers: Answers): Settled {
  const all = new Set(cells.map(({ name }) => name));
  if (!hasConditions) return { kept: row, shown: all, open: all };
  const kept: Record<string, AnswerValue> = {};
  const shown = new Set<string>();
  const open = new Set<string>();
  const seen = { ...answers, [scope]: kept };
  for (const { name, visibleIf, enableIf, shape } of order) {
    if (visibleIf && !visibleIf.holds(seen)) continue;
    shown.add(name);
    if (enableIf && !enableIf.holds(seen)) continue;
    open.add(name);
    for (const key of shape.comment ? [name, shape.comment.key] : [name]) {
      const value = valueOf(row, key);
      if (value !== undefined) kept[key] = value;
    }
  }
  return { kept, shown, open };
}

const atCell = (fault: Fault, name: string, row: number, cell: RuledCell): Fault => ({
  ...fault,
  cell: { row, name: cell.name },
  field: cellField(name, row, fault.field ?? cell.shape.fields[0] ?? cell.name),
});

function rowFaults(compiled: Compiled, row: AnswerRecord, index: number, answers: Answers): Fault[] {
  const { kept, open } = settleRow(compiled, row, answers);
  const seen = { ...answers, [compiled.scope]: kept };
  return compiled.cells
    .filter(({ name }) => open.has(name))
    .flatMap((cell) => cellFaults(cell, kept, seen).map((fault) => atCell(fault, compiled.of.name, index, cell)));
}

function keyFaults({ of, cells, definition }: Compiled, rows: RowValues): Fault[] {
  const { keyName, keyDuplicationError: text } = definition;
  const cell = cells.find(({ name }) => name === keyName);
  if (!cell) return [];
  const fault: Fault = { key: 'repeatedKey', kind: 'rule', ...(text !== undefined && { text }) };
  return twinRows(rows, cell.name).map((row) => atCell(fault, of.name, row, cell));
}

/** A row that somebody added and left empty is not an answer; as many as there must be are asked all the same. */
function faultsOfRows(compiled: Compiled, rows: RowValues, answers: Answers, isRequired: boolean): Fault[] {
  const { of } = compiled;
  const isAdded = of.rows.kind === 'added';
  const least = of.rows.kind === 'added' ? of.rows.min : 0;
  const asked = Array.from({ length: Math.max(rows.length, least) }, (_, index) => rows[index] ?? {});
  const found = asked.flatMap((row, index) =>
    isAdded && index >= least && isEmptyRow(row) ? [] : rowFaults(compiled, row, index, answers),
  );
  const filled = rows.filter((row) => !isEmptyRow(row)).length;
  const few = isRequired && filled < least ? [tooFewRows(least)] : [];
  return [...few, ...found, ...keyFaults(compiled, rows)];
}

function openedIn(
  compiled: Compiled,
  rows: RowValues,
  answers: Answers,
  isSeen: (fields: readonly string[]) => boolean,
): string[] {
  const { of, cells } = compiled;
  return rows.flatMap((row, index) => {
    if (isEmptyRow(row)) return [];
    const { open } = settleRow(compiled, row, answers);
    const inRow = (field: string) => cellField(of.name, index, field);
    const isOpened = ({ name, visibleIf, enableIf, shape }: RuledCell): boolean =>
      (visibleIf ?? enableIf) !== undefined && open.has(name) && !isSeen([inRow(name), ...shape.fields.map(inRow)]);
    return cells.filter(isOpened).map(({ name }) => inRow(name));
  });
}

/** Compiles the expressions of a repeated question. Throws for one that cannot be read: lint before publishing. */
export function compileRepeated(of: Repeated, definition: Defined, names: Names): RepeatedPlan {
  const scope = scopeOf(definition.type);
  const inRow = namesInRow(names, scope);
  const cells = of.cells.map((cell) => ruled(cell, inRow, of.name));
  const hasConditions = cells.some(({ visibleIf, enableIf }) => (visibleIf ?? enableIf) !== undefined);
  const compiled: Compiled = { of, scope, definition, cells, order: inOrder(cells, scope), hasConditions };
  const variables = cells
    .flatMap(({ visibleIf, enableIf, requiredIf, rules }) => [
      ...[visibleIf, enableIf, requiredIf],
      ...rules.map((rule) => rule.expression),
    ])
    .flatMap((expression) => expression?.variables ?? [])
    .filter((variable) => cellIn(variable, scope) === undefined);
  return {
    of,
    variables,
    settle: (value, answers) => {
      if (!hasConditions) return value;
      return answerOf(
        of,
        rowsIn(of, value).map((row) => settleRow(compiled, row, answers).kept),
      );
    },
    faults: (value, answers, isRequired) => faultsOfRows(compiled, rowsIn(of, value), answers, isRequired),
    write: (value, answers) => {
      const openIn = new Map<AnswerRecord, ReadonlySet<string>>();
      return writeRows(of, value, ({ name }, row) => {
        const open = openIn.get(row) ?? settleRow(compiled, row, answers).open;
        openIn.set(row, open);
        return open.has(name);
      });
    },
    opened: (value, answers, isSeen) => (hasConditions ? openedIn(compiled, rowsIn(of, value), answers, isSeen) : []),
    settled: (row, answers) => settleRow(compiled, row, answers),
  };
}
