/** One line of input: text, number, date, month, email, tel, url or time. */
import { z } from 'zod';
import { localised } from '../text.ts';
import { dateShape, isIso } from './inputs/date.ts';
import { formatNames, lineShape, textValidator } from './inputs/line.ts';
import { numberShape } from './inputs/number.ts';
import { expressionValidator, questionProperties } from './question-type.ts';
import type { QuestionType } from './question-type.ts';

const defaultMaxLength = 1000;
const dated = ['date', 'month', 'time'] as const;
type Dated = (typeof dated)[number];

/** A number, or ISO text (2024-05-01, 2024-05, 09:30), as the input type has it. */
export const limit = z.union([z.number(), z.string().max(20)]);

export const inputTypes = z.enum(['text', 'number', 'date', 'month', 'email', 'tel', 'url', 'time']);

const schema = z
  .strictObject({
    type: z.literal('text'),
    ...questionProperties,
    inputType: inputTypes.optional(),
    /** A named format that the answer must have, in place of an author's own pattern. This project's own. */
    format: z.enum(formatNames).optional(),
    min: limit.optional(),
    max: limit.optional(),
    step: z.number().positive().optional(),
    maxLength: z.int().min(1).max(5000).optional(),
    /** The least number of characters, once anything is written. This project's own. */
    minLength: z.int().min(1).max(5000).optional(),
    autocomplete: z
      .enum([
        'name',
        'given-name',
        'family-name',
        'email',
        'tel',
        'organization',
        'street-address',
        'postal-code',
        'bday',
        'url',
      ])
      .optional(),
    validators: z
      .array(
        z.discriminatedUnion('type', [
          expressionValidator,
          textValidator,
          z.strictObject({ type: z.literal('email'), text: localised(500).optional() }),
          z.strictObject({
            type: z.literal('numeric'),
            minValue: z.number().optional(),
            maxValue: z.number().optional(),
            text: localised(500).optional(),
          }),
        ]),
      )
      .max(10)
      .optional(),
  })
  .superRefine(refuseMisfits);

/** What the limits of a line of input are made from, whether it stands alone or among others. */
type Limited = Pick<
  z.output<typeof schema>,
  'inputType' | 'format' | 'min' | 'max' | 'step' | 'maxLength' | 'minLength'
> & {
  validators?: readonly { type: string }[] | undefined;
};

const isDated = (inputType: string): inputType is Dated => dated.some((known) => known === inputType);

interface Misfit {
  path: (string | number)[];
  reason: string;
  mend: string;
}

/** Properties and validators that the input type has no use for, and limits that are not of its kind. */
function misfits(definition: Limited): Misfit[] {
  const { inputType = 'text', format, min, max, step, maxLength, minLength, validators = [] } = definition;
  const isNumber = inputType === 'number';
  const fits = (value: number | string): boolean =>
    isNumber ? typeof value === 'number' : isDated(inputType) && typeof value === 'string' && isIso(inputType, value);
  const found: Misfit[] = Object.entries({ min, max })
    .filter(([, value]) => value !== undefined && !fits(value))
    .map(([key]) => ({
      path: [key],
      reason: `“${key}” is not a limit that an input of type “${inputType}” can have.`,
      mend: 'Numbers take a number; dates take "2024-05-01", months "2024-05", times "09:30"; other inputs take no limits.',
    }));
  if (found.length === 0 && min !== undefined && max !== undefined && min > max) {
    found.push({ path: ['min'], reason: '“min” is above “max”.', mend: 'Swap them.' });
  }
  const unused = (path: (string | number)[]) =>
    found.push({
      path,
      reason: `An input of type “${inputType}” has no use for this.`,
      mend: 'Remove it, or change inputType.',
    });
  if (step !== undefined && !isNumber) unused(['step']);
  if (format !== undefined && inputType !== 'text' && !(format === 'uk-phone' && inputType === 'tel'))
    unused(['format']);
  if (minLength !== undefined && (isNumber || isDated(inputType))) unused(['minLength']);
  if (minLength !== undefined && maxLength !== undefined && minLength > maxLength) {
    found.push({ path: ['minLength'], reason: '“minLength” is above “maxLength”.', mend: 'Swap them.' });
  }
  if (maxLength !== undefined && (isNumber || isDated(inputType))) unused(['maxLength']);
  validators.forEach(({ type }, index) => {
    const isWords = !isNumber && !isDated(inputType);
    const isUsed = type === 'expression' || (type === 'numeric' ? isNumber : isWords);
    if (!isUsed) unused(['validators', index]);
  });
  return found;
}

export function refuseMisfits(definition: Limited, context: z.RefinementCtx): void {
  for (const { path, reason, mend } of misfits(definition)) {
    context.addIssue({ code: 'custom', path, message: reason, params: { mend } });
  }
}

const asNumber = (value: number | string | undefined) => (typeof value === 'number' ? value : undefined);
const asText = (value: number | string | undefined) => (typeof value === 'string' ? value : undefined);

export const text: QuestionType<typeof schema> = {
  schema,
  compile: ({ name, inputType = 'text', format, min, max, step, maxLength = defaultMaxLength, minLength }) => {
    if (inputType === 'number') return numberShape(name, { min: asNumber(min), max: asNumber(max), step });
    if (isDated(inputType)) return dateShape(name, inputType, { min: asText(min), max: asText(max) });
    return lineShape(name, format ?? inputType, maxLength, minLength);
  },
};
