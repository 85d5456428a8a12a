/** Every question type the engine knows: a new type is a module beside this one and a line in each list. */
import type { z } from 'zod';
import { boolean } from './boolean.ts';
import { checkbox } from './checkbox.ts';
import { comment } from './comment.ts';
import { dropdown } from './dropdown.ts';
import type { AnswerShape, QuestionType } from './question-type.ts';
import { radiogroup } from './radiogroup.ts';
import { rating } from './rating.ts';
import { text } from './text.ts';

export const questionSchemas = [
  radiogroup.schema,
  checkbox.schema,
  dropdown.schema,
  boolean.schema,
  rating.schema,
  text.schema,
  comment.schema,
] as const;

const questionTypes = new Map<string, QuestionType>(
  Object.entries({ radiogroup, checkbox, dropdown, boolean, rating, text, comment }),
);

export type QuestionDefinition = z.output<(typeof questionSchemas)[number]>;

/** The shape of a question's answers. Throws for a type that no parsed definition can hold. */
export function compileShape(definition: QuestionDefinition): AnswerShape {
  const type = questionTypes.get(definition.type);
  if (!type) throw new Error(`No question type “${definition.type}”.`);
  return type.compile(definition);
}

/** The names of the offered types, for messages. */
export const typeNames: readonly string[] = [...questionTypes.keys(), 'panel'];
