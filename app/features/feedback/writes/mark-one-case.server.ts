/** Marks feedback as being about one person's case, which is answered with the ways elsewhere and never published. */
import { and, eq } from 'drizzle-orm';
import { feedbackItems, feedbackPublications } from '#db/schema/feedback.ts';
import { nodes } from '#db/schema/record.ts';
import { recordActivity } from '#app/features/record/writes/record-activity.server.ts';
import { inTransaction } from '#app/platform/context.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { lockItem } from './lock-items.server.ts';

/** @returns `is-public` when it must be taken off the site first. @throws not-found */
export function markOneCase(ctx: AreaContext, itemId: string, isOneCase: boolean): Promise<'marked' | 'is-public'> {
  return inTransaction(ctx, async (tx) => {
    await lockItem(tx, itemId);
    const { areaId, id } = feedbackPublications;
    const shown = await tx.db
      .select({ id })
      .from(feedbackPublications)
      .innerJoin(nodes, and(eq(nodes.areaId, areaId), eq(nodes.id, id), eq(nodes.state, 'public')))
      .where(and(eq(areaId, tx.area.id), eq(feedbackPublications.itemId, itemId)));
    if (isOneCase && shown.length > 0) return 'is-public';
    await tx.db
      .update(feedbackItems)
      .set({ isOneCase })
      .where(and(eq(feedbackItems.areaId, tx.area.id), eq(feedbackItems.id, itemId)));
    await recordActivity(tx, { verb: isOneCase ? 'feedback.marked-as-case' : 'feedback.unmarked-as-case' });
    return 'marked';
  });
}
