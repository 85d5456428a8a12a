/** Terms of an area's glossary: how one is written in an address, what it means on one page, and where two meanings differ. Pure. */
import { slugify } from '#app/lib/slug.ts';

/** A term as a page shows it, with the page's own meaning where it has one. */
export type GlossaryEntry = {
  id: string;
  /** Joins the term to its meaning on one page; unique among the entries of an area. */
  anchor: string;
  /** As it stands in text: "EHCP". */
  term: string;
  /** What the letters stand for; empty where the term is no abbreviation. */
  expansion: string;
  /** What it is, in plain words; may be empty where the expansion says enough. */
  definition: string;
};

export type TermInput = { term: string; expansion: string; definition: string; isPublic: boolean };

/** What a term means on one page. An empty part leaves the area's own as it is. */
export type OverrideInput = { nodeId: string; termId: string; expansion: string; definition: string };

/** Anchors for terms in their order: the term as a slug; one that is taken, or has no letter, is told apart by its id. */
export function anchorsOf(terms: readonly { id: string; term: string }[]): Map<string, string> {
  const taken = new Set<string>();
  const anchors = new Map<string, string>();
  for (const { id, term } of terms) {
    const slug = slugify(term);
    const anchor = slug === '' || taken.has(slug) ? `${slug}${slug === '' ? '' : '-'}${id}` : slug;
    taken.add(anchor);
    anchors.set(id, anchor);
  }
  return anchors;
}

const plain = (text: string) => text.normalize('NFKC').replace(/[‐‑–]/g, '-').replace(/\s+/g, ' ').trim();

/** Whether two texts say the same, apart from capitals, spaces and kinds of hyphen. */
function saysTheSame(one: string, other: string): boolean {
  return plain(one).toLowerCase() === plain(other).toLowerCase();
}

/** Whether a page's own expansion differs from the area's: allowed, but its editor is told. */
export function overrideDiffers(area: { expansion: string }, override: { expansion: string }): boolean {
  return override.expansion !== '' && area.expansion !== '' && !saysTheSame(area.expansion, override.expansion);
}

/** Words of a text that stand before an abbreviation in brackets and spell it out in another way than the glossary does. */
export type ExpansionWarning = { term: string; inText: string; inGlossary: string };

const wordsOf = (text: string) => plain(text).split(' ').filter(Boolean);
const bare = (word: string) => word.toLowerCase().replace(/[^\p{L}\p{N}-]/gu, '');

/** Where in `before` the expansion seems to begin: at the first of its last words that the expansion has too. */
function spelledOut(before: string[], expansion: string[]): string[] {
  const known = new Set(expansion.map(bare));
  const near = before.slice(-expansion.length);
  const start = near.findIndex((word) => known.has(bare(word)));
  return start === -1 ? [] : near.slice(start);
}

/**
 * Finds "Long form (TERM)" where the long form is not the glossary's. Both stay; the editor decides. A text whose words
 * share less than half with the expansion is taken to say something else.
 */
export function expansionWarnings(texts: readonly string[], entries: readonly GlossaryEntry[]): ExpansionWarning[] {
  const warnings: ExpansionWarning[] = [];
  for (const { term, expansion } of entries.filter((entry) => entry.expansion !== '')) {
    const expected = wordsOf(expansion);
    const known = new Set(expected.map(bare));
    for (const text of texts.map(plain)) {
      const place = text.indexOf(`(${plain(term)})`);
      if (place === -1) continue;
      const found = spelledOut(wordsOf(text.slice(0, place)), expected);
      const shared = found.filter((word) => known.has(bare(word))).length;
      const inText = found.join(' ');
      if (shared * 2 >= expected.length && !saysTheSame(inText, expansion))
        warnings.push({ term, inText, inGlossary: expansion });
    }
  }
  return warnings;
}
