/** Switches comments on a page, report or update on, closes them, or switches them off. */
import { and, eq, inArray } from 'drizzle-orm';
import { commentBoxes } from '#db/schema/pages.ts';
import { nodes } from '#db/schema/record.ts';
import { recordActivity } from '#app/features/record/writes/record-activity.server.ts';
import { inTransaction, touchArea } from '#app/platform/context.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { notFound } from '#app/platform/errors.ts';

/** Off hides the comments that are there and keeps them. @throws not-found for what cannot have comments. */
export function setCommentBox(ctx: AreaContext, nodeId: string, state: 'open' | 'closed' | 'off'): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    const [node] = await tx.db
      .select({ id: nodes.id })
      .from(nodes)
      .where(
        and(eq(nodes.areaId, tx.area.id), eq(nodes.id, nodeId), inArray(nodes.kind, ['page', 'report', 'update'])),
      );
    if (!node) throw notFound();
    const own = and(eq(commentBoxes.areaId, tx.area.id), eq(commentBoxes.nodeId, nodeId));
    if (state === 'off') await tx.db.delete(commentBoxes).where(own);
    else
      await tx.db
        .insert(commentBoxes)
        .values({ areaId: tx.area.id, nodeId, state })
        .onConflictDoUpdate({ target: [commentBoxes.areaId, commentBoxes.nodeId], set: { state } });
    await recordActivity(tx, { verb: `comments.${state}`, nodeId });
    await touchArea(tx);
  });
}
