/** The comments that stand under a page, in the order in which they were let in, and whether more may be left. */
import { and, asc, eq, gt, or, sql } from 'drizzle-orm';
import { commentBoxes, comments } from '#db/schema/pages.ts';
import type { AreaContext } from '#app/platform/context.server.ts';

export type ShownComment = {
  id: string;
  /** What the person wants to be called; empty when nothing. */
  name: string;
  words: string;
  /** ISO 8601, UTC: when it was shown. When it was written is not kept. */
  shownAt: string;
};

export type ShownComments = {
  state: 'open' | 'closed';
  comments: ShownComment[];
  /** Where the next page of comments begins; null on the last. */
  next: string | null;
};

/** How many stand under a page before "More comments". */
const pageSize = 50;

function readKey(typed: string | null): { at: Date; id: string } | null {
  const parts = /^(\d{1,15})\.([0-9a-z]{10})$/.exec(typed ?? '');
  return parts?.[1] && parts[2] ? { at: new Date(Number(parts[1])), id: parts[2] } : null;
}

/** Null where comments were never switched on. One statement. */
export async function findComments(
  ctx: AreaContext,
  nodeId: string,
  after: string | null = null,
): Promise<ShownComments | null> {
  const key = readKey(after);
  const at = sql<Date>`date_trunc('milliseconds', ${comments.decidedAt})`;
  const from = key === null ? null : sql`${key.at.toISOString()}::timestamptz`;
  const later = key && from ? or(gt(at, from), and(eq(at, from), gt(comments.id, key.id))) : undefined;
  const rows = await ctx.db
    .select({
      state: commentBoxes.state,
      id: comments.id,
      name: comments.name,
      words: comments.words,
      shownAt: comments.decidedAt,
    })
    .from(commentBoxes)
    .leftJoin(
      comments,
      and(
        eq(comments.areaId, commentBoxes.areaId),
        eq(comments.nodeId, commentBoxes.nodeId),
        eq(comments.state, 'shown'),
        later,
      ),
    )
    .where(and(eq(commentBoxes.areaId, ctx.area.id), eq(commentBoxes.nodeId, nodeId)))
    .orderBy(asc(comments.decidedAt), asc(comments.id))
    .limit(pageSize + 1);
  const state = rows[0]?.state;
  if (state === undefined) return null;
  const all = rows.flatMap(({ id, name, words, shownAt }) =>
    id === null || shownAt === null ? [] : [{ id, name: name ?? '', words: words ?? '', shownAt }],
  );
  const shown = all.slice(0, pageSize);
  const last = all.length > pageSize ? shown.at(-1) : undefined;
  return {
    state,
    comments: shown.map((comment) => ({ ...comment, shownAt: comment.shownAt.toISOString() })),
    next: last ? `${String(last.shownAt.getTime())}.${last.id}` : null,
  };
}

/** Whether comments are switched off, or never were on. Closed ones are still shown. One statement. */
export async function areCommentsOff(ctx: AreaContext, nodeId: string): Promise<boolean> {
  const boxes = await ctx.db
    .select({ state: commentBoxes.state })
    .from(commentBoxes)
    .where(and(eq(commentBoxes.areaId, ctx.area.id), eq(commentBoxes.nodeId, nodeId)));
  return boxes.length === 0;
}
