/** Whether a contribution with a code stands behind a thing: anywhere upstream of it in the public chain. */
import { sql } from 'drizzle-orm';
import { codeHashOf } from '#app/features/record/contribution-code.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';

/**
 * A response counts through its survey, through the consultation of that, and through a quote from it; any other
 * contribution through what it was said in or about. One statement. An unknown code is behind nothing.
 */
export async function isBehind(ctx: AreaContext, nodeId: string, code: string): Promise<boolean> {
  const areaId = ctx.area.id;
  const hash = codeHashOf(ctx.keys, code);
  const rows = await ctx.db.execute<{ found: boolean }>(sql`
    with recursive back(id) as (
      select ${nodeId}::text
      union
      select l.from_id from back
      join links l on l.area_id = ${areaId} and l.to_id = back.id
      join nodes n on n.area_id = ${areaId} and n.id = l.from_id and n.state = 'public'
    )
    select exists (
      select 1 from responses r join surveys s on s.area_id = r.area_id and s.id = r.survey_id
      where r.area_id = ${areaId} and r.code_hash = ${hash} and not r.is_test and (
        s.id in (select id from back) or s.consultation_id in (select id from back)
        or exists (select 1 from quotes q where q.area_id = r.area_id and q.response_id = r.id and q.id in (select id from back)))
    ) or exists (
      select 1 from contributions c where c.area_id = ${areaId} and c.code_hash = ${hash}
        and (c.activity_node_id in (select id from back) or c.consultation_id in (select id from back))
    ) as found`);
  return rows[0]?.found ?? false;
}
