/** Makes a finding, as a draft. */
import { findings } from '#db/schema/progress.ts';
import { inTransaction } from '#app/platform/context.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { createNode } from '#app/features/record/writes/create-node.server.ts';
import type { FindingInput, Given } from '../items.ts';

/** What was learned, in a sentence; `detail` is Markdown. */
export function createFinding(ctx: AreaContext, input: Given<FindingInput, 'title'>): Promise<{ id: string }> {
  return inTransaction(ctx, async (tx) => {
    const { id } = await createNode(tx, { kind: 'finding', title: input.title });
    await tx.db.insert(findings).values({ areaId: tx.area.id, id, detail: input.detail });
    return { id };
  });
}
