/** Deletes a level; services that were tagged with it stay and lose the tag. */
import { and, eq } from 'drizzle-orm';
import { levels } from '#db/schema/areas.ts';
import { notFound } from '#app/platform/errors.ts';
import { inTransaction, touchArea } from '#app/platform/context.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { recordActivity } from '#app/features/record/writes/record-activity.server.ts';

/** @throws not-found for a level that is not of this area. */
export async function deleteLevel(ctx: AreaContext, id: string): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const gone = await tx.db
      .delete(levels)
      .where(and(eq(levels.areaId, tx.area.id), eq(levels.id, id)))
      .returning({ name: levels.name });
    if (!gone[0]) throw notFound();
    await recordActivity(tx, { verb: 'level.deleted', detail: { name: gone[0].name } });
    await touchArea(tx);
  });
}
