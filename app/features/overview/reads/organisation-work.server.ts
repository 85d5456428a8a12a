/** What an organisation runs and has promised in an area. */
import { sql } from 'drizzle-orm';
import { addressOf } from '#app/features/record/node.ts';
import type { AreaContext } from '#app/platform/context.server.ts';

type Row = { id: string; kind: 'service' | 'commitment'; slug: string | null; title: string };

export type OrganisationThing = Pick<Row, 'kind' | 'title'> & { address: string };

/** Its public services by name, and its public commitments with the newest first, up to `size` of each. One statement. */
export async function listOrganisationWork(
  ctx: AreaContext,
  organisationId: string,
  size = 30,
): Promise<OrganisationThing[]> {
  const area = ctx.area.id;
  const rows = await ctx.db.execute<Row>(sql`
    (select n.id, n.kind, n.slug, n.title from services s
      join nodes n on n.area_id = s.area_id and n.id = s.id and n.state = 'public'
      where s.area_id = ${area} and s.organisation_id = ${organisationId}
      order by lower(n.title), n.id limit ${size})
    union all
    (select n.id, n.kind, n.slug, n.title from nodes n
      where n.area_id = ${area} and n.kind = 'commitment' and n.state = 'public' and exists (
        select 1 from commitment_owners o
        where o.area_id = n.area_id and o.commitment_id = n.id and o.organisation_id = ${organisationId})
      order by n.published_at desc, n.id limit ${size})`);
  return rows.map((row) => ({ kind: row.kind, title: row.title, address: addressOf(ctx.area.slug, row) }));
}
