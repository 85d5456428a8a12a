/** Answers that are a number. */
import { entryFault, shapeFault } from '../../errors.ts';
import { given } from '../../states.ts';
import type { AnswerShape, Outcome } from '../question-type.ts';
import { readOne } from './line.ts';

export interface NumberLimits {
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  /** Allowed numbers are its multiples, as in SurveyJS. 1 asks for whole numbers. */
  readonly step?: number | undefined;
}

/** Beyond this, neighbouring whole numbers are no longer told apart. */
const furthest = 1e15;
const written = /^[+-]?(\d{1,16}|\d{1,3}(,\d{3}){1,5})(\.\d{1,10})?$/;

/** Whether a value is a multiple of a step, in decimal arithmetic to ten places. */
function isOnStep(value: number, step: number): boolean {
  const multiple = value / step;
  return Math.abs(multiple - Math.round(multiple)) <= 1e-9 * Math.max(1, Math.abs(multiple));
}

function accept(value: unknown, { min = -furthest, max = furthest, step }: NumberLimits): Outcome<number> {
  if (value === undefined) return { value };
  if (typeof value !== 'number') {
    return { fault: typeof value === 'string' ? entryFault('notANumber') : shapeFault('notANumber') };
  }
  if (!Number.isFinite(value)) return { fault: shapeFault('notANumber') };
  if (value < min) return { fault: entryFault('numberTooSmall', { min }) };
  if (value > max) return { fault: entryFault('numberTooBig', { max }) };
  if (step !== undefined && !isOnStep(value, step)) return { fault: entryFault('notOnStep', { step }) };
  return { value: Object.is(value, -0) ? 0 : value };
}

/** Numbers as people write them: digits, commas between thousands, a point, a sign. */
export function numberShape(name: string, limits: NumberLimits): AnswerShape {
  const readText = readOne(name);
  return {
    fields: [name],
    columns: [{ key: name, kind: 'number' }],
    read: (posted) => {
      const text = readText(posted);
      if ('fault' in text || typeof text.value !== 'string') return text;
      const digits = text.value.trim();
      return { value: digits.length <= 40 && written.test(digits) ? Number(digits.replaceAll(',', '')) : text.value };
    },
    accept: (value) => accept(value, limits),
    show: (value) => ({ [name]: [String(value)] }),
    write: (value) => [{ mark: given, number: Number(value) }],
    restore: ([cell]) => (cell?.mark === given && Number.isFinite(cell.number) ? cell.number : undefined),
  };
}
