/** Says that a measure answers a target, or that it does not: always a person's decision, never a resemblance. */
import { and, eq } from 'drizzle-orm';
import { measures, measureTargets, targets } from '#db/schema/progress.ts';
import { inTransaction, touchArea } from '#app/platform/context.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { notFound } from '#app/platform/errors.ts';
import { recordActivity } from '#app/features/record/writes/record-activity.server.ts';

type Pair = { measureId: string; targetId: string };

/** Joins the two; a pair that is joined stays as it is. @throws not-found when either is not of this area. */
export function joinTarget(ctx: AreaContext, { measureId, targetId }: Pair): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    const found = await tx.db
      .select({ id: measures.id })
      .from(measures)
      .innerJoin(targets, eq(targets.areaId, measures.areaId))
      .where(and(eq(measures.areaId, tx.area.id), eq(measures.id, measureId), eq(targets.id, targetId)));
    if (!found[0]) throw notFound();
    const joinedBy = tx.actor.kind === 'person' ? tx.actor.personId : null;
    await tx.db
      .insert(measureTargets)
      .values({ areaId: tx.area.id, measureId, targetId, joinedBy, joinedAt: tx.now })
      .onConflictDoNothing();
    await recordActivity(tx, { verb: 'target.joined', nodeId: measureId, detail: { target: targetId } });
    await touchArea(tx);
  });
}

/** Parts the two; a pair that was never joined stays apart. */
export function partTarget(ctx: AreaContext, { measureId, targetId }: Pair): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    const gone = await tx.db
      .delete(measureTargets)
      .where(
        and(
          eq(measureTargets.areaId, tx.area.id),
          eq(measureTargets.measureId, measureId),
          eq(measureTargets.targetId, targetId),
        ),
      )
      .returning({ targetId: measureTargets.targetId });
    if (gone.length === 0) return;
    await recordActivity(tx, { verb: 'target.parted', nodeId: measureId, detail: { target: targetId } });
    await touchArea(tx);
  });
}
