/** Publishes a cleared wording with its answers, or takes it off the site again. */
import { and, eq } from 'drizzle-orm';
import { feedbackPublications } from '#db/schema/feedback.ts';
import { publish, withdraw } from '#app/features/record/writes/publish.server.ts';
import type { Published } from '#app/features/record/writes/publish.server.ts';
import { notFound } from '#app/platform/errors.ts';
import { inTransaction } from '#app/platform/context.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { feedbackGates, publicationProblems } from '../gates.server.ts';
import { linkAnswers } from './link-answers.server.ts';
import { lockItem } from './lock-items.server.ts';

async function findNodeId(tx: AreaContext, itemId: string): Promise<string | null> {
  const [row] = await tx.db
    .select({ id: feedbackPublications.id })
    .from(feedbackPublications)
    .where(and(eq(feedbackPublications.areaId, tx.area.id), eq(feedbackPublications.itemId, itemId)));
  return row?.id ?? null;
}

/** @throws not-found for an item of another area or one that was taken back. */
export function publishFeedback(ctx: AreaContext, itemId: string): Promise<Published> {
  return inTransaction(ctx, async (tx) => {
    const item = await lockItem(tx, itemId);
    const nodeId = await findNodeId(tx, itemId);
    if (nodeId === null) {
      const problems = publicationProblems(tx, { ...item, wording: null, isConfirmed: false });
      return { isPublished: false, problems };
    }
    const published = await publish(tx, 'feedback', nodeId, feedbackGates);
    if (published.isPublished) await linkAnswers(tx, [itemId]);
    return published;
  });
}

/** Takes it off every page; its author's consent and the cleared wording stay. @throws not-found */
export function unpublishFeedback(ctx: AreaContext, itemId: string): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    await lockItem(tx, itemId);
    const nodeId = await findNodeId(tx, itemId);
    if (nodeId === null) throw notFound();
    await withdraw(tx, 'feedback', nodeId);
  });
}
