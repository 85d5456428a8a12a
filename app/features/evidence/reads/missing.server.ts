/** What still stands between a draft of a decision and the public: the answers of the gates, asked without publishing. */
import type { GateProblem } from '#app/features/record/writes/publish.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { decisionGates, reportedGate } from '../gates.server.ts';

/** Sentences that say how to mend each and where, in the order of the form. */
export async function listDecisionMissing(ctx: AreaContext, decisionId: string): Promise<GateProblem[]> {
  const problems: GateProblem[] = [];
  for (const gate of decisionGates) problems.push(...(await gate(ctx, decisionId)));
  return problems;
}

/** Why a public one may not be changed now; empty where it may. */
export const listDecisionKept = (ctx: AreaContext, decisionId: string): Promise<GateProblem[]> =>
  reportedGate(ctx, decisionId);
