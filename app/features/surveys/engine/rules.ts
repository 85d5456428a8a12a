/** The validators an author may add to a question, beside what its own properties already ask. */
import type { Fault } from './errors.ts';
import type { LocalisedText } from './text.ts';
import type { Answers, AnswerValue } from './types/question-type.ts';
import type { QuestionDefinition } from './types/registry.ts';
import { validatorFault } from './types/validators.ts';

interface Ruled {
  readonly definition: Pick<QuestionDefinition, 'validators'>;
  readonly rules: readonly {
    readonly expression: { holds(answers: Answers): boolean };
    readonly text: LocalisedText | undefined;
  }[];
}

/** The first rule that a visible question's answer breaks. Expressions are asked of empty answers too, as in SurveyJS. */
export function brokenRule(
  { definition, rules }: Ruled,
  value: AnswerValue | undefined,
  answers: Answers,
): Fault | undefined {
  for (const validator of value === undefined ? [] : (definition.validators ?? [])) {
    const fault = validator.type === 'expression' ? undefined : validatorFault(validator, value ?? '');
    if (fault) return fault;
  }
  const broken = rules.find(({ expression }) => !expression.holds(answers));
  return broken && { key: 'ruleBroken', kind: 'rule', ...(broken.text !== undefined && { text: broken.text }) };
}
