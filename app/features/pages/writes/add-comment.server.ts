/** Takes in a comment: it waits until a person has read it, and its author gets a tracking code. */
import { and, eq } from 'drizzle-orm';
import { commentBoxes, comments } from '#db/schema/pages.ts';
import { recordContribution } from '#app/features/record/writes/record-contribution.server.ts';
import { londonDay } from '#app/lib/dates.ts';
import { inTransaction } from '#app/platform/context.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import type { CommentInput } from '../comment.ts';
import { findCountsFor } from '../reads/counts-for.server.ts';

export type NewComment = CommentInput & {
  /** The page, report or update that it is about. */
  nodeId: string;
  /** Minted at the first post: two posts with one key are one comment. */
  key: string;
  channel?: 'web' | 'demonstration';
};

/**
 * Stores it once, in the ledger of the question to which it counts. Nothing says who sent it, no record of activity and no job follows it (data-rules 4).
 * @returns the tracking code without hyphens; `closed` where no comments are taken.
 */
export function addComment(ctx: AreaContext, given: NewComment): Promise<{ code: string; id: string } | 'closed'> {
  const { nodeId, name, words, key, channel = 'web' } = given;
  return inTransaction(ctx, async (tx) => {
    const [box] = await tx.db
      .select({ state: commentBoxes.state })
      .from(commentBoxes)
      .where(and(eq(commentBoxes.areaId, tx.area.id), eq(commentBoxes.nodeId, nodeId)))
      .for('share');
    if (box?.state !== 'open') return 'closed';
    const { id, code, isNew } = await recordContribution(tx, {
      activityNodeId: nodeId,
      consultationId: (await findCountsFor(tx, nodeId))?.id ?? null,
      channel,
      kind: 'post',
      day: londonDay(tx.now),
      idempotencyKey: `comment|${nodeId}|${key}`,
    });
    if (isNew) await tx.db.insert(comments).values({ areaId: tx.area.id, id, nodeId, name, words });
    return { code, id };
  });
}
