/** What staff do with the words of an answer: mark them as read, clear some of them for publication, or take those back. */
import { and, eq } from 'drizzle-orm';
import { confirmations } from '#db/schema/confirmations.ts';
import { recordActivity } from '#app/features/record/writes/record-activity.server.ts';
import { inTransaction, touchArea } from '#app/platform/context.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { notFound } from '#app/platform/errors.ts';

export type WordsDeed = {
  nodeId: string;
  id: string;
  /** What may be published; left out, nothing of that changes. */
  cleared?: string;
};

/**
 * Marks the words as read and publishes what was cleared of them, as edited by the reader; nothing cleared publishes
 * nothing, and takes back what was.
 * @returns `not-allowed` where the writer did not allow publication: then nothing is published.
 * @throws not-found for words about another thing or of another area.
 */
export function readWords(ctx: AreaContext, { nodeId, id, cleared }: WordsDeed): Promise<'saved' | 'not-allowed'> {
  return inTransaction(ctx, async (tx) => {
    const isIt = and(eq(confirmations.areaId, tx.area.id), eq(confirmations.nodeId, nodeId), eq(confirmations.id, id));
    const [row] = await tx.db
      .select({ mayPublish: confirmations.mayPublish, before: confirmations.cleared })
      .from(confirmations)
      .where(isIt)
      .for('update');
    if (!row) throw notFound();
    const text = cleared === undefined ? row.before : cleared.trim();
    if (text !== '' && !row.mayPublish) return 'not-allowed';
    await tx.db.update(confirmations).set({ isRead: true, cleared: text }).where(isIt);
    if (text !== row.before) {
      await recordActivity(tx, {
        verb: text === '' ? 'confirmation.words-withdrawn' : 'confirmation.words-cleared',
        nodeId,
      });
      await touchArea(tx);
    }
    return 'saved';
  });
}
