/**
 * Texts that say the same in the same words: copies of one letter, or one answer sent twice. A hint for a person, never a
 * verdict (methods.md, helpers). Pure; the same texts give the same groups.
 */

export type Sample = { id: string; text: string };

/** Texts of one group are the same but for case, spaces and signs (`isSame`), or at least eight tenths alike. */
export type NearCopies = { ids: string[]; isSame: boolean };

/** Texts under this number of words are alike by chance. */
const fewestWords = 4;
/** Up to here a word more or less changes every shingle: such texts are compared letter by letter. */
const shortWords = 7;
const leastAlike = 0.8;
const bands = 16;
const rows = 4;

/** Letters and digits only, in one case. */
const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** FNV-1a of 32 bits, with a last mixing so that near words have far numbers. */
function hash(text: string, seed: number): number {
  let value = (2_166_136_261 ^ seed) >>> 0;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 16_777_619);
  value ^= value >>> 15;
  return Math.imul(value, 0x2c1b3c6d) >>> 0;
}

function shinglesOf(words: readonly string[]): Set<string> {
  return new Set(words.slice(2).map((_, at) => words.slice(at, at + 3).join(' ')));
}

function jaccard(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let shared = 0;
  for (const shingle of one) if (other.has(shingle)) shared += 1;
  return shared / (one.size + other.size - shared);
}

/** Whether two texts differ by at most `most` letters (Levenshtein), without filling the table beyond that. */
export function isWithin(one: string, other: string, most: number): boolean {
  if (Math.abs(one.length - other.length) > most) return false;
  let before = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let row = 1; row <= one.length; row += 1) {
    const now = [row];
    for (let at = 1; at <= other.length; at += 1) {
      const swapped = (before[at - 1] ?? 0) + (one[row - 1] === other[at - 1] ? 0 : 1);
      now.push(Math.min(swapped, (before[at] ?? 0) + 1, (now[at - 1] ?? 0) + 1));
    }
    if (Math.min(...now) > most) return false;
    before = now;
  }
  return (before[other.length] ?? 0) <= most;
}

type Distinct = { joined: string; words: string[]; shingles: Set<string> };

/** Pairs worth comparing: long texts that share a band of their MinHash, short ones of about one length. */
function* candidates(texts: readonly Distinct[]): Generator<[number, number]> {
  const buckets = new Map<string, number[]>();
  const put = (key: string, index: number) => {
    const bucket = buckets.get(key);
    if (bucket) bucket.push(index);
    else buckets.set(key, [index]);
  };
  texts.forEach(({ joined, words, shingles }, index) => {
    if (words.length <= shortWords) {
      const length = joined.length >> 2;
      put(`s${length}`, index);
      put(`s${length + 1}`, index);
      return;
    }
    const least = Array.from({ length: bands * rows }, (_, seed) => {
      let value = 0xffffffff;
      for (const shingle of shingles) value = Math.min(value, hash(shingle, Math.imul(seed + 1, 0x9e3779b1)));
      return value;
    });
    for (let band = 0; band < bands; band += 1)
      put(`${band} ${least.slice(band * rows, (band + 1) * rows).join(' ')}`, index);
  });
  for (const bucket of buckets.values())
    for (const [place, one] of bucket.entries()) for (const other of bucket.slice(place + 1)) yield [one, other];
}

function isAlike(one: Distinct, other: Distinct): boolean {
  const isShort = one.words.length <= shortWords || other.words.length <= shortWords;
  if (!isShort) return jaccard(one.shingles, other.shingles) >= leastAlike;
  const longest = Math.max(one.joined.length, other.joined.length);
  return isWithin(one.joined, other.joined, Math.floor(longest * (1 - leastAlike) * 0.5));
}

/** Groups of at least two texts, the largest first; texts of fewer than four words are passed over. */
export function groupNearCopies(samples: readonly Sample[]): NearCopies[] {
  const ids = new Map<string, string[]>();
  const texts: Distinct[] = [];
  for (const { id, text } of samples) {
    const words = wordsOf(text);
    if (words.length < fewestWords) continue;
    const joined = words.join(' ');
    const known = ids.get(joined);
    if (known) known.push(id);
    else {
      ids.set(joined, [id]);
      texts.push({ joined, words, shingles: shinglesOf(words) });
    }
  }
  const parents = texts.map((_, index) => index);
  const rootOf = (index: number): number => {
    let root = index;
    while ((parents[root] ?? root) !== root) root = parents[root] ?? root;
    return root;
  };
  for (const [one, other] of candidates(texts)) {
    const [first, second] = [texts[one], texts[other]];
    if (first && second && rootOf(one) !== rootOf(other) && isAlike(first, second))
      parents[rootOf(other)] = rootOf(one);
  }
  const groups = new Map<number, Distinct[]>();
  texts.forEach((text, index) => groups.set(rootOf(index), [...(groups.get(rootOf(index)) ?? []), text]));
  return [...groups.values()]
    .map((group) => ({ ids: group.flatMap(({ joined }) => ids.get(joined) ?? []), isSame: group.length === 1 }))
    .filter((group) => group.ids.length > 1)
    .sort((one, other) => other.ids.length - one.ids.length);
}
