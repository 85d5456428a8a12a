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

type Owned = ConfirmationTotals & { owner: string; nextDay: string | null };

const none: ConfirmationTotals = {
  ...{ done: 0, answered: 0, confirmed: 0 },
  ...{ reviewsOpen: 0, reviewsOverdue: 0, reviewsAnswered: 0 },
};

/** By owner: the whole area under the empty name, or the commitments that each of the organisations owns. One statement. */
async function readTotals(
  ctx: AreaContext,
  organisationIds: readonly string[] | null,
): Promise<Map<string, ConfirmationTotals>> {
  const today = londonDay(ctx.now);
  const owners =
    organisationIds === null
      ? sql`(select '' as owner) p on true`
      : sql`(select distinct organisation_id as owner, commitment_id from commitment_owners
          where area_id = ${ctx.area.id} and organisation_id in ${[...organisationIds]}) p on p.commitment_id = n.id`;
  const rows = await ctx.db.execute<Owned>(sql`
    with things as (
      select p.owner, n.area_id, n.id, ${isDone} as is_done from nodes n join ${owners}
      where n.area_id = ${ctx.area.id} and n.state = 'public' and n.kind in ('commitment', 'service-change', 'update')
    ), latest as (
      select distinct on (s.node_id, s.group) s.node_id, (s.results->'base'->>'value')::int as base, (
        select (r->'count'->>'value')::int from jsonb_array_elements(s.results->'rows') r where r->>'answer' = 'yes') as yes
      from confirmation_snapshots s join things t on t.area_id = s.area_id and t.id = s.node_id and t.is_done
      where s.group in ('code', 'member') order by s.node_id, s.group, s.number desc
    ), asked as (
      select node_id, sum(base) as base, sum(yes) as yes from latest where base is not null and yes is not null group by node_id
    ), reviews as (
      select t.owner, r.due_on, bool_and(d.answered_on is not null) as is_answered from confirmation_reviews r
      join things t on t.area_id = r.area_id and t.id = r.node_id
      join review_sides d on d.area_id = r.area_id and d.review_id = r.id
      group by t.owner, r.area_id, r.id, r.due_on
    ), reviewed as (
      select owner, count(*) filter (where not is_answered and due_on >= ${today}::date)::int as open,
        count(*) filter (where not is_answered and due_on < ${today}::date)::int as overdue,
        count(*) filter (where is_answered)::int as answered,
        min(due_on) filter (where not is_answered and due_on >= ${today}::date) as next_day
      from reviews group by owner
    ), counted as (
      select t.owner, count(*) filter (where t.is_done)::int as done, count(a.node_id)::int as answered,
        count(*) filter (where a.yes * 2 > a.base)::int as confirmed
      from things t left join asked a on a.node_id = t.id group by t.owner
    )
    select c.owner, c.done, c.answered, c.confirmed, coalesce(r.open, 0) as "reviewsOpen",
      coalesce(r.overdue, 0) as "reviewsOverdue", coalesce(r.answered, 0) as "reviewsAnswered", r.next_day as "nextDay"
    from counted c left join reviewed r on r.owner = c.owner`);
  const totals = new Map<string, ConfirmationTotals>();
  for (const { owner, nextDay, ...own } of rows) {
    totals.set(owner, own);
    if (nextDay !== null) ctx.validUntil(londonMidnight(Temporal.PlainDate.from(nextDay).add({ days: 1 }).toString()));
  }
  return totals;
}

/** Of the whole area. Also says when a review becomes late. One statement. */
export async function countConfirmations(ctx: AreaContext): Promise<ConfirmationTotals> {
  return (await readTotals(ctx, null)).get('') ?? none;
}

/** Of the commitments that each organisation owns. One statement for any number of organisations, none for none. */
export async function countOwnConfirmations(
  ctx: AreaContext,
  organisationIds: readonly string[],
): Promise<Map<string, ConfirmationTotals>> {
  const totals = organisationIds.length === 0 ? null : await readTotals(ctx, organisationIds);
  return new Map(organisationIds.map((id) => [id, totals?.get(id) ?? none]));
}
