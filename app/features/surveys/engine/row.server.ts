/** Answers as a stored row and back: one mark a column, figures and words beside them, and never a null. */
import type { States } from './answers.server.ts';
import { walk } from './flow.server.ts';
import type { Walk } from './flow.server.ts';
import type { PlanValue } from './values/calculated.server.ts';
import type { Column, Plan, PlanQuestion } from './plan.server.ts';
import { answerState, given, stateOf } from './states.ts';
import type { AnswerState } from './states.ts';
import { idsIn } from './types/inputs/file.ts';
import type { Answers, AnswerValue, Cell } from './types/question-type.ts';

/** `column` is a column's index. Words are stored only where there are any; why there are none is the column's mark. */
export interface RowText {
  readonly column: number;
  readonly body: string;
}

/** One response. `marks` has one element a column; `numbers` one a figure column, NaN where the mark is a state. */
export interface Row {
  readonly marks: readonly number[];
  readonly numbers: readonly number[];
  readonly texts: readonly RowText[];
  /** Ids of the files that the answers hold. */
  readonly files?: readonly string[];
}

function cellsOf(question: PlanQuestion, { answers, values }: Walk, state: AnswerState): readonly Cell[] {
  const { name, shape, columns } = question;
  const value = Object.hasOwn(answers, name) ? answers[name] : undefined;
  if (value === undefined) return columns.map(() => ({ mark: answerState[state] }));
  const words = shape.comment && Object.hasOwn(answers, shape.comment.key) ? answers[shape.comment.key] : undefined;
  const comment: Cell = words === undefined ? { mark: answerState.hidden } : { mark: given, text: String(words) };
  const cells = question.repeated?.write(value, values) ?? shape.write(value);
  return shape.comment ? [...cells, comment] : cells;
}

function writeValue(plan: Plan, { name, shape }: PlanValue, values: Answers, row: Written): void {
  const column = shape && valueColumn(plan, name);
  if (!column) return;
  const value = Object.hasOwn(values, name) ? values[name] : undefined;
  const cell = value === undefined ? { mark: answerState.skipped } : shape.write(value)[0];
  row.marks[column.index] = cell?.mark ?? answerState.skipped;
  if (column.numberSlot !== undefined && cell?.number !== undefined) row.numbers[column.numberSlot] = cell.number;
  if (cell?.text !== undefined) row.texts.push({ column: column.index, body: cell.text });
}

interface Written {
  readonly marks: number[];
  readonly numbers: number[];
  readonly texts: RowText[];
}

/**
 * Turns answers that `checkAll` passed into a row. A question without an answer holds its state from `states`, or
 * `skipped` where it was visible and `hidden` where it was not. The text beside "other" is `hidden` unless "other" was chosen.
 */
export function toRow(plan: Plan, answers: Answers, states: States = {}): Row {
  const walked = walk(plan, answers);
  const marks = new Array<number>(plan.columns.length).fill(answerState.hidden);
  const numbers = new Array<number>(plan.numberSlots).fill(NaN);
  const texts: RowText[] = [];
  const files: string[] = [];
  for (const question of plan.questions) {
    const isAsked = walked.visible.has(question.name) && !walked.disabled.has(question.name);
    const missing = isAsked ? 'skipped' : 'hidden';
    const state = Object.hasOwn(states, question.name) ? (states[question.name] ?? missing) : missing;
    const cells = cellsOf(question, walked, state);
    question.columns.forEach(({ index, numberSlot, kind }, place) => {
      const cell = cells[place] ?? { mark: answerState.hidden };
      marks[index] = cell.mark;
      if (numberSlot !== undefined && cell.number !== undefined) numbers[numberSlot] = cell.number;
      if (cell.text !== undefined) texts.push({ column: index, body: cell.text });
      if (kind === 'file' && cell.text !== undefined) files.push(...idsIn(cell.text));
    });
  }
  for (const value of plan.values) writeValue(plan, value, walked.values, { marks, numbers, texts });
  return { marks, numbers, texts, ...(files.length > 0 && { files }) };
}

/** The column of a calculated value that belongs into the result. */
const valueColumn = (plan: Plan, name: string): Column | undefined =>
  plan.columns.findLast(({ question }) => question === name);

/** Answers, for the questions without one why, and the calculated values of the result. Throws RangeError for a row that is not of this plan. */
export function fromRow(plan: Plan, row: Row): { answers: Answers; states: States; values: Answers } {
  if (row.marks.length !== plan.columns.length || row.numbers.length !== plan.numberSlots) {
    throw new RangeError('The row has other columns than the plan: it belongs to another version.');
  }
  const words = new Map(row.texts.map(({ column, body }) => [column, body]));
  const cellAt = ({ index, numberSlot }: Column): Cell => {
    const body = words.get(index);
    const number = numberSlot === undefined ? undefined : row.numbers[numberSlot];
    return {
      mark: row.marks[index] ?? answerState.notStated,
      ...(number !== undefined && { number }),
      ...(body !== undefined && { text: body }),
    };
  };
  const answers: Record<string, AnswerValue> = {};
  const states: Record<string, AnswerState> = {};
  for (const { name, shape, columns } of plan.questions) {
    const value = shape.restore(columns.filter(({ isComment }) => !isComment).map(cellAt));
    const comment = columns.find(({ isComment }) => isComment);
    if (value !== undefined) answers[name] = value;
    else states[name] = stateOf(row.marks[columns[0]?.index ?? -1] ?? answerState.notStated) ?? 'notStated';
    const body = comment && words.get(comment.index);
    if (shape.comment && body !== undefined) answers[shape.comment.key] = body;
  }
  const values: Record<string, AnswerValue> = {};
  for (const { name, shape } of plan.values) {
    const column = valueColumn(plan, name);
    const value = shape && column ? shape.restore([cellAt(column)]) : undefined;
    if (value !== undefined) values[name] = value;
  }
  return { answers, states, values };
}
