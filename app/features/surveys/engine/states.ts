/** Why an answer is missing, and the reserved marks of answers that are no listed choice (data-rules 2). */

/** Negative marks: every column of a row without an answer holds one of these, never null. */
export const answerState = {
  notStated: -1,
  notPublished: -2,
  notAsked: -3,
  hidden: -4,
  skipped: -5,
  dontKnow: -6,
  preferNotToSay: -7,
  unreadable: -8,
  twoTicks: -9,
} as const;

export type AnswerState = keyof typeof answerState;

/** Marks above every possible place in a list of choices (at most 300). */
export const specialMark = { none: 901, other: 902 } as const;

/** The mark of a number, date or text column that holds an answer. */
export const given = 1;

const names = new Map(Object.entries(answerState).map(([name, mark]) => [mark as number, name as AnswerState]));

/** The name of a reserved negative mark; undefined for a mark that is an answer. */
export function stateOf(mark: number): AnswerState | undefined {
  return names.get(mark);
}
