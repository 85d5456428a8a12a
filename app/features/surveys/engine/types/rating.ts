/** A point on a scale. The mark is the point's place, so that a distribution is counted like any choice. */
import { z } from 'zod';
import { shapeFault } from '../errors.ts';
import { localised } from '../text.ts';
import type { LocalisedText } from '../text.ts';
import { expressionValidator, questionProperties } from './question-type.ts';
import type { AnswerShape, Option, QuestionType } from './question-type.ts';

/** SurveyJS draws no more than 20 points. */
const maxPoints = 20;
const point = z.int().min(-100).max(100);

const schema = z
  .strictObject({
    type: z.literal('rating'),
    ...questionProperties,
    rateMin: point.optional(),
    rateMax: point.optional(),
    rateStep: z.int().min(1).max(100).optional(),
    /** Takes the place of rateMin, rateMax and rateStep. */
    rateValues: z
      .array(z.union([point, z.strictObject({ value: point, text: localised(200).optional() })]))
      .min(2)
      .max(maxPoints)
      .optional(),
    rateType: z.enum(['labels', 'stars', 'smileys']).optional(),
    minRateDescription: localised(200).optional(),
    maxRateDescription: localised(200).optional(),
    validators: z.array(expressionValidator).max(10).optional(),
  })
  .superRefine((definition, context) => {
    const points = pointsOf(definition);
    if (
      points.length >= 2 &&
      points.length <= maxPoints &&
      new Set(points.map(({ value }) => value)).size === points.length
    )
      return;
    context.addIssue({
      code: 'custom',
      path: definition.rateValues ? ['rateValues'] : ['rateMax'],
      message: `A scale has 2 to ${maxPoints} different points.`,
      params: { mend: 'Set rateMin below rateMax, or list different points in rateValues.' },
    });
  });

type RatingDefinition = z.output<typeof schema>;
type Point = { value: number; text?: LocalisedText | undefined };

/** The scale's points in order; at most one more than allowed is built. */
function pointsOf({ rateMin = 1, rateMax = 5, rateStep = 1, rateValues }: RatingDefinition): Point[] {
  if (rateValues) return rateValues.map((entry) => (typeof entry === 'number' ? { value: entry } : entry));
  const length = Math.min(Math.max(Math.floor((rateMax - rateMin) / rateStep) + 1, 0), maxPoints + 1);
  return Array.from({ length }, (_, index) => ({ value: rateMin + index * rateStep }));
}

function compile(definition: RatingDefinition): AnswerShape {
  const { name } = definition;
  const options = pointsOf(definition).map(({ value, text }, index): Option => {
    return { code: String(value), mark: index + 1, role: 'choice', value, ...(text !== undefined && { text }) };
  });
  const points = new Map<unknown, Option>(options.map((option) => [option.value, option]));
  const codes = new Map(options.map((option) => [option.code, option.value]));
  return {
    fields: [name],
    options,
    columns: [{ key: name, kind: 'choice', options }],
    read: (posted) => {
      const [first, second] = posted(name).filter((value) => value !== '');
      if (second !== undefined) return { fault: shapeFault('notOneAnswer') };
      return { value: first === undefined ? undefined : (codes.get(first) ?? first) };
    },
    accept: (value) => {
      if (value === undefined || (typeof value === 'number' && points.has(value))) return { value };
      return { fault: shapeFault('notAnOption') };
    },
    show: (value) => ({ [name]: [String(value)] }),
    write: (value) => [{ mark: points.get(value)?.mark ?? 0 }],
    restore: ([cell]) => options.find((option) => option.mark === cell?.mark)?.value,
  };
}

export const rating: QuestionType<typeof schema> = { schema, compile };
