/** Secondary suppression of a two-way table: hides further cells until none stands alone in its row or column. */

/** Row and column of a cell, both from 0. */
export interface Place {
  row: number;
  column: number;
}

/** A set of places of one table. */
export type Places = ReadonlySet<string>;

export const placeKey = ({ row, column }: Place): string => `${row},${column}`;

export function placesWhere(counts: readonly (readonly number[])[], test: (count: number) => boolean): Place[] {
  return counts.flatMap((line, row) => line.flatMap((count, column) => (test(count) ? [{ row, column }] : [])));
}

/**
 * The hidden places with those added that protect lone ones. For a lone hidden cell (i, j) the row k and column l are
 * chosen that minimise x(i,l) + x(k,j) + x(k,l) over cells neither hidden nor zero (methods, "Disclosure control"); where
 * no such rectangle is left, cells that are hidden already may serve as its corners at no cost. Returns null when a lone
 * cell cannot be protected.
 */
export function protectLoneCells(counts: readonly (readonly number[])[], hidden: Places): Places | null {
  const all = new Set(hidden);
  for (let lone = findLone(counts, all); lone; lone = findLone(counts, all)) {
    const corners = cheapestCorners(counts, all, lone, false) ?? cheapestCorners(counts, all, lone, true);
    if (!corners) return null;
    for (const corner of corners) all.add(placeKey(corner));
  }
  return all;
}

/** The first cell, reading rows first, that is the only hidden one of its row or of its column. */
function findLone(counts: readonly (readonly number[])[], hidden: Places): Place | undefined {
  const places = placesWhere(counts, () => true).filter((place) => hidden.has(placeKey(place)));
  const alone = (line: 'row' | 'column', place: Place): boolean =>
    places.filter((other) => other[line] === place[line]).length === 1;
  return places.find((place) => alone('row', place)) ?? places.find((place) => alone('column', place));
}

/** The three other corners of the cheapest rectangle on a lone cell; null when there is none. */
function cheapestCorners(
  counts: readonly (readonly number[])[],
  hidden: Places,
  lone: Place,
  hiddenMayServe: boolean,
): Place[] | null {
  let best: { corners: Place[]; cost: number } | null = null;
  const costOf = (place: Place): number => (hidden.has(placeKey(place)) ? 0 : (counts[place.row]?.[place.column] ?? 0));
  const usable = (place: Place): boolean => (hidden.has(placeKey(place)) ? hiddenMayServe : costOf(place) > 0);

  for (const opposite of placesWhere(counts, () => true)) {
    if (opposite.row === lone.row || opposite.column === lone.column) continue;
    const corners = [{ row: lone.row, column: opposite.column }, { row: opposite.row, column: lone.column }, opposite];
    if (!corners.every(usable)) continue;
    const cost = corners.reduce((sum, corner) => sum + costOf(corner), 0);
    if (!best || cost < best.cost) best = { corners, cost };
  }
  return best?.corners ?? null;
}
