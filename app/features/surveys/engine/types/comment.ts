/** Free text of several lines. */
import { z } from 'zod';
import { textValidator, wordsShape } from './inputs/line.ts';
import { expressionValidator, questionProperties } from './question-type.ts';
import type { QuestionType } from './question-type.ts';
import { cleanText } from './words.ts';

const defaultMaxLength = 5000;

const schema = z.strictObject({
  type: z.literal('comment'),
  ...questionProperties,
  maxLength: z.int().min(1).max(20_000).optional(),
  /** The least number of characters, once anything is written. This project's own. */
  minLength: z.int().min(1).max(20_000).optional(),
  rows: z.int().min(1).max(30).optional(),
  validators: z
    .array(z.discriminatedUnion('type', [expressionValidator, textValidator]))
    .max(10)
    .optional(),
});

export const comment: QuestionType<typeof schema> = {
  schema,
  compile: ({ name, maxLength = defaultMaxLength, minLength }) => wordsShape(name, cleanText, { maxLength, minLength }),
};
