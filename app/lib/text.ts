/** Plain text: comparing it, counting its words and cutting it short. */

/**
 * Text in the form in which it is compared: composed characters (NFC), single spaces, straight quotation marks and plain
 * hyphens for U+2011 and U+2013. Capitals stay. Stored text keeps its own signs.
 */
export function foldForComparison(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replace(/[\u2011\u2013]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Words as people count them: pieces between spaces that hold a letter or a digit. */
export function countWords(text: string): number {
  return text.split(/\s+/).filter(hasWord).length;
}

/** The first words of a text, with "…" where more would follow; spaces between words become single. */
export function truncateWords(text: string, mostWords: number): string {
  const pieces = text.split(/\s+/).filter((piece) => piece !== '');
  let words = 0;
  const end = pieces.findIndex((piece) => hasWord(piece) && ++words > mostWords);
  return end === -1 ? pieces.join(' ') : `${pieces.slice(0, end).join(' ')}…`;
}

function hasWord(piece: string): boolean {
  return /[\p{L}\p{N}]/u.test(piece);
}
