/** The reviews that wait for the reader: those of which they may answer a side. */
import { sql } from 'drizzle-orm';
import { londonDay } from '#app/lib/dates.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { mayAnswer } from '../policy.ts';
import type { SideOf } from '../policy.ts';

export type OwnReview = { nodeId: string; title: string; dueOn: string; isOverdue: boolean };

/** Soonest first, each thing once. One statement. */
export async function listOwnReviews(ctx: AreaContext, size = 8): Promise<OwnReview[]> {
  const today = londonDay(ctx.now);
  const rows = await ctx.db.execute<SideOf & Omit<OwnReview, 'isOverdue'>>(sql`
    select r.node_id as "nodeId", n.title, r.due_on as "dueOn", d.side, d.organisation_id as "organisationId"
    from review_sides d
    join confirmation_reviews r on r.area_id = d.area_id and r.id = d.review_id
    join nodes n on n.area_id = r.area_id and n.id = r.node_id and n.state = 'public'
    where d.area_id = ${ctx.area.id} and d.answered_on is null
    order by r.due_on, r.id, d.position limit 200`);
  const mine = new Map<string, OwnReview>();
  for (const { nodeId, title, dueOn, ...side } of rows) {
    if (!mayAnswer(ctx.actor, ctx.area.id, side) || mine.has(nodeId)) continue;
    mine.set(nodeId, { nodeId, title, dueOn, isOverdue: today > dueOn });
  }
  return [...mine.values()].slice(0, size);
}
