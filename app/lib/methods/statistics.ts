/** The statistics of published figures: intervals and differences of proportions, and the gate before them. */

/** The 97.5th percentile of the normal distribution, for intervals of 95 %. */
const z95 = 1.959964;

/** Differences are tested only between groups of at least this many people (methods, "Figures"). */
const smallestGroup = 30;

/**
 * The honesty gate: intervals, tests and weights are shown only when the survey names a sampling frame. Without one its
 * results describe the people who took part and nobody else.
 */
export function mayShowInterval(samplingFrame: string | null): boolean {
  return samplingFrame !== null && samplingFrame.trim() !== '';
}

/**
 * The 95 % interval of a proportion by Wilson's score method (Wilson 1927), without continuity correction.
 * @returns bounds from 0 to 1. Throws RangeError unless 0 ≤ count ≤ base and base ≥ 1.
 */
export function wilsonInterval(count: number, base: number): { low: number; high: number } {
  assertProportion(count, base);
  const share = count / base;
  const z2 = z95 * z95;
  const middle = share + z2 / (2 * base);
  const reach = z95 * Math.sqrt((share * (1 - share)) / base + z2 / (4 * base * base));
  const scale = 1 + z2 / base;
  return {
    low: count === 0 ? 0 : (middle - reach) / scale,
    high: count === base ? 1 : (middle + reach) / scale,
  };
}

export interface Proportion {
  count: number;
  base: number;
}

/**
 * How many standard errors two proportions differ by, the error pooled. Null where a base is under 30, or where everybody
 * or nobody of both groups is counted, so that no error can be told.
 */
export function differenceInErrors(first: Proportion, second: Proportion): number | null {
  assertProportion(first.count, first.base);
  assertProportion(second.count, second.base);
  if (Math.min(first.base, second.base) < smallestGroup) return null;
  const pooled = (first.count + second.count) / (first.base + second.base);
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / first.base + 1 / second.base));
  return error === 0 ? null : (first.count / first.base - second.count / second.base) / error;
}

function assertProportion(count: number, base: number): void {
  if (!(base >= 1 && count >= 0 && count <= base)) throw new RangeError(`not a proportion: ${count} of ${base}`);
}
