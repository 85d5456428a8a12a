/** What still stands between a draft of a decision and the public: the answers of the gates, asked without publishing. */
import type { AreaContext } from '#app/platform/context.server.ts';
import { decisionGates } from '../gates.server.ts';

/** Sentences that say how to mend each, in the order of the form. */
export async function listDecisionMissing(ctx: AreaContext, decisionId: string): Promise<string[]> {
  const messages: string[] = [];
  for (const gate of decisionGates) messages.push(...(await gate(ctx, decisionId)).map((problem) => problem.message));
  return messages;
}
