/**
 * Reads a form that staff type in from paper or a telephone call: numbers stand for choices, one letter for why there is no
 * answer. What comes out is checked by the plan like every other response.
 */
import { checkAll } from '../../engine/answers.server.ts';
import type { Checked, States } from '../../engine/answers.server.ts';
import type { Fault } from '../../engine/errors.ts';
import type { Column, Plan, PlanQuestion } from '../../engine/plan.server.ts';
import type { Row } from '../../engine/row.server.ts';
import { answerState } from '../../engine/states.ts';
import type { AnswerState } from '../../engine/states.ts';
import type { AnswerValue } from '../../engine/types/question-type.ts';
import { cellField, rowCountField, rowLimit, repeatedOf } from '../../engine/types/repeated/rows.ts';
import { readDay } from '../day.ts';
import { monthFor } from '../import/readings.ts';
import { kindOf, placesOf } from './form-model.ts';
import type { FormKind, FormOption, FormQuestion } from './form-model.ts';

export type Fields = FormData | URLSearchParams;

/** Why there is no answer, by the letter that is typed in its place. */
const stateLetters = {
  n: 'notStated',
  u: 'unreadable',
  t: 'twoTicks',
  r: 'preferNotToSay',
} as const satisfies Record<string, AnswerState>;

const typedStates: readonly AnswerState[] = Object.values(stateLetters);

/** The field that says why a question has no answer, where words would be taken for one. */
export const stateField = (name: string): string => `_state-${name}`;

/** `unknownNumber`: no choice has it. `isBoth`: an answer, and beside it why there is none. */
export type TypingFault = { question: string; field: string } & (
  { unknownNumber: string } | { isBoth: true } | { fault: Fault }
);

/** Why a row of a grid, or a cell of rows, has no answer while others of its question have one. */
type CellState = { column: Column; state: AnswerState };

export type Typed = {
  answers: Record<string, AnswerValue>;
  states: Record<string, AnswerState>;
  cells: CellState[];
  faults: TypingFault[];
  /** Questions that were answered although nobody who gives these answers is asked them. */
  unasked: string[];
  checked: Checked;
};

const isLetter = (text: string): text is keyof typeof stateLetters => Object.hasOwn(stateLetters, text);

const textOf = (fields: Fields, name: string): string => {
  const value = fields.get(name);
  return typeof value === 'string' ? value.trim() : '';
};

/** The choice of a number, which a choice that is a number itself always has, or of a code typed as it is. */
const codeFor = (typed: string, options: readonly Pick<FormOption, 'place' | 'code'>[]): string | undefined =>
  options.find(({ place }) => String(place) === typed)?.code ?? options.find(({ code }) => code === typed)?.code;

/** Numbers apart by commas, full stops, plus signs or spaces. */
const numbersIn = (typed: string): string[] => typed.split(/[\s,.;+]+/).filter((part) => part !== '');

type Posting = {
  fields: Map<string, string[]>;
  faults: TypingFault[];
  state: AnswerState | undefined;
  /** By field: why one of several boxes is empty. */
  cells: Map<string, AnswerState>;
};

function putCodes(
  into: Posting,
  question: string,
  field: string,
  typed: string,
  options: readonly Pick<FormOption, 'place' | 'code'>[],
): void {
  const whole = codeFor(typed, options);
  if (whole === undefined && isLetter(typed.toLowerCase())) {
    const state = stateLetters[typed.toLowerCase() as keyof typeof stateLetters];
    if (field === question) into.state = state;
    else into.cells.set(field, state);
    return;
  }
  const parts = whole === undefined ? numbersIn(typed) : [typed];
  const codes = parts.map((part) => ({ part, code: codeFor(part, options) }));
  const unknown = codes.find(({ code }) => code === undefined);
  if (unknown) into.faults.push({ question, field, unknownNumber: unknown.part });
  into.fields.set(
    field,
    codes.flatMap(({ code }) => (code === undefined ? [] : [code])),
  );
}

/** "14/5/2026" or "14 5 2026" as the engine takes a date, "5/2026" as a month; anything else as it stands, to be refused. */
function dated(kind: FormKind, typed: string): string {
  if (kind === 'date') return readDay(typed) ?? typed;
  return kind === 'month' ? (monthFor(typed) ?? typed) : typed;
}

function placed(options: readonly { code: string }[]) {
  const places = placesOf(options);
  return options.map(({ code }, index) => ({ code, place: places[index] ?? index + 1 }));
}

function putRows(into: Posting, { name, shape }: PlanQuestion, fields: Fields): void {
  const repeated = repeatedOf(shape);
  if (!repeated) return;
  const rows = rowLimit(repeated);
  into.fields.set(rowCountField(name), [String(rows)]);
  for (let row = 0; row < rows; row += 1) {
    for (const cell of repeated.cells) {
      const options = placed(cell.shape.options ?? []);
      const kind = kindOf(cell.definition);
      const isChosen = kind === 'one' || kind === 'many';
      for (const own of cell.shape.fields) {
        const field = cellField(name, row, own);
        const typed = textOf(fields, field);
        if (typed === '') continue;
        if (isChosen && own !== cell.shape.comment?.key) putCodes(into, name, field, typed, options);
        else into.fields.set(field, [dated(kind, typed)]);
      }
    }
  }
}

/** How one part of several short answers is written. */
function partKind({ definition, shape }: PlanQuestion, field: string): FormKind {
  if (definition.type !== 'multipletext') return kindOf(definition);
  const part = shape.parts?.find((one) => one.field === field);
  const inputType = definition.items.find(({ name }) => name === part?.key)?.inputType;
  return kindOf({ type: 'text', inputType });
}

/** What the fields of one question say, as the fields that the survey's own page would post. */
function postingOf(question: PlanQuestion, fields: Fields): Posting {
  const { name, shape, definition } = question;
  const into: Posting = { fields: new Map(), faults: [], state: undefined, cells: new Map() };
  const options = placed(shape.options ?? []);
  const kind = kindOf(definition);
  const put = (field: string) => {
    const typed = textOf(fields, field);
    if (typed === '') return;
    const isWords = field === shape.comment?.key;
    if (!isWords && (kind === 'one' || kind === 'many' || kind === 'grid')) {
      putCodes(into, name, field, typed, options);
    } else into.fields.set(field, [dated(partKind(question, field), typed)]);
  };
  const isDate = kind === 'date' || kind === 'month';
  if (kind === 'rows') putRows(into, question, fields);
  else if (kind !== 'file') (isDate ? [name] : shape.fields).forEach(put);
  const state = typedStates.find((one) => one === textOf(fields, stateField(name)));
  if (state !== undefined) into.state = state;
  return into;
}

/** The columns of boxes in which a letter says why there is no answer. */
function cellStates({ name, shape, columns }: PlanQuestion, cells: ReadonlyMap<string, AnswerState>): CellState[] {
  const repeated = repeatedOf(shape);
  const fixed = repeated?.rows.kind === 'fixed' ? repeated.rows.rows : [];
  const fieldOf = ({ part }: Column): string | undefined => {
    if (!repeated) return shape.parts?.find(({ key }) => key === part?.key)?.field;
    if (!part?.row) return undefined;
    const { key, index } = part.row;
    return cellField(name, index ?? fixed.findIndex((row) => row.key === key), part.key);
  };
  return columns.flatMap((column) => {
    const state = column.isComment ? undefined : cells.get(fieldOf(column) ?? '');
    return state === undefined ? [] : [{ column, state }];
  });
}

/** The row of a form that was typed, with why single boxes are empty. */
export function withCells(row: Row, { cells }: Pick<Typed, 'cells'>): Row {
  const marks = [...row.marks];
  for (const { column, state } of cells) {
    const isEmpty = (marks[column.index] ?? 0) < 0;
    if (isEmpty && marks[column.index] !== answerState.hidden) marks[column.index] = answerState[state];
  }
  return { ...row, marks };
}

/** Reads and checks a whole form. What the conditions of the survey leave out is told, and stored by nobody. */
export function readTyped(plan: Plan, fields: Fields): Typed {
  const answers: Record<string, AnswerValue> = {};
  const given: Record<string, unknown> = {};
  const said: Record<string, AnswerState> = {};
  const faults: TypingFault[] = [];
  const cells: CellState[] = [];
  for (const question of plan.questions) {
    const { name, shape } = question;
    const posting = postingOf(question, fields);
    faults.push(...posting.faults);
    if (posting.state !== undefined) {
      said[name] = posting.state;
      const [typed] = [...posting.fields].filter(([field]) => field !== rowCountField(name));
      if (typed) faults.push({ question: name, field: typed[0], isBoth: true });
      continue;
    }
    cells.push(...cellStates(question, posting.cells));
    const read = shape.read((field) => posting.fields.get(field) ?? []);
    if ('fault' in read) {
      const field = read.fault.field ?? shape.fields[0] ?? name;
      if (posting.faults.length === 0) faults.push({ question: name, field, fault: read.fault });
    } else if (read.value !== undefined) given[name] = read.value;
    const words = shape.comment ? posting.fields.get(shape.comment.key)?.[0] : undefined;
    if (shape.comment && words !== undefined) given[shape.comment.key] = words;
  }
  const everyState = Object.fromEntries(plan.questions.map(({ name }) => [name, 'notStated'] as const));
  const checked = checkAll(plan, given, everyState);
  Object.assign(answers, checked.answers);
  return {
    answers,
    states: statesOf(plan, checked, said),
    cells,
    faults,
    unasked: plan.questions.filter(({ name }) => name in given && !checked.visible.has(name)).map(({ name }) => name),
    checked,
  };
}

/** A question that was asked on paper and left empty is not stated; one that is not for this person stays hidden. */
function statesOf(plan: Plan, checked: Checked, said: States): Record<string, AnswerState> {
  const states: Record<string, AnswerState> = {};
  for (const { name, definition } of plan.questions) {
    if (!checked.visible.has(name) || name in checked.answers || definition.type === 'expression') continue;
    states[name] = said[name] ?? 'notStated';
  }
  return states;
}

/** The fields of a question's boxes, by the number on the sheet or the row; shown again with what was typed. */
export function valuesTyped(
  questions: readonly FormQuestion[],
  plan: Plan,
  fields: Fields | null,
): Record<string, string> {
  if (fields === null) return {};
  const names = questions.flatMap(({ name }) => {
    const question = plan.question(name);
    const repeated = question && repeatedOf(question.shape);
    const rows = repeated
      ? Array.from({ length: rowLimit(repeated) }, (_, row) =>
          repeated.cells.flatMap((cell) => cell.shape.fields.map((own) => cellField(name, row, own))),
        ).flat()
      : [];
    return [name, stateField(name), ...(question?.shape.fields ?? []), ...rows];
  });
  return Object.fromEntries(
    names.flatMap((name) => (textOf(fields, name) === '' ? [] : [[name, textOf(fields, name)]])),
  );
}
