/** A contribution of any channel and how far it has come: received → read → coded → put to the decision maker. Pure. */
import type { ContributionChannel, ContributionKind, ContributionState } from '#db/schema/record.ts';

export type { ContributionChannel, ContributionKind, ContributionState };

/** In the order in which they are reached; a contribution goes one step at a time and never back. */
export const contributionStates: readonly ContributionState[] = ['received', 'read', 'coded', 'put-to-decision-maker'];

/** The state that comes after this one; null after the last. */
export function nextState(state: ContributionState): ContributionState | null {
  return contributionStates[contributionStates.indexOf(state) + 1] ?? null;
}

/** The only state from which this one is reached; null for the first. */
export function stateBefore(state: ContributionState): ContributionState | null {
  return contributionStates[contributionStates.indexOf(state) - 1] ?? null;
}

/** Whether the first state has been reached when the contribution stands at the second. */
export function isReached(wanted: ContributionState, at: ContributionState): boolean {
  return contributionStates.indexOf(at) >= contributionStates.indexOf(wanted);
}
