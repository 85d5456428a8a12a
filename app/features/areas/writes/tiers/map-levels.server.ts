/** Says that two levels of different sets are about the same, and takes it back; the sets themselves stay apart. */
import { and, eq, inArray } from 'drizzle-orm';
import { levelMaps, levels } from '#db/schema/areas.ts';
import { newPublicId } from '#app/lib/public-id.ts';
import { notFound } from '#app/platform/errors.ts';
import { inTransaction, touchArea } from '#app/platform/context.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { recordActivity } from '#app/features/record/writes/record-activity.server.ts';

export type LevelPair = { levelId: string; otherId: string; note: string };

export type Mapped = 'mapped' | 'same-set' | 'already-mapped';

/** Joins two levels, whichever is named first. @throws not-found for a level that is not of this area. */
export async function mapLevels(ctx: AreaContext, { levelId, otherId, note }: LevelPair): Promise<Mapped> {
  return inTransaction(ctx, async (tx) => {
    const found = await tx.db
      .select({ id: levels.id, name: levels.name, tierSetId: levels.tierSetId })
      .from(levels)
      .where(and(eq(levels.areaId, tx.area.id), inArray(levels.id, [levelId, otherId])));
    const one = found.find((level) => level.id === levelId);
    const other = found.find((level) => level.id === otherId);
    if (!one || !other) throw notFound();
    if (one.tierSetId === other.tierSetId) return 'same-set';
    const [first, second] = levelId < otherId ? [levelId, otherId] : [otherId, levelId];
    const madeBy = tx.actor.kind === 'guest' ? null : tx.actor.personId;
    const made = await tx.db
      .insert(levelMaps)
      .values({
        areaId: tx.area.id,
        id: newPublicId(),
        levelId: first,
        otherId: second,
        note,
        madeBy,
        madeAt: tx.now,
      })
      .onConflictDoNothing()
      .returning({ id: levelMaps.id });
    if (made.length === 0) return 'already-mapped';
    await recordActivity(tx, { verb: 'level.mapped', detail: { name: one.name, other: other.name } });
    await touchArea(tx);
    return 'mapped';
  });
}

/** Takes a joining back. @throws not-found for one that is not of this area. */
export async function unmapLevels(ctx: AreaContext, id: string): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const gone = await tx.db
      .delete(levelMaps)
      .where(and(eq(levelMaps.areaId, tx.area.id), eq(levelMaps.id, id)))
      .returning({ id: levelMaps.id });
    if (gone.length === 0) throw notFound();
    await recordActivity(tx, { verb: 'level.unmapped' });
    await touchArea(tx);
  });
}
