/** Which rows of a public list say something else now, are gone or stand in another order. Pure. */

type Row = Record<string, unknown>;

export type RowChange<R> = { before: R; after: R | null };

type ListChange<R> = {
  /** Rows that say something else now, or are gone. */
  changed: RowChange<R>[];
  /** Rows that are still there stand in another order. New rows between them are no change of it. */
  isReordered: boolean;
};

/** The same text for the same value, in whatever order its keys stand. */
const written = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );

const isUnsaid = (value: unknown) =>
  value === '' || (typeof value === 'object' && value !== null && 'state' in value && value.state !== 'stated');

/** Whether a row says what it said: what was not stated before may be stated now. */
export function saysTheSame(before: Row, after: Row): boolean {
  return Object.entries(before).every(([key, value]) => isUnsaid(value) || written(value) === written(after[key]));
}

/** Whether two lists say the same, row by row. */
export const isSameList = (before: readonly Row[], after: readonly Row[]): boolean =>
  written(before) === written(after);

/**
 * Pairs the rows of a list without lasting ids: each with one that says the same, then with the nearest, which agrees in the
 * first of `keys` for which there is one; what finds none is gone. New rows are no change.
 */
export function listChange<R extends Row>(
  before: readonly R[],
  after: readonly R[],
  keys: readonly (readonly (keyof R)[])[],
): ListChange<R> {
  const partners = new Map<number, number>();
  const taken = new Set<number>();
  const pair = (fits: (row: R, one: R) => boolean) => {
    for (const [at, row] of before.entries()) {
      if (partners.has(at)) continue;
      const near = after.findIndex((one, place) => !taken.has(place) && fits(row, one));
      if (near < 0) continue;
      partners.set(at, near);
      taken.add(near);
    }
  };
  pair((row, one) => written(one) === written(row));
  pair(saysTheSame);
  for (const key of keys) pair((row, one) => key.every((name) => written(one[name]) === written(row[name])));
  const changed = before.flatMap((row, at): RowChange<R>[] => {
    const partner = after[partners.get(at) ?? -1] ?? null;
    return partner !== null && saysTheSame(row, partner) ? [] : [{ before: row, after: partner }];
  });
  const places = before.flatMap((_row, at) => partners.get(at) ?? []);
  return { changed, isReordered: places.some((place, at) => place < (places[at - 1] ?? 0)) };
}
