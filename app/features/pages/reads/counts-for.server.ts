/** The question to which a comment on a page, report or update is a contribution. */
import { sql } from 'drizzle-orm';
import { addressOf } from '#app/features/record/node.ts';
import { londonDay } from '#app/lib/dates.ts';
import type { AreaContext } from '#app/platform/context.server.ts';

export type CountsFor = { id: string; title: string; address: string };

/**
 * The one question that the thing is part of or shows, while people can take part in it; null where there is none, where
 * there are several, and before and after its days: then a comment is about the page alone. One statement.
 */
export async function findCountsFor(ctx: AreaContext, nodeId: string): Promise<CountsFor | null> {
  const today = londonDay(ctx.now);
  const rows = await ctx.db.execute<{ id: string; slug: string | null; title: string }>(sql`
    select distinct n.id, n.slug, n.title
    from links l
    join nodes n on n.area_id = l.area_id and n.kind = 'consultation' and n.state = 'public'
      and n.id = case l.kind when 'cites' then l.from_id else l.to_id end
    join consultations c on c.area_id = n.area_id and c.id = n.id and c.stage = 'by-dates'
    where l.area_id = ${ctx.area.id}
      and ((l.kind = 'cites' and l.to_id = ${nodeId}) or (l.kind = 'part-of' and l.from_id = ${nodeId}))
      and (c.opens->>'state' = 'stated' or c.closes->>'state' = 'stated')
      and coalesce(c.opens->>'start', ${today}) <= ${today} and coalesce(c.closes->>'end', ${today}) >= ${today}
    limit 2`);
  const [only, another] = rows;
  if (!only || another) return null;
  const { id, slug, title } = only;
  return { id, title, address: addressOf(ctx.area.slug, { id, kind: 'consultation', slug }) };
}
