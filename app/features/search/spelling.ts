/** Mends a mistyped word from words that are there: how far two words are apart, and the nearest. Pure. */

/** A word of the index and in how many things it stands. */
export type KnownWord = { word: string; count: number };

/**
 * How many letters must be changed, added, left out or swapped with their neighbour to make one word of another (optimal
 * string alignment); `most + 1` for anything further.
 */
export function distanceOf(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let earlier: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const cost = one[i - 1] === other[j - 1] ? 0 : 1;
      let best = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + cost);
      const isSwapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      if (isSwapped) best = Math.min(best, (earlier[j - 2] ?? 0) + 1);
      row.push(best);
    }
    if (Math.min(...row) > most) return most + 1;
    [earlier, last] = [last, row];
  }
  return last[other.length] ?? most + 1;
}

/** Letters that may be wrong in a word of a length: none in a short one, where too much would be near. */
export const mostWrong = (word: string): number => (word.length < 4 ? 0 : word.length < 7 ? 1 : 2);

/** The nearest known word, of several the one that stands in most things; null where none is near or it is known itself. */
export function mend(word: string, known: readonly KnownWord[]): string | null {
  const most = mostWrong(word);
  let best: { word: string; distance: number; count: number } | null = null;
  for (const candidate of known) {
    const distance = distanceOf(word, candidate.word, most);
    if (distance === 0) return null;
    if (distance > most) continue;
    const isBetter =
      best === null || distance < best.distance || (distance === best.distance && candidate.count > best.count);
    if (isBetter) best = { ...candidate, distance };
  }
  return best?.word ?? null;
}
