/** How much of what was said has an answer, and how long the first answer took. */
import { sql } from 'drizzle-orm';
import type { Context } from '#app/platform/context.server.ts';
import type { Answered } from '../scorecard.ts';

/**
 * Said: public findings, and published feedback. An answer: a public decision, commitment (a refusal is one), service
 * change or update to which links lead from it, directly or through priorities and recommendations; for feedback also its
 * own published answer. Days run from the London day on which it was published (feedback: said) to that of the first
 * answer, never below zero. Of the context's area, or of every area where there is none. One statement.
 */
export async function countAnswered(ctx: Context): Promise<Answered> {
  const isHere = ctx.area === null ? sql`true` : sql`n.area_id = ${ctx.area.id}`;
  const rows = await ctx.db.execute<Answered>(sql`
    with recursive said as (
      select n.area_id, n.id, coalesce(f.day, (n.published_at at time zone 'Europe/London')::date) as day,
        case when f.status in ('change-planned', 'change-made', 'cannot', 'elsewhere', 'thanks') then f.answered_on end as own
      from nodes n
      left join feedback_publications p on p.area_id = n.area_id and p.id = n.id
      left join feedback_items f on f.area_id = p.area_id and f.id = p.item_id
      where ${isHere} and n.state = 'public' and n.kind in ('finding', 'feedback')
    ), reach(area_id, origin, id, kind, day) as (
      select area_id, id, id, 'said', null::date from said
      union
      select r.area_id, r.origin, n.id, n.kind, (n.published_at at time zone 'Europe/London')::date from reach r
      join links l on l.area_id = r.area_id and l.from_id = r.id and l.kind in ('answers', 'led-to', 'cites')
      join nodes n on n.area_id = r.area_id and n.id = l.to_id and n.state = 'public' and (
        n.kind = 'update' or (l.kind <> 'cites'
          and n.kind in ('finding', 'priority', 'recommendation', 'decision', 'commitment', 'service-change')))
      where r.kind in ('said', 'finding', 'priority', 'recommendation')
    ), first as (
      select s.id, s.day, least(s.own, min(r.day)) as answered_on from said s
      left join reach r on r.area_id = s.area_id and r.origin = s.id and r.kind in ('decision', 'commitment', 'service-change', 'update')
      group by s.area_id, s.id, s.day, s.own
    )
    select count(*)::int as said, count(answered_on)::int as answered,
      (percentile_cont(0.5) within group (order by greatest(0, answered_on - day))
        filter (where answered_on is not null))::float8 as "medianDays"
    from first`);
  return rows[0] ?? { said: 0, answered: 0, medianDays: null };
}
