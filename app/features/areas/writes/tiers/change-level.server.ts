/** Changes the name, strapline or description of a level. */
import { and, eq } from 'drizzle-orm';
import { levels } from '#db/schema/areas.ts';
import { notFound } from '#app/platform/errors.ts';
import { inTransaction, touchArea } from '#app/platform/context.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { recordActivity } from '#app/features/record/writes/record-activity.server.ts';
import { danglingLeadIns } from '../../lead-ins.ts';
import type { LevelInput, Saved } from '../../tiers.ts';

/** Refused while its description has a lead-in that nothing follows. @throws not-found for a level that is not of this area. */
export async function changeLevel(ctx: AreaContext, id: string, input: LevelInput): Promise<Saved> {
  const dangling = danglingLeadIns(input.description);
  if (dangling.length > 0) return { isSaved: false, dangling };
  return inTransaction(ctx, async (tx) => {
    const { name, strapline, description } = input;
    const changed = await tx.db
      .update(levels)
      .set({ name, strapline, description })
      .where(and(eq(levels.areaId, tx.area.id), eq(levels.id, id)))
      .returning({ id: levels.id });
    if (!changed[0]) throw notFound();
    await recordActivity(tx, { verb: 'level.changed', detail: { name } });
    await touchArea(tx);
    return { isSaved: true, id };
  });
}
