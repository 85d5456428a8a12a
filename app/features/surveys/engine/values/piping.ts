/** Answers put into titles and descriptions: `{name}` stands for what was answered, in words. Never in markup. */

const reference = /\{([a-zA-Z][\w]{0,63}(?:-Comment)?)\}/g;

/** What stands for an answer that is not there, or where no answers are at hand, as in results. */
export const blank = '…';

/** The names that a text refers to, as they are written. */
export const referencesIn = (text: string): string[] => [...text.matchAll(reference)].map(([, name = '']) => name);

/** The text with each reference that is known filled in; any other braces stand as they are. */
export function fillIn(text: string, wordsOf: (name: string) => string | undefined): string {
  return text.includes('{') ? text.replace(reference, (whole, name: string) => wordsOf(name) ?? whole) : text;
}
