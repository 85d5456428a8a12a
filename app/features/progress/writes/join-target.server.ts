/** Says that a measure answers a target, or that it does not: always a person's decision, never a resemblance. */
import { and, eq, exists, gt } from 'drizzle-orm';
import { measures, measureTargets, targets } from '#db/schema/progress.ts';
import { thingChanges } from '#db/schema/thing-changes.ts';
import { inTransaction, touchArea } from '#app/platform/context.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { notFound } from '#app/platform/errors.ts';
import { recordActivity } from '#app/features/record/writes/record-activity.server.ts';

type Pair = { measureId: string; targetId: string };

/**
 * Joins the two; a pair that is joined stays as it is, unless the target says something else since: then it is joined anew.
 * @throws not-found when either is not of this area.
 */
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
      .onConflictDoUpdate({
        target: [measureTargets.areaId, measureTargets.measureId, measureTargets.targetId],
        set: { joinedBy, joinedAt: tx.now },
        setWhere: exists(
          tx.db
            .select({ id: thingChanges.id })
            .from(thingChanges)
            .where(
              and(
                eq(thingChanges.areaId, tx.area.id),
                eq(thingChanges.part, 'target'),
                eq(thingChanges.rowId, targetId),
                gt(thingChanges.at, measureTargets.joinedAt),
              ),
            ),
        ),
      });
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
