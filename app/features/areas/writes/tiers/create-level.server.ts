/** Adds a level at the end of a tier set. */
import { and, eq, sql } from 'drizzle-orm';
import { levels, tierSets } from '#db/schema/areas.ts';
import { newPublicId } from '#app/lib/public-id.ts';
import { notFound } from '#app/platform/errors.ts';
import { inTransaction, touchArea } from '#app/platform/context.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { recordActivity } from '#app/features/record/writes/record-activity.server.ts';
import { danglingLeadIns } from '../../lead-ins.ts';
import type { LevelInput, Saved } from '../../tiers.ts';

/** Refused while its description has a lead-in that nothing follows. @throws not-found for a set that is not of this area. */
export async function createLevel(ctx: AreaContext, tierSetId: string, input: LevelInput): Promise<Saved> {
  const dangling = danglingLeadIns(input.description);
  if (dangling.length > 0) return { isSaved: false, dangling };
  return inTransaction(ctx, async (tx) => {
    const sets = await tx.db
      .select({ id: tierSets.id })
      .from(tierSets)
      .where(and(eq(tierSets.areaId, tx.area.id), eq(tierSets.id, tierSetId)))
      .for('update');
    if (!sets[0]) throw notFound();
    const last = await tx.db
      .select({ position: sql<number>`coalesce(max(${levels.position}), 0)::int` })
      .from(levels)
      .where(and(eq(levels.areaId, tx.area.id), eq(levels.tierSetId, tierSetId)));
    const id = newPublicId();
    const { name, strapline, description } = input;
    const position = (last[0]?.position ?? 0) + 1;
    await tx.db.insert(levels).values({ areaId: tx.area.id, id, tierSetId, position, name, strapline, description });
    await recordActivity(tx, { verb: 'level.created', detail: { name } });
    await touchArea(tx);
    return { isSaved: true, id };
  });
}
