/**
 * Finds the terms of a glossary in text: whole words, the longest first, abbreviations only as they are written. Pure.
 */
import type { GlossaryEntry } from './glossary.ts';

/** A stretch of text, and the id of the term that it is, if it is one. */
export type Piece = { text: string; termId: string | null };

/** Cuts a text into pieces that, joined, are the text. */
export type Matcher = (text: string) => Piece[];

const apostrophes = "'’‘";
const hyphens = '-‐‑';

/** One word with two capitals or more ("EHCP", "SaLT"): "send" is a word, SEND is not. */
export function isAbbreviation(term: string): boolean {
  return !/\s/.test(term) && (term.match(/\p{Lu}/gu) ?? []).length >= 2;
}

function patternOfCharacter(character: string, anyCase: boolean): string {
  if (apostrophes.includes(character)) return `[${apostrophes}]`;
  if (hyphens.includes(character)) return '[-‐‑]';
  const forms = anyCase ? new Set([character, character.toLowerCase(), character.toUpperCase()]) : new Set([character]);
  const escaped = [...forms].map((form) => form.replace(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`));
  return escaped.length === 1 ? escaped.join('') : `(?:${escaped.join('|')})`;
}

/** The term as a pattern, with its plural in -s: any white space for a space, any apostrophe or hyphen for its kind. */
function patternOf(term: string): string {
  const anyCase = !isAbbreviation(term);
  const words = term.trim().split(/\s+/);
  const patterns = words.map((word) => [...word].map((character) => patternOfCharacter(character, anyCase)).join(''));
  return `${patterns.join(String.raw`\s+`)}s?`;
}

const before = String.raw`(?<![\p{L}\p{N}_])`;
const after = String.raw`(?![\p{L}\p{N}_])`;

/** Makes a matcher for terms. Where several begin at one place the longest is taken; a match inside another is none. */
export function compileMatcher(terms: readonly Pick<GlossaryEntry, 'id' | 'term'>[]): Matcher {
  const ordered = terms.filter(({ term }) => term.trim() !== '').sort((a, b) => b.term.length - a.term.length);
  if (ordered.length === 0) return (text) => (text === '' ? [] : [{ text, termId: null }]);
  const source = ordered.map(({ term }) => `(${patternOf(term)})`).join('|');
  const pattern = new RegExp(`${before}(?:${source})${after}`, 'gu');
  return (text) => {
    const pieces: Piece[] = [];
    let end = 0;
    for (const match of text.matchAll(pattern)) {
      if (match.index > end) pieces.push({ text: text.slice(end, match.index), termId: null });
      const group = match.slice(1).findIndex((found) => found !== undefined);
      pieces.push({ text: match[0], termId: ordered[group]?.id ?? null });
      end = match.index + match[0].length;
    }
    if (end < text.length) pieces.push({ text: text.slice(end), termId: null });
    return pieces;
  };
}

/** Keeps a term only where `claim` grants it; all other pieces become plain text, and plain neighbours are joined. */
export function keepClaimed(pieces: readonly Piece[], claim: (termId: string) => boolean): Piece[] {
  const kept: Piece[] = [];
  for (const piece of pieces) {
    const termId = piece.termId !== null && claim(piece.termId) ? piece.termId : null;
    const last = kept.at(-1);
    if (termId === null && last?.termId === null) last.text += piece.text;
    else kept.push({ text: piece.text, termId });
  }
  return kept;
}

/**
 * Marks the first use of each term over several texts in the order given.
 * @returns the pieces of each text, and the terms in the order of their first use.
 */
export function markTerms(
  texts: readonly string[],
  terms: readonly Pick<GlossaryEntry, 'id' | 'term'>[],
): { texts: Piece[][]; used: string[] } {
  const match = compileMatcher(terms);
  const used = new Set<string>();
  const claim = (termId: string) => !used.has(termId) && used.add(termId).has(termId);
  return { texts: texts.map((text) => keepClaimed(match(text), claim)), used: [...used] };
}

/** The entries that any of the texts uses: what a page needs of a glossary. */
export function entriesIn(texts: readonly string[], entries: readonly GlossaryEntry[]): GlossaryEntry[] {
  const used = new Set(markTerms(texts, entries).used);
  return entries.filter((entry) => used.has(entry.id));
}
