/** Joins published feedback in the chain to what its answers speak of. */
import { and, eq, inArray, isNotNull } from 'drizzle-orm';
import { feedbackAnswers, feedbackItemAnswers, feedbackPublications } from '#db/schema/feedback.ts';
import { nodes } from '#db/schema/record.ts';
import { linkNodes } from '#app/features/record/writes/link-nodes.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';

/** Feedback led to a commitment or a change; an update answers it. Links that are there stay as they are. */
export async function linkAnswers(tx: AreaContext, itemIds: readonly string[]): Promise<void> {
  const { areaId, itemId } = feedbackPublications;
  const steps = await tx.db
    .select({ fromId: feedbackPublications.id, toId: nodes.id, kind: nodes.kind })
    .from(feedbackPublications)
    .innerJoin(feedbackItemAnswers, and(eq(feedbackItemAnswers.areaId, areaId), eq(feedbackItemAnswers.itemId, itemId)))
    .innerJoin(
      feedbackAnswers,
      and(eq(feedbackAnswers.areaId, areaId), eq(feedbackAnswers.id, feedbackItemAnswers.answerId)),
    )
    .innerJoin(nodes, and(eq(nodes.areaId, areaId), eq(nodes.id, feedbackAnswers.aboutId)))
    .where(and(eq(areaId, tx.area.id), inArray(itemId, [...itemIds]), isNotNull(feedbackAnswers.aboutId)));
  for (const { fromId, toId, kind } of steps) {
    await linkNodes(tx, { fromId, toId, kind: kind === 'update' ? 'answers' : 'led-to' });
  }
}
