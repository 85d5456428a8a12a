/** Any number of choices: in SurveyJS a box of tags, here the same list of ticks as a checkbox. */
import { z } from 'zod';
import { checkboxProperties, compileTicks } from './checkbox.ts';
import { refuseTwins } from './choices.ts';
import type { QuestionType } from './question-type.ts';

const schema = z.strictObject({ type: z.literal('tagbox'), ...checkboxProperties }).superRefine(refuseTwins);

export const tagbox: QuestionType<typeof schema> = { schema, compile: compileTicks };
