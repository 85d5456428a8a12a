/** A comment as those read it who weigh what people said to a question. */
import { and, eq } from 'drizzle-orm';
import { comments } from '#db/schema/pages.ts';
import type { CommentState } from '#db/schema/pages.ts';
import type { AreaContext } from '#app/platform/context.server.ts';

/** `words` is null before a moderator has read it, and once it was passed to safeguarding: then it is theirs. */
export type LedgerComment = { state: CommentState; words: string | null };

/** Null for what is no comment of this area. One statement. */
export async function findLedgerComment(ctx: AreaContext, id: string): Promise<LedgerComment | null> {
  const [row] = await ctx.db
    .select({ state: comments.state, words: comments.words })
    .from(comments)
    .where(and(eq(comments.areaId, ctx.area.id), eq(comments.id, id)));
  if (!row) return null;
  return { state: row.state, words: row.state === 'shown' || row.state === 'refused' ? row.words : null };
}
