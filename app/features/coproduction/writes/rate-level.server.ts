/** Records how far people shared in something, as one side sees it; earlier ratings stay on record. */
import { and, eq } from 'drizzle-orm';
import { levelRatings } from '#db/schema/coproduction.ts';
import { nodes } from '#db/schema/record.ts';
import { londonDay } from '#app/lib/dates.ts';
import { newPublicId } from '#app/lib/public-id.ts';
import { inTransaction, touchArea } from '#app/platform/context.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { notFound } from '#app/platform/errors.ts';
import { recordActivity } from '#app/features/record/writes/record-activity.server.ts';
import type { Moment, Rung, Side } from '../levels.ts';

export type NewRating = { nodeId: string; side: Side; moment: Moment; level: Rung; evidence: string };

/**
 * Adds the rating. Who may rate for which side is asked of the policy before.
 * @throws not-found when the thing is not of this area.
 */
export async function rateLevel(ctx: AreaContext, rating: NewRating): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const { nodeId, side, moment, level } = rating;
    const rows = await tx.db
      .select({ state: nodes.state })
      .from(nodes)
      .where(and(eq(nodes.areaId, tx.area.id), eq(nodes.id, nodeId)))
      .for('share');
    if (!rows[0]) throw notFound();
    await tx.db.insert(levelRatings).values({
      ...rating,
      areaId: tx.area.id,
      id: newPublicId(),
      ratedOn: londonDay(tx.now),
      ratedAt: tx.now,
      ratedBy: tx.actor.kind === 'person' ? tx.actor.personId : null,
    });
    await recordActivity(tx, { verb: 'sharing.rated', nodeId, detail: { side, moment, level } });
    if (rows[0].state === 'public') await touchArea(tx);
  });
}
