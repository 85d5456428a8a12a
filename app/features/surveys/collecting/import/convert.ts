/** Turns one line of a file into answers, and says what in it cannot be one. Pure. */
import type { ImportFault } from '#db/schema/surveys/collecting.ts';
import type { PlanQuestion } from '../../engine/plan.server.ts';
import type { AnswerState } from '../../engine/states.ts';
import type { Cell, Option } from '../../engine/types/question-type.ts';
import { readDay } from '../day.ts';
import { kindOf } from '../paper/form-model.ts';
import { answerFrom, cellFor } from './own-cells.ts';
import { isNo, isYes, monthFor, numberFor, optionFor } from './readings.ts';
import { plainWords } from './plain-words.ts';
import { noTold, readTold } from './told.ts';
import type { Told } from './told.ts';
import type { Target } from './targets.ts';

export type Column = { place: number; target: Target; question: PlanQuestion | undefined };

export type Converted = {
  /** As SurveyJS writes answers; checked by the plan afterwards. */
  answers: Record<string, unknown>;
  states: Record<string, AnswerState>;
  /** YYYY-MM-DD; null where the line says none. */
  day: string | null;
  /** What else the line says of the response. */
  told: Told;
  faults: ImportFault[];
};

const stateWords = new Map<string, AnswerState>([
  ['not stated', 'notStated'],
  ['not asked', 'notAsked'],
  ['hidden', 'hidden'],
  ['skipped', 'skipped'],
  ['unreadable', 'unreadable'],
  ['two ticks', 'twoTicks'],
]);

/** Several choices in one cell: the whole of it first, since a choice may have commas in it, then its pieces. */
function optionsFor(typed: string, options: readonly Option[]): Option[] | string {
  const whole = optionFor(typed, options);
  if (whole) return [whole];
  for (const apart of [/[;|\n]+/, /,+/]) {
    const pieces = typed.split(apart).map((piece) => piece.trim());
    const found = pieces.filter((piece) => piece !== '').map((piece) => optionFor(piece, options) ?? piece);
    const strange = found.find((one) => typeof one === 'string');
    if (strange === undefined) return found.filter((one) => typeof one !== 'string');
    if (apart.source === ',+') return strange;
  }
  return typed;
}

function booleanFor(typed: string, options: readonly Option[]): boolean | undefined {
  const named = optionFor(typed, options);
  if (named) return named.code === 'true';
  return isYes(typed) ? true : isNo(typed) ? false : undefined;
}

/** A whole answer; undefined where the cell cannot be one. */
function wholeFor({ definition, shape }: PlanQuestion, typed: string): unknown {
  const options = shape.options ?? [];
  switch (kindOf(definition)) {
    case 'one': {
      if (definition.type === 'boolean') return booleanFor(typed, options);
      const option = optionFor(typed, options);
      return option && (option.value ?? option.code);
    }
    case 'many':
    case 'rank': {
      const found = optionsFor(typed, options);
      return typeof found === 'string' ? undefined : found.map(({ code }) => code);
    }
    case 'number':
      return numberFor(typed);
    case 'date':
      return readDay(typed) ?? undefined;
    case 'month':
      return monthFor(typed);
    default:
      return typed;
  }
}

/** One row of a grid, or one item of a question with several. */
function partFor({ definition, shape }: PlanQuestion, part: string, typed: string): unknown {
  if (kindOf(definition) === 'grid') return optionFor(typed, shape.options ?? [])?.code;
  const column = shape.columns.find((one) => one.part?.key === part);
  if (column?.kind === 'number') return numberFor(typed);
  return column?.kind === 'date' ? (readDay(typed) ?? undefined) : typed;
}

type Row = {
  answers: Record<string, unknown>;
  places: Map<string, { code: string; place: number }[]>;
  /** Cells that stand as they are stored, by question and then by column. */
  cells: Map<PlanQuestion, Map<number, Cell>>;
};

/** Puts a cell where it belongs; false where it cannot be read. */
function put(row: Row, { target, question }: Column, typed: string): boolean {
  if (!question) return false;
  const { name, shape } = question;
  if (target.kind === 'column') {
    const column = question.columns.find(({ index }) => String(index) === target.part);
    const cell = column ? cellFor(column, typed, target.labels) : null;
    if (!column || cell === null) return false;
    row.cells.set(question, (row.cells.get(question) ?? new Map<number, Cell>()).set(column.index, cell));
    return true;
  }
  if (target.kind === 'tick') {
    const isChosen = isYes(typed) || optionFor(typed, shape.options ?? [])?.code === target.part;
    const known = row.answers[name];
    if (isChosen) row.answers[name] = [...(Array.isArray(known) ? (known as unknown[]) : []), target.part];
    return isChosen || isNo(typed);
  }
  if (target.kind === 'place') {
    const place = numberFor(typed);
    if (place === undefined || place < 0) return false;
    if (place > 0) row.places.set(name, [...(row.places.get(name) ?? []), { code: target.part, place }]);
    return true;
  }
  if (target.kind === 'words') {
    if (shape.comment) row.answers[shape.comment.key] = typed;
    return true;
  }
  const value = target.kind === 'part' ? partFor(question, target.part, typed) : wholeFor(question, typed);
  if (value === undefined) return false;
  const known = row.answers[name];
  row.answers[name] = target.kind === 'part' ? { ...(known as object | undefined), [target.part]: value } : value;
  return true;
}

/** The day that a cell says; a month stands for its first day, since nothing finer is known of it. */
const dayIn = (typed: string): string | null => readDay(/^\d{4}-\d{2}$/.test(typed) ? `${typed}-01` : typed);

/** @param columns those that go somewhere */
export function convert(cells: readonly string[], columns: readonly Column[]): Converted {
  const row: Row = { answers: {}, places: new Map(), cells: new Map() };
  const states: Record<string, AnswerState> = {};
  const faults: ImportFault[] = [];
  const told = noTold();
  let day: string | null = null;
  for (const column of columns) {
    const { place, target } = column;
    const typed = (cells[place] ?? '').trim();
    if (typed === '') continue;
    const shown = typed.length > 60 ? `${typed.slice(0, 60)}…` : typed;
    if (target.kind === 'day') {
      day = dayIn(typed);
      if (day === null) faults.push({ column: place, key: 'notADay', vars: { typed: shown } });
      continue;
    }
    if (target.kind === 'told') {
      const key = readTold(told, target, typed);
      if (key !== null) faults.push({ column: place, key, vars: { typed: shown, number: target.of } });
      continue;
    }
    if (put(row, column, typed)) continue;
    const state = stateWords.get(plainWords(typed));
    if (state !== undefined) states[target.question] = state;
    else {
      const key = isChoice(column) ? 'notAChoice' : 'notReadable';
      faults.push({ column: place, key, vars: { typed: shown, question: target.title } });
    }
  }
  for (const [name, places] of row.places) {
    row.answers[name] = places.sort((a, b) => a.place - b.place).map(({ code }) => code);
  }
  for (const [question, own] of row.cells) {
    const { value, words, state } = answerFrom(question, own);
    if (value !== undefined) row.answers[question.name] = value;
    else if (state !== undefined) states[question.name] = state;
    if (words !== undefined && question.shape.comment) row.answers[question.shape.comment.key] = words;
  }
  return { answers: row.answers, states, day, told, faults };
}

function isChoice({ target, question }: Column): boolean {
  if (target.kind !== 'column') return question?.shape.options !== undefined;
  return question?.columns.find(({ index }) => String(index) === target.part)?.kind === 'choice';
}
