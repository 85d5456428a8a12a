/** Cells of columns that stand one for one in the stored row: those of this site's own exports, and of repeated rows. Pure. */
import { answerState, given, stateOf } from '../../engine/states.ts';
import type { AnswerState } from '../../engine/states.ts';
import type { Column, PlanQuestion } from '../../engine/plan.server.ts';
import { dayNumber, minuteNumber, monthNumber } from '../../engine/types/inputs/calendar.ts';
import type { AnswerValue, Cell, Option } from '../../engine/types/question-type.ts';
import { stateIn, wordsIn } from '../../exports/state-names.ts';
import { readDay } from '../day.ts';
import { isNo, isYes, monthFor, numberFor, optionFor } from './readings.ts';
import { plainWords } from './plain-words.ts';

const figure = (number: number | undefined): Cell | null => (number === undefined ? null : { mark: given, number });

function dateCell(typed: string, unit: Column['unit']): Cell | null {
  if (unit === 'month') return figure(monthNumber(monthFor(typed) ?? ''));
  if (unit === 'minute') return figure(minuteNumber(typed.padStart(5, '0')));
  return figure(dayNumber(readDay(typed) ?? ''));
}

/** The option that a cell means; yes and no are known by any word for them. */
function choiceCell(typed: string, options: readonly Option[], labels: ReadonlyMap<string, string>): Cell | null {
  const code = labels.get(plainWords(typed));
  const option =
    optionFor(typed, options) ??
    options.find((one) => one.code === code) ??
    options.find(({ role }) => (role === 'yes' && isYes(typed)) || (role === 'no' && isNo(typed)));
  return option ? { mark: option.mark } : null;
}

/**
 * What a cell says in a column; null where it says nothing that the column can hold.
 * @param labels codes of choices by the words that the site shows for them, made plain
 */
export function cellFor(column: Column, typed: string, labels: ReadonlyMap<string, string> = new Map()): Cell | null {
  const state = stateIn(typed);
  if (state !== undefined) return { mark: answerState[state] };
  switch (column.kind) {
    case 'choice':
      return choiceCell(typed, column.options ?? [], labels);
    case 'tick':
      return isYes(typed) ? { mark: 1 } : isNo(typed) ? { mark: 0 } : null;
    case 'rank': {
      const place = numberFor(typed);
      return place !== undefined && Number.isInteger(place) && place >= 0 && place <= 1000 ? { mark: place } : null;
    }
    case 'number':
      return figure(numberFor(typed));
    case 'date':
      return dateCell(typed, column.unit);
    case 'text':
      return { mark: given, text: wordsIn(typed) };
    default:
      return null;
  }
}

const isRowCount = ({ part }: Column): boolean => part?.key === '#rows';

const placeOf = ({ part }: Column): string => `${part?.row?.key ?? ''}|${part?.key ?? ''}`;

const isGiven = (cell: Cell | undefined): boolean => cell !== undefined && cell.mark >= 0;

/** How many rows there are where no column says it: up to the last one with something in it. */
function rowsGiven(columns: readonly Column[], cells: ReadonlyMap<number, Cell>): Cell {
  const last = columns.reduce(
    (most, { index, part }) => (isGiven(cells.get(index)) ? Math.max(most, (part?.row?.index ?? -1) + 1) : most),
    0,
  );
  return last === 0 ? { mark: answerState.skipped } : { mark: given, number: last };
}

type OwnAnswer = { value: AnswerValue | undefined; words: string | undefined; state: AnswerState | undefined };

/** The answer of a question from the cells of its columns, by their index; columns that a file lacks are left out of it. */
export function answerFrom({ shape, columns }: PlanQuestion, cells: ReadonlyMap<number, Cell>): OwnAnswer {
  const answered = new Set(columns.filter(({ index }) => isGiven(cells.get(index))).map(placeOf));
  const own = columns.filter(({ isComment }) => !isComment);
  const complete = own.map((column): Cell => {
    const cell = cells.get(column.index);
    if (cell) return cell;
    if (isRowCount(column)) return rowsGiven(columns, cells);
    return { mark: column.kind === 'tick' && answered.has(placeOf(column)) ? 0 : answerState.skipped };
  });
  const comment = columns.find(({ isComment }) => isComment);
  return {
    value: shape.restore(complete),
    words: comment && cells.get(comment.index)?.text,
    state: stateOf(complete[0]?.mark ?? answerState.notStated),
  };
}
