/** Takes a comment off its page for good, for its author, where it can no longer be taken back whole. */
import { and, eq } from 'drizzle-orm';
import { comments } from '#db/schema/pages.ts';
import { touchArea } from '#app/platform/context.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { byAuthor } from '../comment.ts';

/** It keeps no name, is shown nowhere and waits for nobody. Nothing happens where the contribution is no comment. */
export async function takeDownComment(tx: AreaContext, id: string): Promise<void> {
  const gone = await tx.db
    .update(comments)
    .set({ state: 'refused', rule: byAuthor, reply: '', name: '' })
    .where(and(eq(comments.areaId, tx.area.id), eq(comments.id, id)))
    .returning({ id: comments.id });
  if (gone.length > 0) await touchArea(tx);
}
