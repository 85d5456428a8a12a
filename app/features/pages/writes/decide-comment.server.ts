/** Decides on a comment: shown, refused with the rule that it does not keep, taken off again, or passed to safeguarding. */
import { and, eq } from 'drizzle-orm';
import { comments } from '#db/schema/pages.ts';
import type { CommentState } from '#db/schema/pages.ts';
import { nodes } from '#db/schema/record.ts';
import { addressOf } from '#app/features/record/node.ts';
import { bringContributions } from '#app/features/record/writes/advance-contributions.server.ts';
import { recordActivity } from '#app/features/record/writes/record-activity.server.ts';
import { inTransaction, touchArea } from '#app/platform/context.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { notFound } from '#app/platform/errors.ts';
import type { Rule } from '../comment.ts';

export type CommentDecision =
  | { to: 'shown' }
  | { to: 'refused'; rule: Rule; reply: string }
  | { to: 'passed' }
  /** Taken off the page, to be read again. */
  | { to: 'waiting' };

/** `about` is the address of the page that it stands on. */
export type DecidedComment = { id: string; about: string; name: string; words: string };

const from: Record<CommentState, CommentState> = {
  shown: 'waiting',
  refused: 'waiting',
  passed: 'waiting',
  waiting: 'shown',
};

/**
 * @returns the comment as it stood; `decided-meanwhile` when it is not where the decision begins.
 * @throws not-found for a comment of another area, or one that was withdrawn.
 */
export function decideComment(
  ctx: AreaContext,
  id: string,
  decision: CommentDecision,
): Promise<DecidedComment | 'decided-meanwhile'> {
  return inTransaction(ctx, async (tx) => {
    const own = and(eq(comments.areaId, tx.area.id), eq(comments.id, id));
    const [row] = await tx.db.select().from(comments).where(own).for('update');
    if (!row) throw notFound();
    if (row.state !== from[decision.to]) return 'decided-meanwhile';
    await tx.db
      .update(comments)
      .set({
        state: decision.to,
        rule: decision.to === 'refused' ? decision.rule : '',
        reply: decision.to === 'refused' ? decision.reply : '',
        decidedAt: tx.now,
        decidedBy: tx.actor.kind === 'person' ? tx.actor.personId : null,
      })
      .where(own);
    // A comment that is shown stands beside what others said; one that is taken off again has been read and put there.
    await bringContributions(tx, [id], decision.to === 'shown' ? 'coded' : 'read');
    await recordActivity(tx, { verb: `comment.${decision.to}`, nodeId: row.nodeId, detail: { comment: id } });
    if (decision.to === 'shown' || row.state === 'shown') await touchArea(tx);
    const [node] = await tx.db
      .select({ id: nodes.id, kind: nodes.kind, slug: nodes.slug })
      .from(nodes)
      .where(and(eq(nodes.areaId, tx.area.id), eq(nodes.id, row.nodeId)));
    const about = node ? addressOf(tx.area.slug, node) : '';
    return { id, about, name: row.name, words: row.words };
  });
}
