/** What was learned from a survey or a consultation: the published findings it is evidence for, near or through a quote or figure. */
import { inArray, sql } from 'drizzle-orm';
import { addressOf } from '#app/features/record/node.ts';
import type { AreaContext } from '#app/platform/context.server.ts';

export type FindingLink = { id: string; title: string; address: string };

/** Evidence leads to a finding in few steps: survey, quote, finding. */
const deepest = 4;
const most = 50;

/** Newest first. Only links whose both ends are public are followed. One statement; none for no ids. */
export async function listFindings(ctx: AreaContext, fromIds: readonly string[]): Promise<FindingLink[]> {
  if (fromIds.length === 0) return [];
  const areaId = ctx.area.id;
  const rows = await ctx.db.execute<{ id: string; title: string }>(sql`
    with recursive evidence(id, depth) as (
      select id, 0 from nodes where area_id = ${areaId} and state = 'public' and ${inArray(sql`id`, [...fromIds])}
      union
      select n.id, e.depth + 1 from evidence e
      join links l on l.area_id = ${areaId} and l.from_id = e.id and l.kind = 'evidence-for'
      join nodes n on n.area_id = ${areaId} and n.id = l.to_id and n.state = 'public'
      where e.depth < ${deepest}
    )
    select n.id, n.title from nodes n
    where n.area_id = ${areaId} and n.kind = 'finding' and n.state = 'public'
      and n.id in (select id from evidence where depth > 0)
    order by n.published_at desc, n.id limit ${most}`);
  return [...rows].map(({ id, title }) => ({
    id,
    title,
    address: addressOf(ctx.area.slug, { id, kind: 'finding', slug: null }),
  }));
}
