/** Writes down who was listened to and how, as a draft. */
import { participations } from '#db/schema/consultations/consultations.ts';
import { inTransaction } from '#app/platform/context.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { notFound } from '#app/platform/errors.ts';
import { createNode } from '#app/features/record/writes/create-node.server.ts';
import { linkNodes } from '#app/features/record/writes/link-nodes.server.ts';
import { saveGroups } from '../group-rows.server.ts';
import type { NewParticipation } from '../participation.ts';

/** Part of what it took part in, in the chain too. @throws not-found when that is not of this area. */
export function createParticipation(ctx: AreaContext, input: NewParticipation): Promise<{ id: string }> {
  const { title, consultationId, groups = [], ...own } = input;
  return inTransaction(ctx, async (tx) => {
    const { id } = await createNode(tx, { kind: 'participation', title });
    if (consultationId !== null) {
      const linked = await linkNodes(tx, { fromId: id, toId: consultationId, kind: 'part-of' });
      if (linked === 'not-allowed') throw notFound();
    }
    await tx.db.insert(participations).values({ areaId: tx.area.id, id, consultationId, ...own });
    await saveGroups(tx, id, groups);
    return { id };
  });
}
