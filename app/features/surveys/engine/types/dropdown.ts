/** One choice from a list that opens. */
import { z } from 'zod';
import { choiceProperties, refuseTwins } from './choices.ts';
import { expressionValidator } from './question-type.ts';
import type { QuestionType } from './question-type.ts';
import { compileSingle } from './radiogroup.ts';

const schema = z
  .strictObject({
    type: z.literal('dropdown'),
    ...choiceProperties,
    validators: z.array(expressionValidator).max(10).optional(),
  })
  .superRefine(refuseTwins);

export const dropdown: QuestionType<typeof schema> = { schema, compile: compileSingle };
