/** Where the next page of a list begins: the publication time and id of the last thing shown, as one word of an address. Pure. */

export type Cursor = { publishedAt: Date; id: string };

/** `mbq2k1x0-0a1b2c3d4e`: milliseconds in base 36, then the id. */
export function writeCursor({ publishedAt, id }: Cursor): string {
  return `${publishedAt.getTime().toString(36)}-${id}`;
}

/** Reads a cursor; null for none and for text that is none: the list then begins at its start. */
export function readCursor(text: string | null): Cursor | null {
  const parts = /^([0-9a-z]{1,9})-([0-9a-z]{10})$/.exec(text ?? '');
  if (!parts?.[1] || !parts[2]) return null;
  return { publishedAt: new Date(Number.parseInt(parts[1], 36)), id: parts[2] };
}

/** One page and the cursor of the next, from rows of which one more than `size` was asked for. */
export function pageOf<Row extends { node: { id: string; publishedAt: Date | null } }>(
  rows: readonly Row[],
  size: number,
): { rows: Row[]; next: string | null } {
  const shown = rows.slice(0, size);
  const last = shown.at(-1)?.node;
  const hasMore = rows.length > size && last?.publishedAt != null;
  return { rows: shown, next: hasMore ? writeCursor({ publishedAt: last.publishedAt as Date, id: last.id }) : null };
}
