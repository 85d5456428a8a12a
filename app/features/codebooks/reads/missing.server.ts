/** What still stands between a draft of a codebook and the public: the answers of the gates, asked without publishing. */
import type { GateProblem } from '#app/features/record/writes/publish.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { codebookGates, codingGate } from '../gates.server.ts';

/** Sentences that say how to mend each and where, in the order of the form. */
export async function listCodebookMissing(ctx: AreaContext, consultationId: string): Promise<GateProblem[]> {
  const problems: GateProblem[] = [];
  for (const gate of codebookGates) problems.push(...(await gate(ctx, consultationId)));
  return problems;
}

/** Why nothing of the consultation can count as coded yet; empty where it can. */
export const listCodingMissing = (ctx: AreaContext, consultationId: string): Promise<GateProblem[]> =>
  codingGate(ctx, consultationId);
