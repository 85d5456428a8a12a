/** Which responses of a survey a list shows, as its address says. Pure. */

export const channels = ['web', 'paper', 'phone', 'assisted', 'kiosk', 'imported', 'demonstration'] as const;

export type ResponseFilter = {
  /** A version's number. */
  version: string | null;
  channel: (typeof channels)[number] | null;
  /** A key such as `easyread` or `cy`. */
  rendition: string | null;
  /** Finished after closing, or a test that is not counted. */
  only: 'late' | 'test' | null;
  tag: string | null;
  /** Words that stand in an answer. */
  q: string | null;
};

const longestSearch = 100;

const one = <T extends string>(value: string | null, allowed: readonly T[]): T | null =>
  allowed.find((known) => known === value) ?? null;

/** What does not fit is passed over: an address that somebody typed shows more, never an error. */
export function readResponseFilter(query: URLSearchParams): ResponseFilter {
  const text = (name: string) => query.get(name)?.replaceAll('\0', '').trim().slice(0, longestSearch) || null;
  const version = query.get('version') ?? '';
  return {
    version: /^[1-9]\d{0,5}$/.test(version) ? version : null,
    channel: one(query.get('channel'), channels),
    rendition: text('rendition'),
    only: one(query.get('only'), ['late', 'test']),
    tag: text('tag'),
    q: text('q'),
  };
}

export const isFiltered = (filter: ResponseFilter): boolean => Object.values(filter).some((value) => value !== null);

const mostTags = 10;
const longestTag = 40;

/** Tags as they were typed, one after a comma: trimmed, without doubles. What is too much comes back as a fault. */
export function readTags(typed: string): { tags: string[] } | { fault: 'tooMany' | 'tooLong' } {
  const tags = [...new Set(typed.split(/[,\n]/).map((tag) => tag.replace(/\s+/g, ' ').trim()))].filter(Boolean);
  if (tags.length > mostTags) return { fault: 'tooMany' };
  return tags.some((tag) => tag.length > longestTag) ? { fault: 'tooLong' } : { tags };
}
