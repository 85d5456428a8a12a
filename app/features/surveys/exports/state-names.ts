/** How files say why there is no answer, and how words that look so are told apart. Pure. */
import type { AnswerState } from '../engine/states.ts';

/** Names of the states in files, in square brackets so that no code can be mistaken for one. */
export const stateNames: Readonly<Record<AnswerState, string>> = {
  notStated: 'not stated',
  notPublished: 'not published',
  notAsked: 'not asked',
  hidden: 'hidden',
  skipped: 'skipped',
  dontKnow: 'don’t know',
  preferNotToSay: 'prefer not to say',
  unreadable: 'unreadable',
  twoTicks: 'two ticks',
};

export const stateText = (state: AnswerState): string => `[${stateNames[state]}]`;

const states = new Map((Object.keys(stateNames) as AnswerState[]).map((state) => [stateText(state), state]));

/** The state that a cell says in brackets; undefined for any other text. */
export const stateIn = (text: string): AnswerState | undefined => states.get(text.replace("'", '’'));

const looksLikeState = (text: string): boolean => stateIn(text.replace(/^'+/, '')) !== undefined;

/** What somebody wrote, as it stands in a cell: words that say a state exactly get an apostrophe before them. */
export const wordsText = (words: string): string => (looksLikeState(words) ? `'${words}` : words);

/** What somebody wrote, from a cell. */
export const wordsIn = (text: string): string => (text.startsWith("'") && looksLikeState(text) ? text.slice(1) : text);
