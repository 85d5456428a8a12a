/** What a search asks and finds: words in, named things with addresses out. Pure. */
import { addressOf } from '#app/features/record/node.ts';
import type { NodeKind } from '#app/features/record/node.ts';
import { slugify } from '#app/lib/slug.ts';

/** Things that can be found: every public node, and what an area says in its levels, models, words and names. */
export type FoundKind = NodeKind | 'area' | 'organisation' | 'tier-set' | 'level' | 'term';

const longest = 200;

/**
 * The words as PostgreSQL's websearch_to_tsquery takes them (PostgreSQL 18, 12.3.2): at most 200 characters, any kind of
 * quotation mark, and a hyphen inside a word as a space, so that "multi-agency" finds "multi agency" and the other way.
 */
export function askedWords(typed: string): string {
  return typed
    .normalize('NFKC')
    .slice(0, longest)
    .replace(/[“”]/g, '"')
    .replace(/(?<=[\p{L}\p{N}])[-‐‑](?=[\p{L}\p{N}])/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Where the next page of results begins: rank and key of the last one shown. */
export type FoundKey = { rank: string; key: string };

export const writeFoundKey = ({ rank, key }: FoundKey): string => `${rank}_${key}`;

/** Reads a key; null for none and for text that is none: the results then begin at the best. */
export function readFoundKey(text: string | null): FoundKey | null {
  const parts = /^(\d+(?:\.\d+)?(?:e-?\d+)?)_([a-z-]+\.[0-9a-z]+\.[0-9a-z]+)$/.exec(text ?? '');
  return parts?.[1] && parts[2] ? { rank: parts[1], key: parts[2] } : null;
}

export type FoundRow = { kind: FoundKind; areaSlug: string; id: string; slug: string | null; title: string };

/** The public address of something found. */
export function addressOfFound({ kind, areaSlug, id, slug, title }: FoundRow): string {
  switch (kind) {
    case 'area':
      return `/${areaSlug}`;
    case 'organisation':
      return `/${areaSlug}/organisations/${slug ?? id}`;
    case 'tier-set':
      return `/${areaSlug}/support#model-${id}`;
    case 'level':
      return `/${areaSlug}/support#level-${id}`;
    case 'term':
      return `/${areaSlug}/glossary#term-${slugify(title)}`;
    default:
      return addressOf(areaSlug, { id, kind, slug });
  }
}

export type SnippetPart = { text: string; isMatch: boolean };

/** The marks that the database puts round each match. */
export const matchMarks = { start: '\u0002', stop: '\u0003' };

/** Cuts a marked extract into parts, without markdown's marks. */
export function snippetParts(marked: string): SnippetPart[] {
  const plain = marked
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^[#>\-+*\s]+/gm, '')
    .replace(/[*_`]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return plain.split(/(\u0002[^\u0003]*\u0003?)/).flatMap((part) => {
    if (part === '') return [];
    const isMatch = part.startsWith(matchMarks.start);
    return [{ text: isMatch ? part.replace(/[\u0002\u0003]/g, '') : part, isMatch }];
  });
}
