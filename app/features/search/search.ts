/** What a search asks and finds: words in, named things with addresses out. Pure. */
import { addressOf, chainOrder } from '#app/features/record/node.ts';
import { headlines } from '#app/features/progress/status.ts';
import type { Headline } from '#app/features/progress/status.ts';
import type { NodeKind } from '#app/features/record/node.ts';
import { slugify } from '#app/lib/slug.ts';

/** Things that can be found: every public node, and what an area says in its levels, models, words and names. */
export type FoundKind = NodeKind | 'area' | 'organisation' | 'tier-set' | 'level' | 'term';

/** Facets by which results are narrowed; null narrows nothing. `service` is the id of one. */
export type SearchFilter = {
  kind: FoundKind | null;
  area: string | null;
  service: string | null;
  /** Of commitments and updates: how far what was promised has come, on the day. */
  status: FoundStatus | null;
  year: number | null;
};

export type FoundStatus = Headline;

export const everything: SearchFilter = { kind: null, area: null, service: null, status: null, year: null };

const foundKinds: readonly FoundKind[] = [...chainOrder, 'area', 'organisation', 'tier-set', 'level', 'term'];

/** Reads the facets of an address; what is none narrows nothing. */
export function readSearchFilter(query: URLSearchParams): SearchFilter {
  const text = (name: string, shape: RegExp) => {
    const value = query.get(name) ?? '';
    return shape.test(value) ? value : null;
  };
  const year = text('year', /^(19|20)\d\d$/);
  return {
    kind: foundKinds.find((kind) => kind === query.get('kind')) ?? null,
    area: text('area', /^[a-z0-9-]{1,80}$/),
    service: text('service', /^[0-9a-z]{10}$/),
    status: headlines.find((status) => status === query.get('status')) ?? null,
    year: year === null ? null : Number(year),
  };
}

/** The address of a search with these facets. */
export function searchAddress(words: string, filter: SearchFilter, after: string | null = null): string {
  const given = Object.entries({ q: words, ...filter, after }).flatMap(([name, value]) =>
    value === null ? [] : [[name, String(value)]],
  );
  return `/search?${new URLSearchParams(given).toString()}`;
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

/** Cuts a marked extract into parts. */
export function snippetParts(marked: string): SnippetPart[] {
  return marked.split(/(\u0002[^\u0003]*\u0003?)/).flatMap((part) => {
    if (part === '') return [];
    const isMatch = part.startsWith(matchMarks.start);
    return [{ text: isMatch ? part.replace(/[\u0002\u0003]/g, '') : part, isMatch }];
  });
}
