/** What came of questions put to people: the public things that follow from them, or from the surveys and listening in them. */
import { sql } from 'drizzle-orm';
import { addressOf } from '#app/features/record/node.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import type { Consequence } from '../shown.ts';

/** How far a page follows the chain, and how many things of one question it names. */
const bounds = { steps: 6, things: 60 };

type Row = Pick<Consequence, 'id' | 'kind' | 'title' | 'scope'> & { root: string; slug: string | null };

/**
 * The findings, quotes, decisions, commitments, service changes, outcomes and updates that each of these led to: nearest
 * first, then as they were written down. A link counts only where both of its ends are public. One statement for any number
 * of questions, none for none.
 */
export async function listConsequences(ctx: AreaContext, ids: readonly string[]): Promise<Map<string, Consequence[]>> {
  const found = new Map<string, Consequence[]>(ids.map((id) => [id, []]));
  if (ids.length === 0) return found;
  const area = ctx.area.id;
  const rows = await ctx.db.execute<Row>(sql`
    with recursive
    beginnings(root, id) as (
      select n.id, n.id from nodes n
      where n.area_id = ${area} and n.id in ${[...ids]} and n.kind = 'consultation'
      union
      select l.to_id, l.from_id from links l
      join nodes n on n.area_id = l.area_id and n.id = l.from_id and n.state = 'public'
      where l.area_id = ${area} and l.to_id in ${[...ids]} and l.kind = 'part-of'
    ),
    followed(root, id, step) as (
      select root, id, 0 from beginnings
      union
      select f.root, l.to_id, f.step + 1 from followed f
      join links l on l.area_id = ${area} and l.from_id = f.id and l.kind <> 'part-of'
      join nodes n on n.area_id = l.area_id and n.id = l.to_id and n.state = 'public'
      where f.step < ${bounds.steps}
    ),
    nearest as (
      select root, id, min(step) as step from followed where id <> root group by root, id
    ),
    placed as (
      select r.root, n.id, n.kind, n.slug, n.title, d.scope,
        row_number() over (partition by r.root order by r.step, n.created_at, n.title, n.id) as place
      from nearest r
      join nodes n on n.area_id = ${area} and n.id = r.id
      left join decisions d on d.area_id = n.area_id and d.id = n.id
      where n.kind in ('finding', 'quote', 'decision', 'commitment', 'service-change', 'outcome', 'update')
    )
    select root, id, kind, slug, title, scope from placed where place <= ${bounds.things} order by root, place
  `);
  for (const { root, slug, ...one } of rows) {
    found.get(root)?.push({ ...one, address: addressOf(ctx.area.slug, { ...one, slug }) });
  }
  return found;
}
