/** What staff see of confirmations: what is asked about, which reviews wait, and the words that people wrote. */
import { sql } from 'drizzle-orm';
import type { NodeKind } from '#app/features/record/node.ts';
import { londonDay } from '#app/lib/dates.ts';
import { notFound } from '#app/platform/errors.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import type { Answer, Group } from '../confirmation.ts';
import type { SideOf } from '../policy.ts';

export type StaffThing = {
  id: string;
  kind: NodeKind;
  title: string;
  /** Answers so far, all groups; null for those who may not read answers. */
  answers: number | null;
  /** Words that nobody has read. */
  unread: number;
  /** Days by which sides of a review must answer, for those that have not; null without one. */
  dueOn: string | null;
  isOverdue: boolean;
};

/**
 * What people are asked about or were, reviews that wait first, then unread words. One statement.
 * @param mayRead whether counts and unread words may be shown (verb `confirmation.read`).
 */
export async function listStaffThings(ctx: AreaContext, mayRead: boolean, size = 100): Promise<StaffThing[]> {
  const today = londonDay(ctx.now);
  const rows = await ctx.db.execute<Omit<StaffThing, 'isOverdue'>>(sql`
    select n.id, n.kind, n.title,
      (select count(*)::int from confirmations c where c.area_id = n.area_id and c.node_id = n.id) as answers,
      (select count(*)::int from confirmations c where c.area_id = n.area_id and c.node_id = n.id and not c.is_read) as unread,
      (select min(r.due_on) from confirmation_reviews r join review_sides d on d.area_id = r.area_id and d.review_id = r.id
        where r.area_id = n.area_id and r.node_id = n.id and d.answered_on is null) as "dueOn"
    from nodes n
    where n.area_id = ${ctx.area.id} and n.state = 'public' and n.kind in ('commitment', 'service-change', 'update') and (
      exists (select 1 from confirmation_asks a where a.area_id = n.area_id and a.node_id = n.id)
      or exists (select 1 from confirmations c where c.area_id = n.area_id and c.node_id = n.id))
    order by "dueOn" nulls last, ${mayRead ? sql`unread desc,` : sql``} n.title, n.id
    limit ${size}`);
  return rows.map((row) => ({
    ...row,
    answers: mayRead ? row.answers : null,
    unread: mayRead ? row.unread : 0,
    isOverdue: row.dueOn !== null && today > row.dueOn,
  }));
}

export type StaffNode = { id: string; kind: NodeKind; slug: string | null; title: string };

/** A public thing of the kinds that people are asked about. @throws not-found */
export async function getStaffThing(ctx: AreaContext, id: string): Promise<StaffNode> {
  const rows = await ctx.db.execute<StaffNode>(sql`
    select n.id, n.kind, n.slug, n.title from nodes n
    where n.area_id = ${ctx.area.id} and n.id = ${id} and n.state = 'public'
      and n.kind in ('commitment', 'service-change', 'update')`);
  if (!rows[0]) throw notFound();
  return rows[0];
}

export type StaffWords = {
  id: string;
  group: Group;
  answer: Answer;
  words: string;
  mayPublish: boolean;
  cleared: string;
  isRead: boolean;
};

/** Words about one thing, unread first, in an order that says nothing of when they came. One statement. */
export async function listWords(ctx: AreaContext, nodeId: string, size = 200): Promise<StaffWords[]> {
  const rows = await ctx.db.execute<StaffWords>(sql`
    select c.id, c.group, c.answer, c.words, c.may_publish as "mayPublish", c.cleared, c.is_read as "isRead"
    from confirmations c where c.area_id = ${ctx.area.id} and c.node_id = ${nodeId} and c.words <> ''
    order by c.is_read, c.id limit ${size}`);
  return [...rows];
}

/** Which organisation each side of the thing's reviews is, for deciding who may answer it. One statement. */
export async function listSides(ctx: AreaContext, nodeId: string): Promise<(SideOf & { id: string })[]> {
  const rows = await ctx.db.execute<SideOf & { id: string }>(sql`
    select d.id, d.side, d.organisation_id as "organisationId" from review_sides d
    join confirmation_reviews r on r.area_id = d.area_id and r.id = d.review_id
    where d.area_id = ${ctx.area.id} and r.node_id = ${nodeId}`);
  return [...rows];
}
