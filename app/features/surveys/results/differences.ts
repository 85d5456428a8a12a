/** Which differences between groups are more than chance: pooled z for two shares, and Holm's correction over all that are tested. */
import { differenceInErrors } from '#app/lib/methods/statistics.ts';
import type { Proportion } from '#app/lib/methods/statistics.ts';

/** Two-sided p of a z value: Abramowitz and Stegun 7.1.26 for the error function, accurate to 1.5 in 10 million. */
export function pOf(z: number): number {
  const x = Math.abs(z) / Math.SQRT2;
  const t = 1 / (1 + 0.3275911 * x);
  const poly = t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
  return Math.min(1, poly * Math.exp(-x * x));
}

/** Holm's step-down procedure (Holm 1979): which of the tests hold together at the level. */
export function holm(ps: readonly number[], level = 0.05): boolean[] {
  const order = ps.map((p, at) => ({ p, at })).sort((a, b) => a.p - b.p);
  const first = order.findIndex(({ p }, rank) => p > level / (ps.length - rank));
  const holding = new Set((first < 0 ? order : order.slice(0, first)).map(({ at }) => at));
  return ps.map((_, at) => holding.has(at));
}

export type Compared = { option: number; first: number; second: number; a: Proportion; b: Proportion };
export type Difference = Compared & { z: number; p: number; holds: boolean };

/**
 * Tests every option between every two groups with at least 30 people in each.
 * @param counts one list of options a group
 */
export function testDifferences(counts: readonly (readonly number[])[], bases: readonly number[]): Difference[] {
  const tested = bases.flatMap((first, i) =>
    bases.slice(i + 1).flatMap((second, next) => {
      const j = i + 1 + next;
      return (counts[i] ?? []).flatMap((count, option) => {
        const [a, b] = [
          { count, base: first },
          { count: counts[j]?.[option] ?? 0, base: second },
        ];
        const z = first < 1 || second < 1 ? null : differenceInErrors(a, b);
        return z === null ? [] : [{ option, first: i, second: j, a, b, z, p: pOf(z) }];
      });
    }),
  );
  const held = holm(tested.map(({ p }) => p));
  return tested.map((one, at) => ({ ...one, holds: held[at] ?? false }));
}
