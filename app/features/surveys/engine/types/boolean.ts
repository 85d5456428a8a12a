/** A question that is answered with yes or no. */
import { z } from 'zod';
import { shapeFault } from '../errors.ts';
import { localised } from '../text.ts';
import { expressionValidator, questionProperties } from './question-type.ts';
import type { AnswerShape, Option, QuestionType } from './question-type.ts';

const schema = z.strictObject({
  type: z.literal('boolean'),
  ...questionProperties,
  labelTrue: localised(200).optional(),
  labelFalse: localised(200).optional(),
  validators: z.array(expressionValidator).max(10).optional(),
});

const codes = new Map<unknown, boolean>([
  ['true', true],
  ['false', false],
]);

function compile({ name, labelTrue, labelFalse }: z.output<typeof schema>): AnswerShape {
  const options: Option[] = [
    { code: 'true', mark: 1, role: 'yes', ...(labelTrue !== undefined && { text: labelTrue }) },
    { code: 'false', mark: 2, role: 'no', ...(labelFalse !== undefined && { text: labelFalse }) },
  ];
  return {
    fields: [name],
    options,
    columns: [{ key: name, kind: 'choice', options }],
    read: (posted) => {
      const [first, second] = posted(name).filter((value) => value !== '');
      if (second !== undefined) return { fault: shapeFault('notOneAnswer') };
      return { value: codes.get(first) ?? first };
    },
    accept: (value) => {
      if (value === undefined || typeof value === 'boolean') return { value };
      return { fault: shapeFault('notAnOption') };
    },
    show: (value) => ({ [name]: [String(value)] }),
    write: (value) => [{ mark: value === true ? 1 : 2 }],
    restore: ([cell]) => (cell?.mark === 1 || cell?.mark === 2 ? cell.mark === 1 : undefined),
  };
}

export const boolean: QuestionType<typeof schema> = { schema, compile };
