/** Deletes a tier set that has no levels; one with levels is emptied first, so that nobody deletes a model by one press. */
import { and, eq } from 'drizzle-orm';
import { levels, tierSets } from '#db/schema/areas.ts';
import { notFound } from '#app/platform/errors.ts';
import { inTransaction, touchArea } from '#app/platform/context.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { recordActivity } from '#app/features/record/writes/record-activity.server.ts';

/** @throws not-found for a set that is not of this area. */
export async function deleteTierSet(ctx: AreaContext, id: string): Promise<'deleted' | 'has-levels'> {
  return inTransaction(ctx, async (tx) => {
    const own = and(eq(tierSets.areaId, tx.area.id), eq(tierSets.id, id));
    const sets = await tx.db.select({ name: tierSets.name }).from(tierSets).where(own).for('update');
    if (!sets[0]) throw notFound();
    const held = await tx.db
      .select({ id: levels.id })
      .from(levels)
      .where(and(eq(levels.areaId, tx.area.id), eq(levels.tierSetId, id)))
      .limit(1);
    if (held[0]) return 'has-levels';
    await tx.db.delete(tierSets).where(own);
    await recordActivity(tx, { verb: 'tier-set.deleted', detail: { name: sets[0].name } });
    await touchArea(tx);
    return 'deleted';
  });
}
