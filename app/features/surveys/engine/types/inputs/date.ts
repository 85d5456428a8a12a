/** Answers that are a day, a month or a time of day, posted as one field or, for days and months, as separate parts. */
import { entryFault, shapeFault } from '../../errors.ts';
import type { AnswerErrorKey, Fault } from '../../errors.ts';
import { given } from '../../states.ts';
import type { AnswerShape, Outcome, Posted } from '../question-type.ts';
import { dayNumber, dayText, minuteNumber, minuteText, monthNumber, monthText } from './calendar.ts';
import { readOne } from './line.ts';

/** Limits as ISO text, both allowed. */
export interface DateLimits {
  readonly min?: string | undefined;
  readonly max?: string | undefined;
}

type Part = 'day' | 'month' | 'year';

interface Scale {
  readonly unit: 'day' | 'month' | 'minute';
  readonly parts: readonly Part[];
  readonly limits: Required<DateLimits>;
  readonly keys: { readonly wrong: AnswerErrorKey; readonly early: AnswerErrorKey; readonly late: AnswerErrorKey };
  toNumber(text: string): number | undefined;
  toText(number: number): string;
}

const scales: Readonly<Record<'date' | 'month' | 'time', Scale>> = {
  date: {
    unit: 'day',
    parts: ['day', 'month', 'year'],
    limits: { min: '1900-01-01', max: '2199-12-31' },
    keys: { wrong: 'notADate', early: 'dateTooEarly', late: 'dateTooLate' },
    toNumber: dayNumber,
    toText: dayText,
  },
  month: {
    unit: 'month',
    parts: ['month', 'year'],
    limits: { min: '1900-01', max: '2199-12' },
    keys: { wrong: 'notAMonth', early: 'monthTooEarly', late: 'monthTooLate' },
    toNumber: monthNumber,
    toText: monthText,
  },
  time: {
    unit: 'minute',
    parts: [],
    limits: { min: '00:00', max: '23:59' },
    keys: { wrong: 'notATime', early: 'timeTooEarly', late: 'timeTooLate' },
    toNumber: minuteNumber,
    toText: minuteText,
  },
};

/** The ISO text of a day, month or time, or undefined for text that is none: what `min` and `max` must be. */
export const isIso = (inputType: 'date' | 'month' | 'time', text: string): boolean =>
  scales[inputType].toNumber(text) !== undefined;

const missingKeys = { day: 'dayMissing', month: 'monthMissing', year: 'yearMissing' } as const;

/** Joins posted parts to ISO text. A part that is missing or malformed is named by its own field. */
function readParts(name: string, { parts, keys }: Scale, posted: Posted): Outcome<unknown> {
  const typed = parts.map((part) => ({ part, field: `${name}-${part}`, texts: posted(`${name}-${part}`) }));
  if (typed.some(({ texts }) => texts.length > 1)) return { fault: shapeFault('notOneAnswer') };
  const filled = typed.map(({ part, field, texts }) => ({ part, field, text: (texts[0] ?? '').trim() }));
  if (filled.every(({ text }) => text === '')) return { value: undefined };
  const missing = filled.find(({ text }) => text === '');
  if (missing) return { fault: entryFault(missingKeys[missing.part], {}, missing.field) };
  const wrong = filled.find(({ part, text }) => !(part === 'year' ? /^\d{1,6}$/ : /^\d{1,2}$/).test(text));
  if (wrong) return { fault: entryFault(keys.wrong, {}, wrong.field) };
  const year = filled.find(({ part }) => part === 'year');
  if (year && year.text.length !== 4) return { fault: entryFault('yearNeedsFourDigits', {}, year.field) };
  return {
    value: filled
      .map(({ text }) => text.padStart(2, '0'))
      .reverse()
      .join('-'),
  };
}

function accept(value: unknown, scale: Scale, limits: DateLimits): Outcome<string> {
  if (value === undefined) return { value };
  const wrong: Fault = entryFault(scale.keys.wrong);
  if (typeof value !== 'string') return { fault: { ...wrong, kind: 'shape' } };
  const text = value.trim();
  const number = text.length <= 10 ? scale.toNumber(text) : undefined;
  if (number === undefined) return { fault: wrong };
  const min = limits.min ?? scale.limits.min;
  const max = limits.max ?? scale.limits.max;
  if (number < (scale.toNumber(min) ?? -Infinity)) return { fault: entryFault(scale.keys.early, { min }) };
  if (number > (scale.toNumber(max) ?? Infinity)) return { fault: entryFault(scale.keys.late, { max }) };
  return { value: text };
}

/**
 * Days and months are kept as counts since January 1970, times as minutes since midnight; a month stays a month.
 * The form may send `name` as ISO text, or `name-day`, `name-month` and `name-year`.
 */
export function dateShape(name: string, inputType: 'date' | 'month' | 'time', limits: DateLimits): AnswerShape {
  const scale = scales[inputType];
  const partFields = scale.parts.map((part) => `${name}-${part}`);
  const readText = readOne(name);
  return {
    fields: [name, ...partFields],
    columns: [{ key: name, kind: 'date', unit: scale.unit }],
    read: (posted) => {
      const text = readText(posted);
      return 'fault' in text || text.value !== undefined ? text : readParts(name, scale, posted);
    },
    accept: (value) => accept(value, scale, limits),
    inWords: (value, words) => [words.date(String(value))],
    show: (value) => {
      const texts = String(value).split('-').reverse();
      return Object.fromEntries([
        [name, [String(value)]],
        ...partFields.map((field, index) => [field, [texts[index] ?? '']]),
      ]);
    },
    write: (value) => [{ mark: given, number: scale.toNumber(String(value)) ?? 0 }],
    restore: ([cell]) =>
      cell?.mark === given && Number.isInteger(cell.number) ? scale.toText(Number(cell.number)) : undefined,
  };
}
