/** Public priorities and recommendations in the order of their sets, and the sets themselves for their staff. */
import { and, asc, eq, sql } from 'drizzle-orm';
import { prioritySets } from '#db/schema/priorities.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { levels } from '../items.ts';
import type { Level, SetInput, SetKind } from '../items.ts';
import type { CountedSet, PriorityThing, RecommendationThing } from '../things.ts';
import { listThings } from './things.server.ts';

/** Things of one set, in its order; those without a set stand by themselves, last. */
export type SetGroup<Of> = { set: CountedSet | null; things: Of[] };

export type SetPage<Of> = { groups: SetGroup<Of>[]; next: string | null };

const tables = { priority: sql.raw('priorities'), recommendation: sql.raw('recommendations') };

type Listing = { after: string | null; level?: Level | null; size?: number };

/**
 * The ids of one page: sets as they were made, in each the numbered things first, then the others as they were made. Where
 * the thing that the page before ended with is gone, the list begins again.
 */
async function listIds(ctx: AreaContext, kind: SetKind, { after, level = null, size = 40 }: Listing) {
  const matches = level === null ? sql`true` : sql`t.levels @> ${JSON.stringify([level])}::jsonb`;
  const rows = await ctx.db.execute<{ id: string }>(sql`
    with placed as (
      select n.id, row_number() over (order by coalesce(s.made_at, 'infinity'), coalesce(t.set_id, ''),
        coalesce(nullif(t.position, 0), 1000), n.created_at, n.id) as place
      from nodes n
      join ${tables[kind]} t on t.area_id = n.area_id and t.id = n.id
      left join priority_sets s on s.area_id = t.area_id and s.id = t.set_id
      where n.area_id = ${ctx.area.id} and n.state = 'public' and ${matches}
    )
    select id from placed
    where place > coalesce((select place from placed where id = ${after ?? ''}), 0)
    order by place limit ${size + 1}`);
  const ids = rows.slice(0, size).map((row) => row.id);
  return { ids, next: rows.length > size ? (ids.at(-1) ?? null) : null };
}

/** Neighbours of the same set, as one group. */
function groupBySet<Of extends { set: CountedSet | null }>(things: readonly Of[]): SetGroup<Of>[] {
  const groups: SetGroup<Of>[] = [];
  for (const thing of things) {
    const last = groups.at(-1);
    if (last && last.set?.id === thing.set?.id) last.things.push(thing);
    else groups.push({ set: thing.set, things: [thing] });
  }
  return groups;
}

/** One page of public priorities. Two statements. */
export async function listPriorities(ctx: AreaContext, listing: Listing): Promise<SetPage<PriorityThing>> {
  const { ids, next } = await listIds(ctx, 'priority', listing);
  const things = await listThings(ctx, ids);
  const found = ids.flatMap((id) => things.get(id) ?? []);
  return { groups: groupBySet(found.filter((thing) => thing.kind === 'priority')), next };
}

/** One page of public recommendations, those of one level where it is given. Two statements. */
export async function listRecommendations(ctx: AreaContext, listing: Listing): Promise<SetPage<RecommendationThing>> {
  const { ids, next } = await listIds(ctx, 'recommendation', listing);
  const things = await listThings(ctx, ids);
  const found = ids.flatMap((id) => things.get(id) ?? []);
  return { groups: groupBySet(found.filter((thing) => thing.kind === 'recommendation')), next };
}

/** The levels that public recommendations name, nearest first. One statement. */
export async function listLevels(ctx: AreaContext): Promise<Level[]> {
  const rows = await ctx.db.execute<{ level: string }>(sql`
    select distinct jsonb_array_elements_text(r.levels) as level
    from recommendations r join nodes n on n.area_id = r.area_id and n.id = r.id and n.state = 'public'
    where r.area_id = ${ctx.area.id}`);
  const named = new Set(rows.map((row) => row.level));
  return levels.filter((level) => named.has(level));
}

/** The sets of one kind, for a form, by name. One statement. */
export async function listSetNames(ctx: AreaContext, holds: SetKind): Promise<{ id: string; title: string }[]> {
  return ctx.db
    .select({ id: prioritySets.id, title: prioritySets.title })
    .from(prioritySets)
    .where(and(eq(prioritySets.areaId, ctx.area.id), eq(prioritySets.holds, holds)))
    .orderBy(asc(prioritySets.title), asc(prioritySets.id))
    .limit(200);
}

/** A set for its staff: how many things belong to it in any state, and how many of them are public. */
export type StaffSet = SetInput & { id: string; members: number; listed: number };

/** Every set, oldest first. One statement. */
export async function listStaffSets(ctx: AreaContext): Promise<StaffSet[]> {
  const rows = await ctx.db.execute<StaffSet>(sql`
    select s.id, s.holds, s.title, s.stated_count as "statedCount", s.source,
      count(n.id)::int as members, (count(n.id) filter (where n.state = 'public'))::int as listed
    from priority_sets s
    left join (select area_id, id, set_id from priorities union all select area_id, id, set_id from recommendations) t
      on t.area_id = s.area_id and t.set_id = s.id
    left join nodes n on n.area_id = t.area_id and n.id = t.id
    where s.area_id = ${ctx.area.id}
    group by s.area_id, s.id, s.holds, s.title, s.stated_count, s.source, s.made_at
    order by s.made_at, s.id
    limit 200`);
  return [...rows];
}
