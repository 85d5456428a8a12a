/** Begins a record of a decision about a consultation, as a draft that the chain already leads to. */
import { decisions } from '#db/schema/evidence.ts';
import { createNode } from '#app/features/record/writes/create-node.server.ts';
import { linkNodes } from '#app/features/record/writes/link-nodes.server.ts';
import { inTransaction } from '#app/platform/context.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import type { Scope } from '../decision.ts';
import { getAsked } from '../reads/asked.server.ts';

/** Whoever the question names as its decider is who decides until somebody says otherwise. @throws not-found */
export function createDecision(
  ctx: AreaContext,
  consultationId: string,
  { title, scope }: { title: string; scope: Scope },
): Promise<{ id: string }> {
  return inTransaction(ctx, async (tx) => {
    const asked = await getAsked(tx, consultationId);
    const { id } = await createNode(tx, { kind: 'decision', title });
    await tx.db.insert(decisions).values({ areaId: tx.area.id, id, consultationId, scope, decidedBy: asked.decider });
    await linkNodes(tx, { fromId: consultationId, toId: id, kind: 'led-to' });
    return { id };
  });
}
