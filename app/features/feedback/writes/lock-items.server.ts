/** Takes items of feedback for a change, in the order of their ids so that two changes never wait for each other. */
import { and, asc, eq, inArray } from 'drizzle-orm';
import { feedbackItems } from '#db/schema/feedback.ts';
import { notFound } from '#app/platform/errors.ts';
import type { AreaContext } from '#app/platform/context.server.ts';

export type LockedItem = typeof feedbackItems.$inferSelect;

/** @throws not-found when one of them is not of this area, or was taken back. */
export async function lockItems(tx: AreaContext, ids: readonly string[]): Promise<LockedItem[]> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) throw notFound();
  const rows = await tx.db
    .select()
    .from(feedbackItems)
    .where(and(eq(feedbackItems.areaId, tx.area.id), inArray(feedbackItems.id, wanted)))
    .orderBy(asc(feedbackItems.id))
    .for('update');
  if (rows.length !== wanted.length) throw notFound();
  return rows;
}

/** One item. @throws not-found */
export async function lockItem(tx: AreaContext, id: string): Promise<LockedItem> {
  const [item] = await lockItems(tx, [id]);
  if (!item) throw notFound();
  return item;
}
