/** Whether a change of words can be a correction of spelling and nothing else. Pure. */
import { isWithin } from './near-copies.ts';

/** Letters by which a corrected word may differ: two swapped ones are two, and a short word has none to spare. */
const mostLetters = 2;
const shortest = 4;

/** One letter more or less, and these say the opposite. */
const turns = new Set(['no', 'not', 'nor', 'non', 'none', 'never']);

/** Signs part words, so that "can't" is not taken for a slip of "can". */
const wordsOf = (text: string): string[] =>
  text
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** The first letter stays: "happy" and "unhappy", "good" and "poor" are near in letters and far in meaning. */
function isSlip(before: string, after: string): boolean {
  if (before === after) return true;
  if (/\p{N}/u.test(before + after) || turns.has(before) || turns.has(after)) return false;
  const length = Math.min(before.length, after.length);
  if (length < shortest || before[0] !== after[0]) return false;
  return isWithin(before, after, Math.min(mostLetters, Math.floor(length / 3)));
}

/** As many words as before, no number touched and none turned round, each but for a letter or two as it was. */
export function isSpelling(before: string, after: string): boolean {
  const [held, given] = [wordsOf(before), wordsOf(after)];
  return held.length === given.length && held.every((word, at) => isSlip(word, given[at] ?? ''));
}
