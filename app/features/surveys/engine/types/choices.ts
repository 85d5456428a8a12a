/** Choices of radiogroup, dropdown and checkbox: their properties, their marks and the text beside "other". */
import { z } from 'zod';
import { entryFault, shapeFault } from '../errors.ts';
import type { Fault } from '../errors.ts';
import { answerState, specialMark } from '../states.ts';
import { pictureProperty } from '../formats.ts';
import { localised } from '../text.ts';
import type { LocalisedText } from '../text.ts';
import { expressionText, questionProperties } from './question-type.ts';
import type { AnswerValue, CommentShape, Option } from './question-type.ts';
import { cleanText, lengthOf } from './words.ts';

const maxOtherLength = 1000;

/** A choice's value is its immutable code: results are counted by it, whatever happens to its label. */
export const code = z.custom<string>((value) => typeof value === 'string' && /^[a-zA-Z0-9_-]{1,64}$/.test(value), {
  error: 'A choice’s value is a code of at most 64 letters without accents, digits, hyphens and underscores.',
  params: {
    mend: 'Write { "value": "very_good", "text": "Very good" }: the code stays for ever, the text may change.',
  },
});

/** The same thing in an outside code list. This project's own. */
const mapsTo = z
  .string()
  .regex(/^[\w.:-]{1,64}$/, 'This must be a code of at most 64 letters, digits and the characters _ . : -')
  .optional();

/** Whether a choice is offered, and whether it can be chosen; decided by earlier pages. */
export const choiceConditions = { visibleIf: expressionText.optional(), enableIf: expressionText.optional() };

const choice = z.union([
  code,
  z.strictObject({
    value: code,
    text: localised(500).optional(),
    /** Shown in Easy Read. This project's own. */
    picture: pictureProperty.optional(),
    mapsTo,
    ...choiceConditions,
  }),
]);

/** A row, column or item that is only named: its code, or its code with a text. */
export const listed = z.union([code, z.strictObject({ value: code, text: localised(500).optional(), mapsTo })]);
export type Listed = z.output<typeof listed>;

/** Refuses rows and items whose code cannot be the key of an answer: survey-core keeps answers in plain objects. */
export function refuseKeys(entries: readonly Listed[], context: z.RefinementCtx, at: 'rows'): void {
  entries.forEach((entry, index) => {
    const { value } = itemOf(entry);
    if (!(value in {}) && /^[a-zA-Z0-9]/.test(value)) return;
    const message = `A row cannot have the value “${value}”.`;
    const params = { mend: 'Begin it with a letter or a digit; some words are reserved. The text may say anything.' };
    context.addIssue({ code: 'custom', path: [at, index], message, params });
  });
}

const label = localised(200).optional();

export const choiceProperties = {
  ...questionProperties,
  choices: z.array(choice).min(1).max(300),
  showOtherItem: z.boolean().optional(),
  otherText: label,
  otherErrorText: localised(500).optional(),
  showNoneItem: z.boolean().optional(),
  noneText: label,
  showDontKnowItem: z.boolean().optional(),
  dontKnowText: label,
  showRefuseItem: z.boolean().optional(),
  refuseText: label,
  colCount: z.int().min(0).max(5).optional(),
};

export type ChoiceDefinition = z.output<z.ZodObject<typeof choiceProperties>>;

/** What makes a question's options. */
export type ChoiceLists = Pick<
  ChoiceDefinition,
  | 'choices'
  | `show${'Other' | 'None' | 'DontKnow' | 'Refuse'}Item`
  | 'otherText'
  | 'noneText'
  | 'dontKnowText'
  | 'refuseText'
>;

/** Bare codes and codes with a text as one form. */
export const itemOf = (
  entry: Listed,
): { value: string; text?: LocalisedText | undefined; mapsTo?: string | undefined } =>
  typeof entry === 'string' ? { value: entry } : entry;

/** Codes that mean a state rather than an answer; they keep their place in the list and are counted as that state. */
const stateCodes = new Map<string, Pick<Option, 'mark' | 'role'>>([
  ['dont_know', { mark: answerState.dontKnow, role: 'dontKnow' }],
  ['prefer_not_to_say', { mark: answerState.preferNotToSay, role: 'preferNotToSay' }],
]);

/** The codes that SurveyJS gives its special items. */
const specials = (
  definition: ChoiceLists,
): [boolean | undefined, Omit<Option, 'text'>, LocalisedText | undefined][] => [
  [definition.showOtherItem, { code: 'other', mark: specialMark.other, role: 'other' }, definition.otherText],
  [definition.showNoneItem, { code: 'none', mark: specialMark.none, role: 'none' }, definition.noneText],
  [
    definition.showRefuseItem,
    { code: 'refused', mark: answerState.preferNotToSay, role: 'preferNotToSay' },
    definition.refuseText,
  ],
  [
    definition.showDontKnowItem,
    { code: 'dontknow', mark: answerState.dontKnow, role: 'dontKnow' },
    definition.dontKnowText,
  ],
];

/** Choices in the order of the version, then the special items. A choice's mark is its place, counted from 1. */
export function optionsOf(definition: ChoiceLists): Option[] {
  const listed = definition.choices.map((entry, index): Option => {
    const item = typeof entry === 'string' ? { value: entry } : entry;
    const place = stateCodes.get(item.value) ?? ({ mark: index + 1, role: 'choice' } as const);
    return {
      code: item.value,
      ...place,
      ...('text' in item && { text: item.text }),
      ...('mapsTo' in item && { mapsTo: item.mapsTo }),
      ...('picture' in item && { picture: item.picture }),
    };
  });
  const special = specials(definition)
    .filter(([isOffered]) => isOffered)
    .map(([, option, text]): Option => (text === undefined ? option : { ...option, text }));
  return [...listed, ...special];
}

/** Refuses choices that conditions or results could not tell apart, and lists in which every choice is a state. */
export function refuseTwins(
  definition: ChoiceLists,
  context: z.RefinementCtx,
  at: 'choices' | 'columns' | 'rows' = 'choices',
): void {
  // Conditions compare without regard to case.
  const codes = new Set<string>();
  const states = new Set<number>();
  optionsOf(definition).forEach(({ code: value, mark }, index) => {
    const isTwin = codes.has(value.toLowerCase()) || states.has(mark);
    codes.add(value.toLowerCase());
    if (mark < 0) states.add(mark);
    if (!isTwin) return;
    context.addIssue({
      code: 'custom',
      path: index < definition.choices.length ? [at, index] : [at],
      message: `Two choices have the value “${value}” or mean the same.`,
      params: {
        mend: 'Give each choice a code of its own; “Other”, “None”, “Don’t know” and “Prefer not to say” come once.',
      },
    });
  });
  if (optionsOf(definition).some(({ mark }) => mark > 0)) return;
  const message = 'No choice here is an answer.';
  context.addIssue({
    code: 'custom',
    path: [at],
    message,
    params: { mend: 'Add a choice other than “don’t know”.' },
  });
}

/** The text beside "other", where the question offers it. */
export function otherText(
  definition: Pick<ChoiceDefinition, 'name' | 'showOtherItem' | 'otherErrorText'>,
): CommentShape | undefined {
  if (!definition.showOtherItem) return undefined;
  return {
    key: commentKey(definition.name),
    maxLength: maxOtherLength,
    wanted: (value) => value === 'other' || (Array.isArray(value) && value.includes('other')),
    ...(definition.otherErrorText !== undefined && { missing: definition.otherErrorText }),
  };
}

/** The key of a question's comment, in forms, answers and columns, as SurveyJS writes it. */
export const commentKey = (name: string): string => `${name}-Comment`;

/** The words beside "other", checked; the question itself says whether they were wanted. */
export function acceptComment(comment: CommentShape, value: unknown): { value: string | undefined } | { fault: Fault } {
  if (value === undefined) return { value: undefined };
  if (typeof value !== 'string') return { fault: { ...shapeFault('notText'), field: comment.key } };
  if (value.length > comment.maxLength * 4) return { fault: tooLong(comment, value.length) };
  const words = cleanText(value);
  const length = lengthOf(words);
  return length > comment.maxLength ? { fault: tooLong(comment, length) } : { value: words || undefined };
}

const tooLong = (comment: CommentShape, length: number): Fault =>
  entryFault('textTooLong', { max: comment.maxLength, length }, comment.key);

/** One posted choice. Words in the "other" box with nothing chosen count as choosing "other". */
export function readChoices(
  definition: Pick<ChoiceDefinition, 'showOtherItem'>,
  chosen: readonly string[],
  words: readonly string[],
): string[] {
  const codes = chosen.filter((value) => value !== '');
  const hasWords = definition.showOtherItem === true && words.some((text) => text.trim() !== '');
  return codes.length === 0 && hasWords ? ['other'] : codes;
}

/** Whether a value is one of the options' codes. */
export const isCode = (options: ReadonlyMap<string, Option>, value: unknown): value is string =>
  typeof value === 'string' && options.has(value);

export const byCode = (options: readonly Option[]): ReadonlyMap<string, Option> =>
  new Map(options.map((option) => [option.code, option]));

/** An answer's codes as a list, whether the question takes one or many. */
export const codesOf = (value: AnswerValue): readonly string[] => (Array.isArray(value) ? value : [String(value)]);
