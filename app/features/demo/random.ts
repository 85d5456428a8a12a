/** A small repeatable source of chance, so that invented responses are the same on every installation. */

export type Chance = {
  /** A number from 0 up to 1. */
  next: () => number;
  /** One of the weighted things; weights need not add up to anything. */
  pick: <T>(weighted: readonly (readonly [T, number])[]) => T;
  /** True with the given probability. */
  isSo: (probability: number) => boolean;
};

/** mulberry32: 32 bits of state, good enough for invented data and for nothing else. */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    next,
    isSo: (probability) => next() < probability,
    pick: (weighted) => {
      const total = weighted.reduce((sum, [, weight]) => sum + weight, 0);
      let left = next() * total;
      for (const [thing, weight] of weighted) {
        left -= weight;
        if (left < 0) return thing;
      }
      const last = weighted.at(-1);
      if (!last) throw new RangeError('There is nothing to pick from.');
      return last[0];
    },
  };
}
