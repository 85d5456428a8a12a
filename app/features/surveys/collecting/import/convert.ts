/** Turns one line of a file into answers, and says what in it cannot be one. Pure. */
import type { ImportFault } from '#db/schema/surveys/collecting.ts';
import type { PlanQuestion } from '../../engine/plan.server.ts';
import type { AnswerState } from '../../engine/states.ts';
import type { Option } from '../../engine/types/question-type.ts';
import { readDay } from '../day.ts';
import { kindOf } from '../paper/form-model.ts';
import { plainWords } from './targets.ts';
import type { Target } from './targets.ts';

export type Column = { place: number; target: Target; question: PlanQuestion | undefined };

export type Converted = {
  /** As SurveyJS writes answers; checked by the plan afterwards. */
  answers: Record<string, unknown>;
  states: Record<string, AnswerState>;
  /** YYYY-MM-DD; null where the line says none. */
  day: string | null;
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

const yes = new Set(['1', 'yes', 'y', 'true', 'x', 'ticked', 'tick', 'chosen', 'selected']);
const no = new Set(['0', 'no', 'n', 'false', 'not ticked', 'not chosen', 'not selected']);

const isYes = (text: string): boolean => yes.has(plainWords(text)) || /^[✓✔☑☒×]$/u.test(text.trim());

/** Whether some code or text of the list is a number itself, so that a number cannot mean a place. */
const hasNumbers = (options: readonly Option[]): boolean =>
  options.some(({ code, text }) => /^\d+$/.test(code) || (typeof text === 'string' && /^\d+$/.test(text)));

/** The option that a cell means: by its code, by its text in any rendition, or by its number on paper. */
function optionFor(typed: string, options: readonly Option[]): Option | undefined {
  const exact = options.find(({ code }) => code === typed);
  if (exact) return exact;
  const plain = plainWords(typed);
  const texts = ({ code, text }: Option) => [
    code,
    ...(text === undefined ? [] : typeof text === 'string' ? [text] : Object.values(text)),
  ];
  const named = options.filter((option) => texts(option).some((text) => plainWords(text) === plain));
  if (named.length > 0) return named.length === 1 ? named[0] : undefined;
  if (/^\d{1,3}$/.test(typed) && !hasNumbers(options)) return options[Number(typed) - 1];
  return undefined;
}

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
  return isYes(typed) ? true : no.has(plainWords(typed)) ? false : undefined;
}

const numberFor = (typed: string): number | undefined => {
  const plain = typed.replace(/[,\s](?=\d{3}(\D|$))/g, '');
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : undefined;
};

function monthFor(typed: string): string | undefined {
  if (/^\d{4}-\d{2}/.test(typed)) return typed.slice(0, 7);
  const parts = /^(\d{1,2})[\s/.-]+(\d{4})$/.exec(typed);
  return parts ? `${parts[2] ?? ''}-${(parts[1] ?? '').padStart(2, '0')}` : undefined;
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

type Row = { answers: Record<string, unknown>; places: Map<string, { code: string; place: number }[]> };

/** Puts a cell where it belongs; false where it cannot be read. */
function put(row: Row, { target, question }: Column, typed: string): boolean {
  if (!question) return false;
  const { name, shape } = question;
  if (target.kind === 'tick') {
    const isChosen = isYes(typed) || optionFor(typed, shape.options ?? [])?.code === target.part;
    const known = row.answers[name];
    if (isChosen) row.answers[name] = [...(Array.isArray(known) ? (known as unknown[]) : []), target.part];
    return isChosen || no.has(plainWords(typed));
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

/** @param columns those that go somewhere */
export function convert(cells: readonly string[], columns: readonly Column[]): Converted {
  const row: Row = { answers: {}, places: new Map() };
  const states: Record<string, AnswerState> = {};
  const faults: ImportFault[] = [];
  let day: string | null = null;
  for (const column of columns) {
    const { place, target, question } = column;
    const typed = (cells[place] ?? '').trim();
    if (typed === '') continue;
    const shown = typed.length > 60 ? `${typed.slice(0, 60)}…` : typed;
    if (target.kind === 'day') {
      day = readDay(typed);
      if (day === null) faults.push({ column: place, key: 'notADay', vars: { typed: shown } });
      continue;
    }
    if (put(row, column, typed)) continue;
    const state = stateWords.get(plainWords(typed));
    if (state !== undefined) states[target.question] = state;
    else {
      const key = question?.shape.options ? 'notAChoice' : 'notReadable';
      faults.push({ column: place, key, vars: { typed: shown, question: target.title } });
    }
  }
  for (const [name, places] of row.places) {
    row.answers[name] = places.sort((a, b) => a.place - b.place).map(({ code }) => code);
  }
  return { answers: row.answers, states, day, faults };
}
