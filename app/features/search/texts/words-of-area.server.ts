/** What an area says outside its nodes: its name, organisations, models of support, levels and public glossary. */
import { sql } from 'drizzle-orm';
import type { Db } from '#db/client.server.ts';

export type AreaWords = { kind: string; id: string; slug: string | null; title: string; body: string };

/** All of them; an area has some dozens. One statement. */
export async function readAreaWords(db: Db, areaId: string): Promise<AreaWords[]> {
  const rows = await db.execute<AreaWords>(sql`
    select 'area' as kind, id, slug, name as title, summary as body from areas where id = ${areaId}
    union all
    select 'organisation', ao.organisation_id, ao.slug, o.name, ao.summary
      from area_organisations ao join organisations o on o.id = ao.organisation_id where ao.area_id = ${areaId}
    union all
    select 'tier-set', id, null, name, summary from tier_sets where area_id = ${areaId}
    union all
    select 'level', id, null, name, concat_ws(' ', strapline, description) from levels where area_id = ${areaId}
    union all
    select 'term', id, null, term, concat_ws('. ', nullif(expansion, ''), definition)
      from glossary_terms where area_id = ${areaId} and is_public`);
  return [...rows];
}
