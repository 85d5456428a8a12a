/** One choice out of several: radiogroup, and dropdown, which differs on screen only. */
import { z } from 'zod';
import { shapeFault } from '../errors.ts';
import {
  byCode,
  choiceProperties,
  commentKey,
  isCode,
  optionsOf,
  otherText,
  readChoices,
  refuseTwins,
} from './choices.ts';
import type { ChoiceDefinition, ChoiceLists } from './choices.ts';
import { expressionValidator } from './question-type.ts';
import type { AnswerShape, QuestionType } from './question-type.ts';

const schema = z
  .strictObject({
    type: z.literal('radiogroup'),
    ...choiceProperties,
    validators: z.array(expressionValidator).max(10).optional(),
  })
  .superRefine(refuseTwins);

/** The shape of an answer that is one code. */
export function compileSingle(
  definition: ChoiceLists & Pick<ChoiceDefinition, 'name' | 'otherErrorText'>,
): AnswerShape {
  const { name } = definition;
  const options = optionsOf(definition);
  const known = byCode(options);
  const comment = otherText(definition);
  return {
    fields: comment ? [name, comment.key] : [name],
    options,
    ...(comment && { comment }),
    columns: [{ key: name, kind: 'choice', options }],
    read: (posted) => {
      const codes = readChoices(definition, posted(name), posted(commentKey(name)));
      return codes.length > 1 ? { fault: shapeFault('notOneAnswer') } : { value: codes[0] };
    },
    accept: (value) => {
      if (value === undefined || isCode(known, value)) return { value };
      return { fault: shapeFault('notAnOption') };
    },
    show: (value) => ({ [name]: [String(value)] }),
    write: (value) => [{ mark: known.get(String(value))?.mark ?? 0 }],
    restore: ([cell]) => options.find((option) => option.mark === cell?.mark)?.code,
  };
}

export const radiogroup: QuestionType<typeof schema> = { schema, compile: compileSingle };
