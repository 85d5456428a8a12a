/** What a staff page says was done, as a word of its address after a redirect. Pure. */

export const deeds = [
  'saved',
  'created',
  'published',
  'withdrawn',
  'linked',
  'unlinked',
  'joined',
  'parted',
  'cited',
  'uncited',
] as const;
export type DeedDone = (typeof deeds)[number];

/** The deed an address names; null for none and for anything else. */
export function readDeed(query: URLSearchParams): DeedDone | null {
  return deeds.find((deed) => deed === query.get('done')) ?? null;
}
