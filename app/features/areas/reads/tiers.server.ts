/** Reads tier sets with their levels in order, and the public services of each level. */
import { asc, eq, sql } from 'drizzle-orm';
import { levelMaps, tierSets } from '#db/schema/areas.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import type { Level, LevelMap, TierSet } from '../tiers.ts';

const columns = {
  id: tierSets.id,
  name: tierSets.name,
  summary: tierSets.summary,
  inUseFrom: tierSets.inUseFrom,
  levels: sql<Level[]>`coalesce((
    select json_agg(json_build_object('id', l.id, 'name', l.name, 'strapline', l.strapline, 'description', l.description)
      order by l.position)
    from levels l where l.area_id = "tier_sets"."area_id" and l.tier_set_id = "tier_sets"."id"), '[]'::json)`,
};

/** The tier sets of the area, by name. One statement. */
export function listTierSets(ctx: AreaContext, size = 20): Promise<TierSet[]> {
  return ctx.db
    .select(columns)
    .from(tierSets)
    .where(eq(tierSets.areaId, ctx.area.id))
    .orderBy(asc(tierSets.name), asc(tierSets.id))
    .limit(size);
}

export type TaggedService = { levelId: string; slug: string; title: string; total: number };

/** The first public services of every level of the area by name, each with how many its level has. One statement. */
export async function listServicesByLevel(ctx: AreaContext, each = 8): Promise<TaggedService[]> {
  const rows = await ctx.db.execute<{ level_id: string; slug: string; title: string; total: number }>(sql`
    select level_id, slug, title, total from (
      select sl.level_id, coalesce(n.slug, n.id) as slug, n.title,
        (count(*) over (partition by sl.level_id))::int as total,
        row_number() over (partition by sl.level_id order by lower(n.title), n.id) as place
      from service_levels sl
      join nodes n on n.area_id = sl.area_id and n.id = sl.service_id
      where sl.area_id = ${ctx.area.id} and n.state = 'public' and n.kind = 'service'
    ) tagged where place <= ${each} order by level_id, place`);
  return rows.map(({ level_id: levelId, slug, title, total }) => ({ levelId, slug, title, total }));
}

/** Which levels of different sets a person says are about the same, in the order they were joined. One statement. */
export function listLevelMaps(ctx: AreaContext): Promise<LevelMap[]> {
  return ctx.db
    .select({
      id: levelMaps.id,
      levelId: levelMaps.levelId,
      otherId: levelMaps.otherId,
      note: levelMaps.note,
      madeAt: levelMaps.madeAt,
    })
    .from(levelMaps)
    .where(eq(levelMaps.areaId, ctx.area.id))
    .orderBy(asc(levelMaps.madeAt), asc(levelMaps.id))
    .limit(200);
}
