/** What a question type is to the engine: the properties it accepts and the shape of its answers. */
import { z } from 'zod';
import type { Fault } from '../errors.ts';
import { mediaProperty, pictureProperty } from '../formats.ts';
import type { PictureDefinition } from '../formats.ts';
import { localised } from '../text.ts';
import type { LocalisedText } from '../text.ts';

/** A typed answer as it stands in `Answers`, in the sealed field and in SurveyJS data. */
export type AnswerValue = string | number | boolean | readonly string[] | AnswerRecord | readonly AnswerRecord[];

/** Answers inside an answer: by row or item of a question, or by the cells of one repeated row. Never nested deeper. */
export interface AnswerRecord {
  readonly [key: string]: AnswerValue;
}

/** Answers by question name; the text beside "other" stands under `<name>-Comment`. */
export type Answers = Readonly<Record<string, AnswerValue>>;

/** A value that passed, or what is wrong with it. Undefined means that nothing was given. */
export type Outcome<T> =
  | { readonly value: T | undefined }
  | { readonly fault: Fault; /** Other faults of the same answer. */ readonly more?: readonly Fault[] };

/** What one column of a row holds: the mark always, the number or text where the column's kind has one. */
export interface Cell {
  readonly mark: number;
  readonly number?: number;
  readonly text?: string;
}

/** One thing that can be chosen. A negative mark is an answer state: such a choice stays out of every base. */
export interface Option {
  readonly code: string;
  readonly mark: number;
  readonly role: 'choice' | 'none' | 'other' | 'dontKnow' | 'preferNotToSay' | 'yes' | 'no';
  readonly text?: LocalisedText;
  readonly picture?: PictureDefinition;
  /** The same thing in an outside code list, such as the school census's codes of need. */
  readonly mapsTo?: string;
  /** The number a point of a rating scale stands for. */
  readonly value?: number;
}

/**
 * - `choice`: the mark is an option's mark.
 * - `tick`: 1 ticked, 0 not.
 * - `number`, `date`: the mark is 1 and the figure stands in `numbers`.
 * - `text`: the mark is 1 and the words stand in the side table.
 * - `rank`: the mark is the item's place from 1, or 0 when the question was answered without it.
 * - `file`: the mark is 1 and the side table holds a JSON list of this site's file ids.
 *
 * Any mark may be a negative answer state instead.
 */
export type ColumnKind = 'choice' | 'tick' | 'number' | 'date' | 'text' | 'rank' | 'file';

/** What a column is of, within its question: a row of a matrix, an item, or a cell of one of its (repeated) rows. */
export interface ColumnPart {
  /** The row, item or cell; `#rows` for the column that says how many repeated rows there are. */
  readonly key: string;
  readonly text?: LocalisedText;
  /** The row a cell stands in; `index` counts repeated rows from 0. */
  readonly row?: { readonly key: string; readonly text?: LocalisedText; readonly index?: number };
}

export interface ColumnShape {
  readonly key: string;
  readonly kind: ColumnKind;
  /** Missing where the question has one column, or one column an option. */
  readonly part?: ColumnPart;
  readonly options?: readonly Option[];
  /** The option a tick stands for. */
  readonly option?: Option;
  /** `day` and `month` count from January 1970, `minute` from midnight. */
  readonly unit?: 'day' | 'month' | 'minute';
}

/** The free text beside "other". */
export interface CommentShape {
  readonly key: string;
  readonly maxLength: number;
  /** Whether this answer calls for the text. */
  wanted(value: AnswerValue | undefined): boolean;
  readonly missing?: LocalisedText;
}

export type Posted = (field: string) => readonly string[];
export type Fields = Readonly<Record<string, readonly string[]>>;

/** A row of a matrix, or an item of a question that asks for several things. */
export interface Part {
  readonly key: string;
  readonly text?: LocalisedText;
  /** The form field that its errors point at. */
  readonly field: string;
}

/** The words of one rendition, for saying an answer. */
export interface Words {
  option(code: string): string;
  part(key: string): string;
  /** A day or a month as it is written out; a time of day as it stands. */
  date(iso: string): string;
}

/** Everything the engine does with answers of one question, compiled once from its definition. */
export interface AnswerShape {
  /** The form fields of the question, the one that errors point at first. */
  readonly fields: readonly string[];
  readonly options?: readonly Option[];
  readonly comment?: CommentShape;
  /** Rows or items, in the order of the definition. */
  readonly parts?: readonly Part[];
  readonly columns: readonly ColumnShape[];
  /** Posted text to a candidate. Takes nothing on trust but looks no further than the form of the text. */
  read(posted: Posted): Outcome<unknown>;
  /** Membership, type, range, length, count. Anything may come in; nothing is thrown. */
  accept(value: unknown): Outcome<AnswerValue>;
  /** An accepted value as the form fields that show it again. */
  show(value: AnswerValue): Fields;
  /** An accepted value as one cell a column. */
  write(value: AnswerValue): readonly Cell[];
  /** The value that `write` turned into these cells; undefined when they hold a state that no option stands for. */
  restore(cells: readonly Cell[]): AnswerValue | undefined;
  /** What is wrong with an accepted value as a whole, or with none: rows left out, rules of items. Asked when it is visible. */
  review?(value: AnswerValue | undefined): readonly Fault[];
  /** An accepted value in words, a line each; without this the words are the labels of its codes. */
  inWords?(value: AnswerValue, words: Words): readonly string[];
  /** The rows and cells of a question that is answered in rows: `repeatedOf` in `repeated/rows.ts` reads them. */
  readonly repeated?: object;
}

/** One entry of the registry. */
export interface QuestionType<S extends z.ZodObject = z.ZodObject> {
  /** Accepted properties; any other key is refused. */
  readonly schema: S;
  compile(definition: z.output<S>): AnswerShape;
}

/** Members of Object.prototype cannot be names: survey-core keeps values in plain objects. */
const inherited = new Set(Object.getOwnPropertyNames(Object.prototype).map((name) => name.toLowerCase()));
/** Names that survey-core's expressions read as something else than a question. */
const reserved = new Set(
  (
    'survey page panel row item self parent choice choiceitem locale pageno pagecount questioncount ' +
    'correctanswers correctedanswers correctedanswercount incorrectanswers incorrectedanswers incorrectedanswercount ' +
    'true false null undefined prototype'
  ).split(' '),
);

/** Words that cannot name a question, an item or a row. */
const isReserved = (name: string): boolean => inherited.has(name.toLowerCase()) || reserved.has(name.toLowerCase());

export const elementName = z.custom<string>(
  (value) => typeof value === 'string' && /^[a-zA-Z][a-zA-Z0-9_]{0,63}$/.test(value) && !isReserved(value),
  {
    error: 'A name starts with a letter and has at most 64 letters, digits and underscores; some words are reserved.',
    params: { mend: 'Choose a name such as "child_age". The title is what people read; the name is never shown.' },
  },
);

/** An expression of at most 2,000 characters. Its grammar is checked by the linter, on the server. */
export const expressionText = z.custom<string>(
  (value) => typeof value === 'string' && value.trim() !== '' && value.length <= 2000,
  {
    error: 'An expression is text of 1 to 2,000 characters.',
    params: { mend: 'Shorten the condition, or remove the property if there is none.' },
  },
);

/** Properties of every question. From `subject` on they are this project's own. */
export const questionProperties = {
  name: elementName,
  title: localised(1000).optional(),
  description: localised(5000).optional(),
  isRequired: z.boolean().optional(),
  requiredErrorText: localised(500).optional(),
  visibleIf: expressionText.optional(),
  /** While it does not hold the question is shown and cannot be answered; what is posted all the same is dropped. */
  enableIf: expressionText.optional(),
  /** Decides instead of `isRequired` where both are given, as in SurveyJS. */
  requiredIf: expressionText.optional(),
  subject: z.enum(['respondent', 'child']).optional(),
  sensitive: z.boolean().optional(),
  equality: z.boolean().optional(),
  picture: pictureProperty.optional(),
  media: mediaProperty.optional(),
};

/** The validator that any question may have: an expression that must hold, asked of empty answers too. */
export const expressionValidator = z.strictObject({
  type: z.literal('expression'),
  expression: expressionText,
  text: localised(500).optional(),
});
