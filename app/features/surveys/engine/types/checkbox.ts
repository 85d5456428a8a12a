/** Any number of choices; one tick column an option, so that results count options and never combinations. */
import { z } from 'zod';
import { entryFault, shapeFault } from '../errors.ts';
import { localised } from '../text.ts';
import {
  byCode,
  choiceProperties,
  codesOf,
  commentKey,
  isCode,
  optionsOf,
  otherText,
  readChoices,
  refuseTwins,
} from './choices.ts';
import type { ChoiceLists } from './choices.ts';
import type { LocalisedText } from '../text.ts';
import { expressionValidator } from './question-type.ts';
import type { AnswerShape, Option, Outcome, QuestionType } from './question-type.ts';

const count = z.int().min(0).max(304);

export const tickValidators = z
  .array(
    z.discriminatedUnion('type', [
      expressionValidator,
      z.strictObject({
        type: z.literal('answercount'),
        minCount: count.optional(),
        maxCount: count.optional(),
        text: localised(500).optional(),
      }),
    ]),
  )
  .max(10)
  .optional();

/** At least and at most so many, once anything is ticked. 0 is no limit, as in SurveyJS. */
export const tickLimits = { minSelectedChoices: count.optional(), maxSelectedChoices: count.optional() };

export const checkboxProperties = { ...choiceProperties, ...tickLimits, validators: tickValidators };

const schema = z.strictObject({ type: z.literal('checkbox'), ...checkboxProperties }).superRefine(refuseTwins);

/** What a list of ticks is made from, whatever it is called. */
export type TickDefinition = ChoiceLists & {
  name: string;
  otherErrorText?: LocalisedText | undefined;
  minSelectedChoices?: number | undefined;
  maxSelectedChoices?: number | undefined;
};

/** An option that stands alone: with it nothing else can be ticked. */
const isExclusive = (option: Option): boolean => option.mark < 0 || option.role === 'none';

function acceptCodes(
  definition: TickDefinition,
  known: ReadonlyMap<string, Option>,
  value: unknown,
): Outcome<readonly string[]> {
  if (value === undefined) return { value };
  if (!Array.isArray(value) || value.length > known.size) return { fault: shapeFault('notAnOption') };
  const codes: unknown[] = value;
  if (!codes.every((entry) => isCode(known, entry))) return { fault: shapeFault('notAnOption') };
  if (new Set(codes).size < codes.length) return { fault: shapeFault('repeatedOption') };
  if (codes.length === 0) return { value: undefined };
  const chosen = [...known.values()].filter((option) => codes.includes(option.code));
  const alone = chosen.find(isExclusive);
  if (alone && chosen.length > 1) return { fault: entryFault('exclusiveOption', { option: alone.code }) };
  const { minSelectedChoices: min = 0, maxSelectedChoices: max = 0 } = definition;
  if (!alone && codes.length < min) return { fault: entryFault('tooFewOptions', { min }) };
  if (max > 0 && codes.length > max) return { fault: entryFault('tooManyOptions', { max }) };
  return { value: chosen.map((option) => option.code) };
}

/** The shape of an answer that is a list of codes. */
export function compileTicks(definition: TickDefinition): AnswerShape {
  const { name } = definition;
  const options = optionsOf(definition);
  const known = byCode(options);
  const comment = otherText(definition);
  const ticks = options.filter((option) => option.mark > 0);
  return {
    fields: comment ? [name, comment.key] : [name],
    options,
    ...(comment && { comment }),
    columns: ticks.map((option) => ({ key: `${name}:${option.code}`, kind: 'tick', option })),
    read: (posted) => {
      const codes = readChoices(definition, posted(name), posted(commentKey(name)));
      return { value: codes.length === 0 ? undefined : codes };
    },
    accept: (value) => acceptCodes(definition, known, value),
    show: (value) => ({ [name]: codesOf(value) }),
    write: (value) => {
      const codes = codesOf(value);
      const state = known.get(codes[0] ?? '')?.mark ?? 0;
      return ticks.map(({ code }) => ({ mark: state < 0 ? state : Number(codes.includes(code)) }));
    },
    restore: (cells) => {
      const state = options.find((option) => option.mark < 0 && option.mark === cells[0]?.mark);
      if (state) return [state.code];
      const codes = ticks.filter((_, index) => cells[index]?.mark === 1).map((option) => option.code);
      return codes.length === 0 ? undefined : codes;
    },
  };
}

export const checkbox: QuestionType<typeof schema> = { schema, compile: compileTicks };
