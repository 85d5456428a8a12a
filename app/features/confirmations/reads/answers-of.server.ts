/** What people answered, in short, about each of many things: how many published answers there are, and how many say yes. */
import { sql } from 'drizzle-orm';
import type { AreaContext } from '#app/platform/context.server.ts';

/**
 * Of the newest published answers, code holders and members apart, since some may be both; what disclosure control hides is
 * not among them, and a group without published answers is left out.
 */
export type ShortAnswers = { id: string; groups: Partial<Record<'code' | 'member', { yes: number; base: number }>> };

/** One statement; none for no ids. Things without published answers are left out. */
export async function listAnswersOf(ctx: AreaContext, ids: readonly string[]): Promise<ShortAnswers[]> {
  if (ids.length === 0) return [];
  const wanted = sql.join(
    ids.map((id) => sql`${id}`),
    sql`, `,
  );
  const rows = await ctx.db.execute<ShortAnswers>(sql`
    with latest as (
      select distinct on (s.node_id, s.group) s.node_id, s.group, (s.results->'base'->>'value')::int as base, (
        select (r->'count'->>'value')::int from jsonb_array_elements(s.results->'rows') r where r->>'answer' = 'yes') as yes
      from confirmation_snapshots s
      join nodes n on n.area_id = s.area_id and n.id = s.node_id and n.state = 'public'
      where s.area_id = ${ctx.area.id} and s.node_id in (${wanted}) and s.group in ('code', 'member')
      order by s.node_id, s.group, s.number desc
    )
    select node_id as id, json_object_agg("group", json_build_object('yes', yes, 'base', base)) as groups from latest
    where base is not null and yes is not null group by node_id order by node_id`);
  return [...rows];
}
