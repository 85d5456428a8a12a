/** What still stands between a draft and the public, for its editors: the answers of the gates, asked without publishing. */
import type { AreaContext } from '#app/platform/context.server.ts';
import type { GateProblem } from '#app/features/record/writes/publish.server.ts';
import { consultationGates } from '../gates.server.ts';

/** Why it could not be published now, in the order of the form. One statement a gate. */
export async function listMissing(ctx: AreaContext, consultationId: string): Promise<GateProblem[]> {
  const problems: GateProblem[] = [];
  for (const gate of consultationGates) problems.push(...(await gate(ctx, consultationId)));
  return problems;
}
