/** Makes an outcome, as a draft: expected, unless there is evidence that it was achieved. */
import { outcomes } from '#db/schema/progress.ts';
import { inTransaction } from '#app/platform/context.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { createNode } from '#app/features/record/writes/create-node.server.ts';
import type { Given, OutcomeInput } from '../items.ts';

/** `achieved` needs `evidence` from the start. */
export function createOutcome(ctx: AreaContext, input: Given<OutcomeInput, 'title'>): Promise<{ id: string }> {
  const { title, ...own } = input;
  return inTransaction(ctx, async (tx) => {
    const { id } = await createNode(tx, { kind: 'outcome', title });
    await tx.db.insert(outcomes).values({ areaId: tx.area.id, id, ...own });
    return { id };
  });
}
