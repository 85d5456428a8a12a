/** Which rows of a public list say something else now, or are gone. Pure. */

type Row = Record<string, unknown>;

export type RowChange<R> = { before: R; after: R | null };

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

/**
 * Pairs the rows of a list without lasting ids: each with one that says the same, then with the nearest, which agrees in the
 * first of `keys` for which there is one; what finds none is gone. New rows are no change.
 */
export function changedRows<R extends Row>(
  before: readonly R[],
  after: readonly R[],
  keys: readonly (readonly (keyof R)[])[],
): RowChange<R>[] {
  const free = [...after];
  const take = (fits: (row: R) => boolean): R | null => {
    const at = free.findIndex(fits);
    return at < 0 ? null : (free.splice(at, 1)[0] ?? null);
  };
  let left = before.filter((row) => take((one) => written(one) === written(row)) === null);
  left = left.filter((row) => take((one) => saysTheSame(row, one)) === null);
  const changes: RowChange<R>[] = [];
  for (const key of keys) {
    left = left.filter((row) => {
      const near = take((one) => key.every((name) => written(one[name]) === written(row[name])));
      if (near !== null) changes.push({ before: row, after: near });
      return near === null;
    });
  }
  return [...changes, ...left.map((row) => ({ before: row, after: null }))];
}
