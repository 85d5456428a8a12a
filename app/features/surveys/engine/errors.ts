/** What can be wrong with an answer: keys for the feature's messages, with the variables each message may use. */
import type { LocalisedText } from './text.ts';

/** One message in the feature's messages.ts for each key. The variables a key carries stand behind it. */
export const answerErrorKeys = [
  'required',
  'otherRequired',
  'unknownField', // field
  'tooManyFields', // max
  'notText',
  'notOneAnswer',
  'notAnOption',
  'repeatedOption',
  'exclusiveOption',
  'tooFewOptions', // min
  'tooManyOptions', // max
  'textTooShort', // min
  'textTooLong', // max, length
  'notANumber',
  'numberTooSmall', // min
  'numberTooBig', // max
  'notOnStep', // step
  'dayMissing',
  'monthMissing',
  'yearMissing',
  'yearNeedsFourDigits',
  'notADate',
  'dateTooEarly', // min, as YYYY-MM-DD
  'dateTooLate', // max, as YYYY-MM-DD
  'notAMonth',
  'monthTooEarly', // min, as YYYY-MM
  'monthTooLate', // max, as YYYY-MM
  'notATime',
  'timeTooEarly', // min, as HH:MM
  'timeTooLate', // max, as HH:MM
  'notAnEmail',
  'notATelephone',
  'notAnAddress',
  'notAPostcode',
  'notAnNhsNumber',
  'notAUkPhone',
  'samePlace', // place
  'tooFewPlaces', // min
  'tooManyPlaces', // max
  'sameInTwoRows',
  'notRows',
  'tooManyRows', // max
  'tooFewRows', // min
  'repeatedKey',
  'notAFile',
  'tooManyFiles', // max
  'fileTooBig', // max, in megabytes
  'fileWrongKind',
  'fileBroken',
  'fileGone',
  'tooManyUploads',
  'ruleBroken',
] as const;

export type AnswerErrorKey = (typeof answerErrorKeys)[number];

/** `shape`: forged or mangled. `entry`: a slip of the person. `required`: nothing given. `rule`: a validator of the author. */
export type AnswerErrorKind = 'shape' | 'entry' | 'required' | 'rule';

/** What a question's shape finds wrong with a value. */
export interface Fault {
  readonly key: AnswerErrorKey;
  readonly kind: AnswerErrorKind;
  readonly vars?: Readonly<Record<string, string | number>>;
  /** The form field to put right, where it is not the question's first. */
  readonly field?: string;
  /** The cell of a repeated question, its row counted from 0. */
  readonly cell?: { readonly row: number; readonly name: string };
  /** The author's own words for this error. */
  readonly text?: LocalisedText;
}

/** A fault with its place: `question` is empty for a field that belongs to no question of the page. */
export interface AnswerError extends Fault {
  readonly page: number;
  readonly question: string;
  readonly field: string;
}

export const shapeFault = (key: AnswerErrorKey, vars?: Fault['vars']): Fault => ({
  key,
  kind: 'shape',
  ...(vars && { vars }),
});

export const entryFault = (key: AnswerErrorKey, vars?: Fault['vars'], field?: string): Fault => ({
  key,
  kind: 'entry',
  ...(vars && { vars }),
  ...(field && { field }),
});
