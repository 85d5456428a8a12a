/** How many things that are said to be done were confirmed, from published figures alone, and how reviews stand. */
import { sql } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import { londonDay, londonMidnight } from '#app/lib/dates.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { isDone } from './confirmable.server.ts';

export type ConfirmationTotals = {
  /** Public promises, changes and updates that are said to be done. */
  done: number;
  /** Of those: with published answers of code holders or members. */
  answered: number;
  /** Of those: more than half of these answers are "yes". */
  confirmed: number;
  reviewsOpen: number;
  reviewsOverdue: number;
  reviewsAnswered: number;
};

/** Of the whole area, or of the commitments that one organisation owns. Also says when a review becomes late. One statement. */
export async function countConfirmations(ctx: AreaContext, organisationId: string | null): Promise<ConfirmationTotals> {
  const today = londonDay(ctx.now);
  const owned =
    organisationId === null
      ? sql`true`
      : sql`exists (select 1 from commitment_owners o where o.area_id = n.area_id and o.commitment_id = n.id
          and o.organisation_id = ${organisationId})`;
  const rows = await ctx.db.execute<ConfirmationTotals & { nextDay: string | null }>(sql`
    with things as (
      select n.area_id, n.id, ${isDone} as is_done from nodes n
      where n.area_id = ${ctx.area.id} and n.state = 'public' and n.kind in ('commitment', 'service-change', 'update')
        and ${owned}
    ), latest as (
      select distinct on (s.node_id, s.group) s.node_id, (s.results->'base'->>'value')::int as base, (
        select (r->'count'->>'value')::int from jsonb_array_elements(s.results->'rows') r where r->>'answer' = 'yes') as yes
      from confirmation_snapshots s join things t on t.area_id = s.area_id and t.id = s.node_id and t.is_done
      where s.group in ('code', 'member') order by s.node_id, s.group, s.number desc
    ), asked as (
      select node_id, sum(base) as base, sum(yes) as yes from latest where base is not null and yes is not null group by node_id
    ), reviews as (
      select r.due_on, bool_and(d.answered_on is not null) as is_answered from confirmation_reviews r
      join things t on t.area_id = r.area_id and t.id = r.node_id
      join review_sides d on d.area_id = r.area_id and d.review_id = r.id
      group by r.area_id, r.id, r.due_on
    )
    select (select count(*)::int from things where is_done) as done,
      (select count(*)::int from asked) as answered,
      (select count(*)::int from asked where yes * 2 > base) as confirmed,
      (select count(*)::int from reviews where not is_answered and due_on >= ${today}::date) as "reviewsOpen",
      (select count(*)::int from reviews where not is_answered and due_on < ${today}::date) as "reviewsOverdue",
      (select count(*)::int from reviews where is_answered) as "reviewsAnswered",
      (select min(due_on) from reviews where not is_answered and due_on >= ${today}::date) as "nextDay"`);
  const { nextDay, ...totals } = rows[0] ?? {
    ...{ done: 0, answered: 0, confirmed: 0, reviewsOpen: 0, reviewsOverdue: 0, reviewsAnswered: 0 },
    nextDay: null,
  };
  if (nextDay !== null) ctx.validUntil(londonMidnight(Temporal.PlainDate.from(nextDay).add({ days: 1 }).toString()));
  return totals;
}
