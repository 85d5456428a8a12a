/** Where a reading stands in a measure chart, in per cent of its width and height. */

export interface ReadingPoint {
  /** Grows with time at an even pace, such as the epoch day of the middle of the reading's date range. */
  at: number;
  /** Null where no reading was stated: the line has a gap there. */
  value: number | null;
}

export interface Placed {
  x: number;
  y: number;
  /** Its place among the readings given. */
  index: number;
}

/** Readings keep clear of the edges by this share of the width and of the height. */
const SIDE = 4;
const HEADROOM = 1.25;

/** Height in per cent from the top for a value on a scale that starts at zero and leaves room above the highest. */
export function heightScale(values: number[]): (value: number) => number {
  const top = Math.max(0, ...values) * HEADROOM;
  return (value) => (top === 0 ? 100 : 100 - (Math.max(value, 0) / top) * 100);
}

/** The stated readings, placed by time; a single moment stands in the middle. */
export function placeReadings(readings: ReadingPoint[], y: (value: number) => number): Placed[] {
  const times = readings.map((reading) => reading.at);
  const first = Math.min(...times);
  const span = Math.max(...times) - first;
  return readings.flatMap((reading, index) => {
    if (reading.value === null) return [];
    const share = span === 0 ? 0.5 : (reading.at - first) / span;
    return [{ x: SIDE + share * (100 - 2 * SIDE), y: y(reading.value), index }];
  });
}

/** Pairs of neighbours to join: a reading that was not stated between them keeps them apart. */
export function joinNeighbours(points: Placed[]): [Placed, Placed][] {
  return points.slice(1).flatMap((point, index): [Placed, Placed][] => {
    const before = points[index];
    return before?.index === point.index - 1 ? [[before, point]] : [];
  });
}
