/** Changes or deletes a set; what is public through one of its things is changed only by those who may publish. */
import { and, eq } from 'drizzle-orm';
import { prioritySets } from '#db/schema/priorities.ts';
import { inTransaction, touchArea } from '#app/platform/context.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { notFound } from '#app/platform/errors.ts';
import { recordActivity } from '#app/features/record/writes/record-activity.server.ts';
import type { SetInput } from '../items.ts';
import { mayPublish } from '../policy.ts';
import { listStaffSets } from '../reads/priorities.server.ts';
import type { StaffSet } from '../reads/priorities.server.ts';

export type SetRefusal = 'setIsPublic' | 'setInUse';

const own = (tx: AreaContext, id: string) => and(eq(prioritySets.areaId, tx.area.id), eq(prioritySets.id, id));

/** The set, locked. @throws not-found for one of another area. */
async function lockSet(tx: AreaContext, id: string): Promise<StaffSet> {
  await tx.db.select({ id: prioritySets.id }).from(prioritySets).where(own(tx, id)).for('update');
  const found = (await listStaffSets(tx)).find((set) => set.id === id);
  if (!found) throw notFound();
  return found;
}

const isOutOfReach = (tx: AreaContext, { listed }: StaffSet) => listed > 0 && !mayPublish(tx.actor, tx.area.id);

/** Applies the whole input; what a set holds is settled when it is made. */
export function changeSet(
  ctx: AreaContext,
  id: string,
  { title, statedCount, source }: Omit<SetInput, 'holds'>,
): Promise<'changed' | SetRefusal> {
  return inTransaction(ctx, async (tx) => {
    const found = await lockSet(tx, id);
    if (isOutOfReach(tx, found)) return 'setIsPublic';
    await tx.db.update(prioritySets).set({ title, statedCount, source }).where(own(tx, id));
    await recordActivity(tx, { verb: 'priority-set.changed', detail: { set: id } });
    if (found.listed > 0) await touchArea(tx);
    return 'changed';
  });
}

/** Deletes a set that nothing belongs to. */
export function deleteSet(ctx: AreaContext, id: string): Promise<'deleted' | SetRefusal> {
  return inTransaction(ctx, async (tx) => {
    if ((await lockSet(tx, id)).members > 0) return 'setInUse';
    await tx.db.delete(prioritySets).where(own(tx, id));
    await recordActivity(tx, { verb: 'priority-set.deleted', detail: { set: id } });
    return 'deleted';
  });
}
