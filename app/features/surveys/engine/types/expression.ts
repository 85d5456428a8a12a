/** A value that the survey works out from other answers. Nobody writes it: whatever is posted, the server computes it anew. */
import { z } from 'zod';
import { given } from '../states.ts';
import { elementName, expressionText, expressionValidator, questionProperties } from './question-type.ts';
import type { AnswerShape, AnswerValue, Option, QuestionType } from './question-type.ts';
import { cleanText } from './words.ts';

/** What an expression gives. SurveyJS takes any kind at any time; a column of a stored row holds one. */
export const resultKind = z.enum(['number', 'text', 'boolean']);
export type ResultKind = z.output<typeof resultKind>;

const digits = z.int().min(0).max(10).optional();

/** What only a question that people answer can have. */
const answered = ['isRequired', 'requiredIf', 'requiredErrorText', 'enableIf'] as const;

const schema = z
  .strictObject({
    type: z.literal('expression'),
    ...questionProperties,
    expression: expressionText,
    /** What the value is; a number where nothing is said. This project's own. */
    result: resultKind.optional(),
    displayStyle: z.enum(['none', 'decimal', 'percent']).optional(),
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    validators: z.array(expressionValidator).max(10).optional(),
  })
  .superRefine((definition, context) => {
    for (const key of answered.filter((one) => definition[one] !== undefined)) {
      const message = 'Nobody answers this question: its value is worked out.';
      context.addIssue({ code: 'custom', path: [key], message, params: { mend: 'Remove it.' } });
    }
  });

export type ExpressionDefinition = z.output<typeof schema>;

const maxLength = 1000;

/** A computed value as one of its kind; undefined where it is none. */
export function asResult(value: unknown, kind: ResultKind = 'number'): AnswerValue | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  if (kind === 'boolean') return value === true || value === 1;
  if (kind === 'number') {
    const number = typeof value === 'boolean' ? NaN : Number(value);
    return Number.isFinite(number) && Math.abs(number) <= 1e15 ? number : undefined;
  }
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return undefined;
  return cleanText(String(value)).slice(0, maxLength) || undefined;
}

const yesNo: readonly Option[] = [
  { code: 'true', mark: 1, role: 'yes' },
  { code: 'false', mark: 2, role: 'no' },
];

/** The column of a computed value, and its way there and back. */
export function resultShape(
  name: string,
  kind: ResultKind = 'number',
): Pick<AnswerShape, 'columns' | 'options' | 'write' | 'restore'> {
  switch (kind) {
    case 'number':
      return {
        columns: [{ key: name, kind: 'number' }],
        write: (value) => [{ mark: given, number: Number(value) }],
        restore: ([cell]) => (cell?.mark === given && Number.isFinite(cell.number) ? cell.number : undefined),
      };
    case 'text':
      return {
        columns: [{ key: name, kind: 'text' }],
        write: (value) => [{ mark: given, text: String(value) }],
        restore: ([cell]) => (cell?.mark === given ? cell.text : undefined),
      };
    case 'boolean':
      return {
        options: yesNo,
        columns: [{ key: name, kind: 'choice', options: yesNo }],
        write: (value) => [{ mark: value === true ? 1 : 2 }],
        restore: ([cell]) => (cell?.mark === 1 || cell?.mark === 2 ? cell.mark === 1 : undefined),
      };
  }
}

function inNumbers(
  { displayStyle, minimumFractionDigits, maximumFractionDigits }: ExpressionDefinition,
  value: number,
) {
  if (displayStyle === undefined || displayStyle === 'none') return String(value);
  const format = new Intl.NumberFormat('en-GB', {
    style: displayStyle,
    ...(minimumFractionDigits !== undefined && { minimumFractionDigits }),
    ...(maximumFractionDigits !== undefined && {
      maximumFractionDigits: Math.max(maximumFractionDigits, minimumFractionDigits ?? 0),
    }),
  });
  return format.format(value);
}

function compile(definition: ExpressionDefinition): AnswerShape {
  const { name, result } = definition;
  return {
    fields: [],
    ...resultShape(name, result),
    read: () => ({ value: undefined }),
    accept: () => ({ value: undefined }),
    show: (value) => ({ [name]: [String(value)] }),
    inWords: (value, words) => {
      if (typeof value === 'number') return [inNumbers(definition, value)];
      return [typeof value === 'boolean' ? words.option(String(value)) : String(value)];
    },
  };
}

export const expression: QuestionType<typeof schema> = { schema, compile };

/** Values computed beside the questions, for conditions, texts and, when they belong into the result, columns. */
export const calculatedValue = z.strictObject({
  name: elementName,
  expression: expressionText,
  includeIntoResult: z.boolean().optional(),
  /** What the value is; a number where nothing is said. This project's own. */
  result: resultKind.optional(),
});
