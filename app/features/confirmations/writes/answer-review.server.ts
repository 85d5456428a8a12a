/** Answers a review in public, for one owner or for the forum. */
import { and, eq, isNull } from 'drizzle-orm';
import { confirmationReviews, reviewSides } from '#db/schema/confirmations.ts';
import { londonDay } from '#app/lib/dates.ts';
import { recordActivity } from '#app/features/record/writes/record-activity.server.ts';
import { inTransaction, touchArea } from '#app/platform/context.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { AppError, notFound } from '#app/platform/errors.ts';
import type { ReviewResult } from '../confirmation.ts';
import { mayAnswer } from '../policy.ts';

export type SideAnswer = { nodeId: string; sideId: string; result: ReviewResult; body: string };

/**
 * An answer stands for good: what was said in public is not edited away. Followers are told.
 * @returns `answered`, or `taken` where somebody answered for this side before.
 * @throws not-found for a side of another thing or area, forbidden for whom the side is not.
 */
export function answerReview(ctx: AreaContext, given: SideAnswer): Promise<'answered' | 'taken'> {
  const { nodeId, sideId, result, body } = given;
  return inTransaction(ctx, async (tx) => {
    const [found] = await tx.db
      .select({ side: reviewSides.side, organisationId: reviewSides.organisationId, reviewId: reviewSides.reviewId })
      .from(reviewSides)
      .innerJoin(
        confirmationReviews,
        and(eq(confirmationReviews.areaId, reviewSides.areaId), eq(confirmationReviews.id, reviewSides.reviewId)),
      )
      .where(
        and(eq(reviewSides.areaId, tx.area.id), eq(reviewSides.id, sideId), eq(confirmationReviews.nodeId, nodeId)),
      );
    if (!found) throw notFound();
    if (!mayAnswer(tx.actor, tx.area.id, found)) throw new AppError('forbidden');
    const actorId = tx.actor.kind === 'person' ? tx.actor.personId : null;
    const answered = await tx.db
      .update(reviewSides)
      .set({ result, body, answeredOn: londonDay(tx.now), answeredAt: tx.now, answeredBy: actorId })
      .where(and(eq(reviewSides.areaId, tx.area.id), eq(reviewSides.id, sideId), isNull(reviewSides.answeredOn)))
      .returning({ id: reviewSides.id });
    if (answered.length === 0) return 'taken';
    await recordActivity(tx, { verb: 'review.answered', nodeId, detail: { side: found.side, result } });
    await tx.enqueue('tell-followers', {
      areaId: tx.area.id,
      nodeId,
      kind: 'progress',
      eventKey: `review-answered:${sideId}`,
      actorId,
    });
    await touchArea(tx);
    return 'answered';
  });
}
