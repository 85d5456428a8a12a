/** The validators an author may add to a question, beside what its own properties already ask. */
import { entryFault } from './errors.ts';
import type { Fault } from './errors.ts';
import type { LocalisedText } from './text.ts';
import type { Answers, AnswerValue } from './types/question-type.ts';
import type { QuestionDefinition } from './types/registry.ts';
import { lineShape } from './types/inputs/line.ts';
import { lengthOf } from './types/words.ts';

type Validator = NonNullable<QuestionDefinition['validators']>[number];

interface Ruled {
  readonly definition: QuestionDefinition;
  readonly rules: readonly {
    readonly expression: { holds(answers: Answers): boolean };
    readonly text: LocalisedText | undefined;
  }[];
}

const { accept: acceptEmail } = lineShape('email', 'email', 254);

/** What one validator finds wrong with a value that passed the question's own checks. */
function faultOf(validator: Validator, value: AnswerValue): Fault | undefined {
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
    case 'expression':
      return undefined;
  }
}

/** The first rule that a visible question's answer breaks. Expressions are asked of empty answers too, as in SurveyJS. */
export function brokenRule(
  { definition, rules }: Ruled,
  value: AnswerValue | undefined,
  answers: Answers,
): Fault | undefined {
  for (const validator of value === undefined ? [] : (definition.validators ?? [])) {
    const fault = faultOf(validator, value ?? '');
    if (fault) return { ...fault, kind: 'rule', ...(validator.text !== undefined && { text: validator.text }) };
  }
  const broken = rules.find(({ expression }) => !expression.holds(answers));
  return broken && { key: 'ruleBroken', kind: 'rule', ...(broken.text !== undefined && { text: broken.text }) };
}
