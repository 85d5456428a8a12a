/** Hints for Easy Read: sentences and words that many readers stumble over. Suggestions, never a gate. Pure. */

/** The most words of a sentence that Easy Read recommends (Change, "How to make information accessible"). */
const mostWords = 15;

const longWord = 13;

export type ReadingHint =
  | { kind: 'long-sentence'; words: number; sentence: string }
  | { kind: 'long-word'; word: string }
  | { kind: 'passive'; phrase: string };

const sentencesIn = (text: string): string[] =>
  text
    .split(/(?<=[.!?])\s+|\n+/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');

const wordsIn = (sentence: string): string[] => sentence.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? [];

const passive = /\b(?:is|are|was|were|be|been|being|got|gets?)\s+(?:\w+ly\s+)?\w+(?:ed|en)\b/i;

/** At most one hint of each kind a text. */
export function readingHints(text: string): ReadingHint[] {
  const sentences = sentencesIn(text);
  const long = sentences.find((sentence) => wordsIn(sentence).length > mostWords);
  const word = wordsIn(text).find((one) => one.length >= longWord && !one.includes('-'));
  const phrase = passive.exec(text)?.[0];
  return [
    ...(long === undefined
      ? []
      : [{ kind: 'long-sentence', words: wordsIn(long).length, sentence: long } satisfies ReadingHint]),
    ...(word === undefined ? [] : [{ kind: 'long-word', word } satisfies ReadingHint]),
    ...(phrase === undefined ? [] : [{ kind: 'passive', phrase } satisfies ReadingHint]),
  ];
}

/** A hint in plain words. */
export function hintInWords(hint: ReadingHint): string {
  switch (hint.kind) {
    case 'long-sentence':
      return `A sentence has ${hint.words} words: “${hint.sentence}”. Use ${mostWords} at most, or make it two.`;
    case 'long-word':
      return `“${hint.word}” is a long word. Use a shorter one, or say what it means.`;
    case 'passive':
      return `“${hint.phrase}” does not say who does it. Say who does what.`;
  }
}
