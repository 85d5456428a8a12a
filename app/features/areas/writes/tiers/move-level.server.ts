/** Moves a level one place up or down in its tier set. */
import { and, asc, eq, inArray } from 'drizzle-orm';
import { levels } from '#db/schema/areas.ts';
import { notFound } from '#app/platform/errors.ts';
import { inTransaction, touchArea } from '#app/platform/context.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { recordActivity } from '#app/features/record/writes/record-activity.server.ts';
import { movedOrder } from '../../tiers.ts';
import type { Direction } from '../../tiers.ts';

type Move = { tierSetId: string; levelId: string; direction: Direction };

/** Moving past an end changes nothing. @throws not-found for a level that is not of this set and area. */
export async function moveLevel(ctx: AreaContext, { tierSetId, levelId, direction }: Move): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const inArea = eq(levels.areaId, tx.area.id);
    const before = await tx.db
      .select({ id: levels.id, name: levels.name, position: levels.position })
      .from(levels)
      .where(and(inArea, eq(levels.tierSetId, tierSetId)))
      .orderBy(asc(levels.position))
      .for('update');
    const level = before.find((one) => one.id === levelId);
    if (!level) throw notFound();
    const order = movedOrder(
      before.map((one) => one.id),
      levelId,
      direction,
    );
    const changed = order.flatMap((id, index) => {
      const position = before[index]?.position;
      return before[index]?.id === id || position === undefined ? [] : [{ id, position }];
    });
    if (changed.length === 0) return;
    const ids = changed.map((one) => one.id);
    // Two levels never share a place, not even between two statements: one steps aside first.
    const aside = Math.min(...before.map((one) => one.position)) - 1;
    await tx.db
      .update(levels)
      .set({ position: aside })
      .where(and(inArea, inArray(levels.id, ids.slice(0, 1))));
    for (const { id, position } of [...changed].reverse()) {
      await tx.db
        .update(levels)
        .set({ position })
        .where(and(inArea, eq(levels.id, id)));
    }
    await recordActivity(tx, { verb: 'level.moved', detail: { name: level.name, direction } });
    await touchArea(tx);
  });
}
