/** Choices with a picture each: radios, or ticks where several may be chosen. The text is the picture's label. */
import { z } from 'zod';
import { compileTicks, tickLimits, tickValidators } from './checkbox.ts';
import { choiceConditions, code, refuseTwins } from './choices.ts';
import { pictureLink } from './display/picture.ts';
import { questionProperties } from './question-type.ts';
import type { QuestionType } from './question-type.ts';
import { compileSingle } from './radiogroup.ts';
import { localised } from '../text.ts';

const choice = z.strictObject({
  value: code,
  imageLink: pictureLink,
  /** Said beside the picture and in its place. */
  text: localised(500),
  mapsTo: z
    .string()
    .regex(/^[\w.:-]{1,64}$/, 'This must be a code of at most 64 letters, digits and the characters _ . : -')
    .optional(),
  ...choiceConditions,
});

const schema = z
  .strictObject({
    type: z.literal('imagepicker'),
    ...questionProperties,
    choices: z.array(choice).min(1).max(40),
    multiSelect: z.boolean().optional(),
    /** The label is always shown, whether this says so or not. */
    showLabel: z.boolean().optional(),
    ...tickLimits,
    validators: tickValidators,
  })
  .superRefine(refuseTwins);

export const imagepicker: QuestionType<typeof schema> = {
  schema,
  compile: (definition) => (definition.multiSelect === true ? compileTicks(definition) : compileSingle(definition)),
};
