/** Comments for those who read them before they are shown, and the things on which people can comment. */
import { and, asc, desc, eq, inArray, isNull } from 'drizzle-orm';
import { commentBoxes, comments, pages } from '#db/schema/pages.ts';
import { contributions, nodes } from '#db/schema/record.ts';
import { addressOf } from '#app/features/record/node.ts';
import type { NodeKind } from '#app/features/record/node.ts';
import type { AreaContext } from '#app/platform/context.server.ts';

export type QueuedComment = {
  id: string;
  name: string;
  words: string;
  /** YYYY-MM-DD: nothing finer is kept. */
  day: string;
  on: { title: string; address: string };
};

const columns = {
  id: comments.id,
  name: comments.name,
  words: comments.words,
  day: contributions.day,
  nodeId: nodes.id,
  kind: nodes.kind,
  slug: nodes.slug,
  title: nodes.title,
};

const ofContribution = and(eq(contributions.areaId, comments.areaId), eq(contributions.id, comments.id));
const ofNode = and(eq(nodes.areaId, comments.areaId), eq(nodes.id, comments.nodeId));

type Row = Omit<QueuedComment, 'on'> & { nodeId: string; kind: NodeKind; slug: string | null; title: string };

const shown = (ctx: AreaContext, row: Row): QueuedComment => ({
  id: row.id,
  name: row.name,
  words: row.words,
  day: row.day,
  on: { title: row.title, address: addressOf(ctx.area.slug, { id: row.nodeId, kind: row.kind, slug: row.slug }) },
});

/** What waits, the longest first: deciding on these makes room for the next. Comments of one day stand in the order of their ids, which is none. One statement. */
export async function listWaitingComments(ctx: AreaContext, size = 50): Promise<QueuedComment[]> {
  const rows = await ctx.db
    .select(columns)
    .from(comments)
    .innerJoin(contributions, ofContribution)
    .innerJoin(nodes, ofNode)
    .where(and(eq(comments.areaId, ctx.area.id), eq(comments.state, 'waiting')))
    .orderBy(asc(contributions.day), asc(comments.id))
    .limit(size);
  return rows.map((row) => shown(ctx, row));
}

/** The comments shown last, newest first. One statement. */
export async function listShownComments(ctx: AreaContext, size = 20): Promise<QueuedComment[]> {
  const rows = await ctx.db
    .select(columns)
    .from(comments)
    .innerJoin(contributions, ofContribution)
    .innerJoin(nodes, ofNode)
    .where(and(eq(comments.areaId, ctx.area.id), eq(comments.state, 'shown')))
    .orderBy(desc(comments.decidedAt), asc(comments.id))
    .limit(size);
  return rows.map((row) => shown(ctx, row));
}

export type BoxLine = { id: string; title: string; state: 'off' | 'open' | 'closed' };

/** Published pages, reports and updates, newest first, and whether people can comment on each. One statement. */
export async function listCommentBoxes(ctx: AreaContext, size = 100): Promise<BoxLine[]> {
  const rows = await ctx.db
    .select({ id: nodes.id, title: nodes.title, state: commentBoxes.state })
    .from(nodes)
    .leftJoin(pages, and(eq(pages.areaId, nodes.areaId), eq(pages.id, nodes.id)))
    .leftJoin(commentBoxes, and(eq(commentBoxes.areaId, nodes.areaId), eq(commentBoxes.nodeId, nodes.id)))
    .where(
      and(
        eq(nodes.areaId, ctx.area.id),
        eq(nodes.state, 'public'),
        inArray(nodes.kind, ['page', 'report', 'update']),
        // All forms of a page share the comments of the first.
        isNull(pages.originalId),
      ),
    )
    .orderBy(desc(nodes.publishedAt), asc(nodes.id))
    .limit(size);
  return rows.map(({ state, ...row }) => ({ ...row, state: state ?? 'off' }));
}
