/** Counts for the scorecard: the parts that one organisation has promised, dates that moved, and updates that are late. */
import { sql } from 'drizzle-orm';
import { londonDay } from '#app/lib/dates.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { flipAfter } from '../status.ts';
import type { Headline } from '../status.ts';
import type { CommitmentCounts } from './commitments.server.ts';
import { isNewsLateColumn, nextNewsDayColumn, ownerColumns } from './headline.server.ts';

/**
 * Where each organisation's own parts of public commitments stand; a refusal counts for each organisation that owns it.
 * Also says when that changes. One statement for any number of organisations, none for none.
 */
export async function countOwnParts(
  ctx: AreaContext,
  organisationIds: readonly string[],
): Promise<Map<string, CommitmentCounts>> {
  const counted = new Map<string, CommitmentCounts>(
    organisationIds.map((id) => [id, { total: 0, undated: 0, newsLate: 0, byHeadline: {} }]),
  );
  if (counted.size === 0) return counted;
  const today = londonDay(ctx.now);
  const part = ownerColumns(today);
  const rows = await ctx.db.execute<{
    owner: string;
    headline: Headline;
    count: number;
    undated: number;
    newsLate: number;
    lastDay: string | null;
  }>(sql`
    select o.organisation_id as owner,
      case when commitments.decision = 'will-not' then 'will-not' else ${part.headline} end as headline,
      count(*)::int as count,
      (count(*) filter (where commitments.decision = 'will' and o.due->>'state' <> 'stated'))::int as undated,
      (count(*) filter (where ${isNewsLateColumn(today)}))::int as "newsLate",
      min(least(case when commitments.decision = 'will' then ${part.lastDay} end, ${nextNewsDayColumn(today)})) as "lastDay"
    from commitment_owners o
    join commitments on commitments.area_id = o.area_id and commitments.id = o.commitment_id
    join nodes n on n.area_id = o.area_id and n.id = o.commitment_id and n.state = 'public'
    where o.area_id = ${ctx.area.id} and o.organisation_id in ${[...organisationIds]}
    group by 1, 2`);
  for (const { owner, headline, count, undated, newsLate, lastDay } of rows) {
    const counts = counted.get(owner);
    if (!counts) continue;
    counts.total += count;
    counts.undated += undated;
    counts.newsLate += newsLate;
    counts.byHeadline[headline] = count;
    ctx.validUntil(flipAfter(lastDay, today));
  }
  return counted;
}

export type SlipCounts = {
  /** How often a public due date was moved, each with its reason. */
  slips: number;
  /** Commitments of which a due date was moved. */
  slipped: number;
  /** Promises that were given up or taken back, or a part of them stopped, after their day had passed. */
  givenUpLate: number;
  /** Published updates that promised more by a date that has passed, with no later update on the same things. */
  updatesLate: number;
};

/**
 * Changes `c` of promises that are not overdue any more because they were given up, taken back or stopped once they were: a
 * day that has passed cannot be cleaned away. `l` is a part that was late then, with the organisation that owned it.
 */
const givenUpLate = (ctx: AreaContext) => sql`thing_changes c
  join nodes n on n.area_id = c.area_id and n.id = c.node_id
  join commitments k on k.area_id = c.area_id and k.id = c.node_id
  cross join jsonb_array_elements(c.before->'late') l
  where c.area_id = ${ctx.area.id} and c.part in ('decision', 'stop', 'publication')
  and case c.part when 'decision' then k.decision = 'will-not' when 'publication' then n.state = 'withdrawn'
    else exists (select from commitment_owners o
      where o.area_id = c.area_id and o.id = c.row_id and o.status = 'stopped') end`;

/** Due dates of public promises that moved, each with the part `o` that it was of. */
const moved = (ctx: AreaContext) => sql`commitment_slips s
  join commitment_owners o on o.area_id = s.area_id and o.id = s.owner_id
  join nodes n on n.area_id = o.area_id and n.id = o.commitment_id and n.state = 'public'
  where s.area_id = ${ctx.area.id}`;

/** Of the whole area; also says when that changes. One statement. */
export async function countSlips(ctx: AreaContext): Promise<SlipCounts> {
  const today = londonDay(ctx.now);
  const rows = await ctx.db.execute<SlipCounts & { nextDay: string | null }>(sql`
    with moved as (
      select o.commitment_id from ${moved(ctx)}
    ), owing as (
      select u.next_update->>'end' as last_day from updates u
      join nodes n on n.area_id = u.area_id and n.id = u.id and n.state = 'public'
      where u.area_id = ${ctx.area.id} and u.next_update->>'state' = 'stated' and not exists (
        select 1 from links mine
        join nodes shared on shared.area_id = mine.area_id and shared.id = mine.from_id and shared.state = 'public'
        join links theirs on theirs.area_id = mine.area_id and theirs.from_id = mine.from_id and theirs.to_id <> u.id
        join nodes later on later.area_id = theirs.area_id and later.id = theirs.to_id and later.kind = 'update'
          and later.state = 'public' and later.published_at > n.published_at
        where mine.area_id = u.area_id and mine.to_id = u.id)
    )
    select (select count(*)::int from moved) as slips, (select count(distinct commitment_id)::int from moved) as slipped,
      (select count(distinct c.node_id)::int from ${givenUpLate(ctx)}) as "givenUpLate",
      (select count(*)::int from owing where last_day < ${today}) as "updatesLate",
      (select min(last_day) from owing where last_day >= ${today}) as "nextDay"`);
  const row = rows[0] ?? { slips: 0, slipped: 0, givenUpLate: 0, updatesLate: 0, nextDay: null };
  ctx.validUntil(flipAfter(row.nextDay, today));
  const { nextDay: _, ...counts } = row;
  return counts;
}

/**
 * Of each organisation's own parts; updates belong to no organisation. One statement for any number of organisations, none
 * for none.
 */
export async function countOwnSlips(
  ctx: AreaContext,
  organisationIds: readonly string[],
): Promise<Map<string, SlipCounts>> {
  const none: SlipCounts = { slips: 0, slipped: 0, givenUpLate: 0, updatesLate: 0 };
  const counted = new Map<string, SlipCounts>(organisationIds.map((id) => [id, none]));
  if (counted.size === 0) return counted;
  const ids = [...organisationIds];
  const rows = await ctx.db.execute<SlipCounts & { owner: string }>(sql`
    with moved as (
      select o.organisation_id as owner, count(*)::int as slips, count(distinct o.commitment_id)::int as slipped
      from ${moved(ctx)} and o.organisation_id in ${ids} group by 1
    ), late as (
      select l->>'organisationId' as owner, count(distinct c.node_id)::int as late
      from ${givenUpLate(ctx)} and l->>'organisationId' in ${ids} group by 1
    )
    select coalesce(moved.owner, late.owner) as owner, coalesce(slips, 0) as slips, coalesce(slipped, 0) as slipped,
      coalesce(late, 0) as "givenUpLate", 0 as "updatesLate"
    from moved full join late on late.owner = moved.owner`);
  for (const { owner, ...counts } of rows) counted.set(owner, counts);
  return counted;
}
