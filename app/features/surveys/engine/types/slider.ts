/** A number on a scale between two ends: on screen a number to write, so that no value is given by merely being there. */
import { z } from 'zod';
import { numberShape } from './inputs/number.ts';
import { expressionValidator, questionProperties } from './question-type.ts';
import type { QuestionType } from './question-type.ts';

const end = z.number().min(-1e9).max(1e9);

const schema = z
  .strictObject({
    type: z.literal('slider'),
    ...questionProperties,
    /** One handle. For a range ask for its two ends in two questions. */
    sliderType: z.literal('single', { error: 'A slider has one handle here.' }).optional(),
    min: end.optional(),
    max: end.optional(),
    step: z.number().positive().max(1e9).optional(),
    validators: z.array(expressionValidator).max(10).optional(),
  })
  .superRefine(({ min = 0, max = 100, step = 1 }, context) => {
    if (min < max && step <= max - min) return;
    context.addIssue({
      code: 'custom',
      path: ['max'],
      message: 'A slider goes from “min” up to “max” in steps that fit between them.',
      params: { mend: 'Set min below max, and a step no larger than the way between them.' },
    });
  });

/** Without limits a slider goes from 0 to 100 by ones, as in SurveyJS. */
export const sliderLimits = ({
  min = 0,
  max = 100,
  step = 1,
}: Pick<z.output<typeof schema>, 'min' | 'max' | 'step'>) => ({
  min,
  max,
  step,
});

export const slider: QuestionType<typeof schema> = {
  schema,
  compile: (definition) => numberShape(definition.name, sliderLimits(definition)),
};
