/** Folds text to the form in which it is searched: what readers cannot tell apart, or do not type, is the same. Pure. */

/** Signs that a keyboard has in another form, or that nobody sees. */
const signs: readonly [RegExp, string][] = [
  [/[\u2018\u2019\u201a\u201b\u02bc]/g, "'"],
  [/[\u201c\u201d\u201e\u201f]/g, '"'],
  [/[\u2010-\u2015\u2212]/g, '-'],
  [/[\u00ad\u200b-\u200d\u2060\ufeff]/g, ''],
  [/\p{Cc}/gu, ' '],
  [/\s+/g, ' '],
];

/** Composed characters, plain quotation marks, hyphens and spaces; capitals and accents stay. */
export function tidyText(text: string): string {
  return signs.reduce((folded, [from, to]) => folded.replace(from, to), text.normalize('NFC')).trim();
}

/** The same without capitals and accents. */
export function foldText(text: string): string {
  return tidyText(text)
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();
}

/** Letters and digits only, in words: so no sign of a query's own language is left, and both sides are cut alike. */
export function plainWords(folded: string): string {
  return folded.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

const hyphenated = /[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)+/gu;

/**
 * Text for the index, in folded words. A hyphenated word stands in it apart and joined, so that it is found however it is
 * typed; an apostrophe goes, with what it ends.
 */
export function indexedText(text: string): string {
  const folded = foldText(text)
    .replace(/(?<=\p{L})'s\b/gu, '')
    .replaceAll("'", '');
  const joined = [...new Set((folded.match(hyphenated) ?? []).map((word) => word.replaceAll('-', '')))];
  return [plainWords(folded), ...joined].join(' ').trim();
}

const longestSpelling = 24;
const mostSpellings = 400;

/** The whole words of a text, each once, that a mistyped one may have meant: four letters or more. */
export function spellingsOf(text: string): string[] {
  const words = foldText(text).match(/\p{L}{4,}/gu) ?? [];
  return [...new Set(words)].filter((word) => word.length <= longestSpelling).slice(0, mostSpellings);
}

/** Running text without markdown's marks, with the words of its links. */
export function withoutMarkdown(text: string): string {
  return text
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^\s*(?:#{1,6}|>|[-*+]|\d+\.)\s+/gm, '')
    .replace(/[*_`]{1,3}/g, '');
}
