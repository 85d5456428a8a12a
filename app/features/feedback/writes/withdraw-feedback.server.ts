/** Takes feedback back by its tracking code: the words go everywhere at once; where they were public a dated note stays. */
import { and, eq, sql } from 'drizzle-orm';
import { feedbackPublications } from '#db/schema/feedback.ts';
import { contributions, nodes } from '#db/schema/record.ts';
import { codeHashOf } from '#app/features/record/contribution-code.server.ts';
import { withdraw } from '#app/features/record/writes/publish.server.ts';
import { recordActivity } from '#app/features/record/writes/record-activity.server.ts';
import { removeContribution } from '#app/features/record/writes/remove-contribution.server.ts';
import { guest } from '#app/lib/actor.ts';
import { londonDay } from '#app/lib/dates.ts';
import { inTransaction, touchArea } from '#app/platform/context.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { feedbackMessages } from '../messages.ts';

/** A draft that nobody saw goes whole; of what was public an empty tombstone with its date stays (data-rules 8). */
async function emptyPublication(tx: AreaContext, itemId: string): Promise<void> {
  const own = and(eq(feedbackPublications.areaId, tx.area.id), eq(feedbackPublications.itemId, itemId));
  const [node] = await tx.db
    .select({ id: nodes.id, state: nodes.state, publishedAt: nodes.publishedAt })
    .from(feedbackPublications)
    .innerJoin(nodes, and(eq(nodes.areaId, feedbackPublications.areaId), eq(nodes.id, feedbackPublications.id)))
    .where(own);
  if (!node) return;
  const isNode = and(eq(nodes.areaId, tx.area.id), eq(nodes.id, node.id));
  if (node.publishedAt === null) {
    await tx.db.delete(nodes).where(isNode);
    return;
  }
  if (node.state === 'public') await withdraw(tx, 'feedback', node.id);
  await tx.db
    .update(nodes)
    .set({ title: tx.t(feedbackMessages)('takenBackNode') })
    .where(isNode);
  const emptied = { itemId: null, wording: '', isEdited: false, isConfirmed: false, takenBackOn: londonDay(tx.now) };
  await tx.db.update(feedbackPublications).set(emptied).where(own);
  await touchArea(tx);
}

/** An answer that nobody has any more may tell what was said. */
async function deleteLoneAnswers(tx: AreaContext): Promise<void> {
  await tx.db.execute(sql`delete from feedback_answers a where a.area_id = ${tx.area.id}
    and not exists (select from feedback_item_answers i where i.area_id = a.area_id and i.answer_id = a.id)`);
}

/**
 * Deletes the item with its address for mail and its answers' ends. The record names nobody, whoever is signed in.
 * @returns whether there was anything: a second time, and for the code of something else, there is not.
 */
export function withdrawFeedback(ctx: AreaContext, code: string): Promise<boolean> {
  return inTransaction({ ...ctx, actor: guest }, async (tx) => {
    const [held] = await tx.db
      .select({ id: contributions.id })
      .from(contributions)
      .where(
        and(
          eq(contributions.areaId, tx.area.id),
          eq(contributions.codeHash, codeHashOf(tx.keys, code)),
          eq(contributions.kind, 'feedback'),
        ),
      )
      .for('update');
    if (!held) return false;
    await emptyPublication(tx, held.id);
    await removeContribution(tx, held.id);
    await deleteLoneAnswers(tx);
    await recordActivity(tx, { verb: 'feedback.taken-back', isAnonymous: true });
    return true;
  });
}
