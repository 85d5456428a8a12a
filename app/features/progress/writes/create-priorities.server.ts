/** Makes sets, priorities and recommendations: a set is there at once, its things begin as drafts. */
import { priorities, prioritySets, recommendations } from '#db/schema/priorities.ts';
import { newPublicId } from '#app/lib/public-id.ts';
import { inTransaction } from '#app/platform/context.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { createNode } from '#app/features/record/writes/create-node.server.ts';
import { recordActivity } from '#app/features/record/writes/record-activity.server.ts';
import type { Given, PriorityInput, RecommendationInput, SetInput } from '../items.ts';
import { checkSet } from '../rows/check-set.server.ts';

/**
 * A set that a source counts: "seven priorities for change". `statedCount` is the source's number, never counted from the
 * list. The public meets a set only through a public thing in it.
 */
export function createPrioritySet(
  ctx: AreaContext,
  input: Given<SetInput, 'title' | 'holds'>,
): Promise<{ id: string }> {
  return inTransaction(ctx, async (tx) => {
    const id = newPublicId();
    await tx.db.insert(prioritySets).values({ areaId: tx.area.id, id, ...input, madeAt: tx.now });
    await recordActivity(tx, { verb: 'priority-set.created', detail: { set: id } });
    return { id };
  });
}

/** What people said matters most, attributed to groups; findings are linked to it by `led-to`. */
export function createPriority(ctx: AreaContext, input: Given<PriorityInput, 'title'>): Promise<{ id: string }> {
  const { title, ...own } = input;
  return inTransaction(ctx, async (tx) => {
    await checkSet(tx, 'priority', own.setId);
    const { id } = await createNode(tx, { kind: 'priority', title });
    await tx.db.insert(priorities).values({ areaId: tx.area.id, id, ...own });
    return { id };
  });
}

/** What was recommended, at any number of levels; the priority behind it is linked to it by `led-to`. */
export function createRecommendation(
  ctx: AreaContext,
  input: Given<RecommendationInput, 'title'>,
): Promise<{ id: string }> {
  const { title, ...own } = input;
  return inTransaction(ctx, async (tx) => {
    await checkSet(tx, 'recommendation', own.setId);
    const { id } = await createNode(tx, { kind: 'recommendation', title });
    await tx.db.insert(recommendations).values({ areaId: tx.area.id, id, ...own });
    return { id };
  });
}
