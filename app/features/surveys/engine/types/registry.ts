/** Every question type the engine knows: a new type is a module beside this one and a line in each list. */
import type { z } from 'zod';
import { boolean } from './boolean.ts';
import { checkbox } from './checkbox.ts';
import { comment } from './comment.ts';
import { dropdown } from './dropdown.ts';
import { expression } from './expression.ts';
import { imagepicker } from './imagepicker.ts';
import { file } from './inputs/file.ts';
import { matrix } from './matrix.ts';
import { multipletext } from './multipletext.ts';
import type { AnswerShape, QuestionType } from './question-type.ts';
import { radiogroup } from './radiogroup.ts';
import { ranking } from './ranking.ts';
import { rating } from './rating.ts';
import { matrixdropdown, matrixdynamic } from './repeated/grids.ts';
import { paneldynamic } from './repeated/paneldynamic.ts';
import { slider } from './slider.ts';
import { tagbox } from './tagbox.ts';
import { text } from './text.ts';

export const questionSchemas = [
  radiogroup.schema,
  checkbox.schema,
  dropdown.schema,
  boolean.schema,
  rating.schema,
  text.schema,
  comment.schema,
  tagbox.schema,
  ranking.schema,
  imagepicker.schema,
  multipletext.schema,
  slider.schema,
  matrix.schema,
  expression.schema,
  matrixdropdown.schema,
  matrixdynamic.schema,
  paneldynamic.schema,
  file.schema,
] as const;

const questionTypes = new Map<string, QuestionType>(
  Object.entries({
    radiogroup,
    checkbox,
    dropdown,
    boolean,
    rating,
    text,
    comment,
    tagbox,
    ranking,
    imagepicker,
    multipletext,
    slider,
    matrix,
    expression,
    matrixdropdown,
    matrixdynamic,
    paneldynamic,
    file,
  }),
);

export type QuestionDefinition = z.output<(typeof questionSchemas)[number]>;

/** The shape of a question's answers. Throws for a type that no parsed definition can hold. */
export function compileShape(definition: QuestionDefinition): AnswerShape {
  const type = questionTypes.get(definition.type);
  if (!type) throw new Error(`No question type “${definition.type}”.`);
  return type.compile(definition);
}

/** The names of the offered types, for messages. */
export const typeNames: readonly string[] = [...questionTypes.keys(), 'html', 'image', 'panel'];
