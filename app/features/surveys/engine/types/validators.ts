/** What the validators that look at one value alone find wrong with it. */
import { entryFault } from '../errors.ts';
import type { Fault } from '../errors.ts';
import type { LocalisedText } from '../text.ts';
import { lineShape } from './inputs/line.ts';
import type { AnswerValue } from './question-type.ts';
import { lengthOf } from './words.ts';

/** The validators of every type of question, as far as they are about the value alone. */
export type ValueValidator =
  | { type: 'numeric'; minValue?: number | undefined; maxValue?: number | undefined; text?: LocalisedText | undefined }
  | { type: 'text'; minLength?: number | undefined; maxLength?: number | undefined; text?: LocalisedText | undefined }
  | { type: 'email'; text?: LocalisedText | undefined }
  | {
      type: 'answercount';
      minCount?: number | undefined;
      maxCount?: number | undefined;
      text?: LocalisedText | undefined;
    };

const { accept: acceptEmail } = lineShape('email', 'email', 254);

function found(validator: ValueValidator, value: AnswerValue): Fault | undefined {
  switch (validator.type) {
    case 'numeric':
      if (validator.minValue !== undefined && Number(value) < validator.minValue)
        return entryFault('numberTooSmall', { min: validator.minValue });
      if (validator.maxValue !== undefined && Number(value) > validator.maxValue)
        return entryFault('numberTooBig', { max: validator.maxValue });
      return undefined;
    case 'text': {
      const length = lengthOf(String(value));
      if (length < (validator.minLength ?? 0)) return entryFault('textTooShort', { min: validator.minLength ?? 0 });
      if (length > (validator.maxLength ?? Infinity))
        return entryFault('textTooLong', { max: validator.maxLength ?? 0, length });
      return undefined;
    }
    case 'email':
      return 'fault' in acceptEmail(value) ? entryFault('notAnEmail') : undefined;
    case 'answercount': {
      const count = Array.isArray(value) ? value.length : 1;
      if (count < (validator.minCount ?? 0)) return entryFault('tooFewOptions', { min: validator.minCount ?? 0 });
      if (count > (validator.maxCount || Infinity))
        return entryFault('tooManyOptions', { max: validator.maxCount ?? 0 });
      return undefined;
    }
  }
}

/** The fault of one validator, in the author's own words where there are any; undefined for a value that passes. */
export function validatorFault(validator: ValueValidator, value: AnswerValue): Fault | undefined {
  const fault = found(validator, value);
  return fault && { ...fault, kind: 'rule', ...(validator.text !== undefined && { text: validator.text }) };
}
