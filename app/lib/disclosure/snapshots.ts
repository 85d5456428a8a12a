/** When the figures of a survey may be published again: the difference of two snapshots must never be a few people. */

/** The fewest responses in a first snapshot, and the fewest more in each one after it. */
const fewestNewResponses = 10;

/**
 * Whether a snapshot may be published (data rules, "Withdrawal against published counts"). Bases count responses;
 * `previousBase` is that of the snapshot published last, null before the first.
 */
export function mayPublishSnapshot(bases: { previousBase: number | null; currentBase: number }): boolean {
  return bases.currentBase - (bases.previousBase ?? 0) >= fewestNewResponses;
}
