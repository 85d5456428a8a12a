/** What the chain leads to from where a contribution was made. */
import { and, eq, inArray, sql } from 'drizzle-orm';
import { commitments, outcomes } from '#db/schema/progress.ts';
import { nodes } from '#db/schema/record.ts';
import { addressOf } from '#app/features/record/node.ts';
import type { Context } from '#app/platform/context.server.ts';
import type { Area } from '#app/platform/services.server.ts';
import type { TrailStep } from '../trail.ts';

/** Deep enough for consultation → finding → decision → commitment → change → update, with room; loops end by `union`. */
const deepest = 8;
const most = 200;

const isRefused = eq(commitments.decision, 'will-not');

/**
 * Where to begin. `from`: what led to something, itself no step. `withParts`: also from what is part of the consultations
 * among them. `firsts`: what a contribution led to that is no public thing itself; steps too.
 */
type Beginning = { from?: readonly string[]; withParts?: boolean; firsts?: readonly string[] };

/** Public nodes that the chain leads to from there; only links whose both ends are public. At most two statements. */
export async function listLeadingFrom(
  ctx: Context,
  area: Area,
  { from = [], withParts = false, firsts = [] }: Beginning,
): Promise<TrailStep[]> {
  if (from.length === 0 && firsts.length === 0) return [];
  const reached = await ctx.db.execute<{ id: string }>(sql`
    with recursive beginnings(id) as (
      select id from nodes where area_id = ${area.id} and state = 'public' and ${inArray(sql`id`, [...from])}
      union
      select l.from_id from links l
      join nodes n on n.area_id = l.area_id and n.id = l.from_id and n.state = 'public'
      where ${withParts} and l.area_id = ${area.id} and l.kind = 'part-of' and ${inArray(sql`l.to_id`, [...from])}
    ), reached(id, depth) as (
      select id, 0 from beginnings
      union
      select id, 1 from nodes where area_id = ${area.id} and state = 'public' and ${inArray(sql`id`, [...firsts])}
      union
      select n.id, reached.depth + 1
      from reached
      join links l on l.area_id = ${area.id} and l.from_id = reached.id
      join nodes n on n.area_id = ${area.id} and n.id = l.to_id and n.state = 'public'
      where reached.depth < ${deepest}
    )
    select distinct id from reached where depth > 0 limit ${most}`);
  const ids = [...reached].map((row) => row.id);
  if (ids.length === 0) return [];
  const rows = await ctx.db
    .select({
      id: nodes.id,
      kind: nodes.kind,
      slug: nodes.slug,
      title: nodes.title,
      isExpected: sql<boolean>`coalesce(${outcomes.certainty} = 'expected', false)`,
      refusal: {
        reasonKind: commitments.reasonKind,
        reason: commitments.reason,
        decidedBy: commitments.decidedBy,
        reconsider: commitments.reconsider,
      },
    })
    .from(nodes)
    .leftJoin(commitments, and(eq(commitments.areaId, nodes.areaId), eq(commitments.id, nodes.id), isRefused))
    .leftJoin(outcomes, and(eq(outcomes.areaId, nodes.areaId), eq(outcomes.id, nodes.id)))
    .where(and(eq(nodes.areaId, area.id), inArray(nodes.id, ids)))
    .orderBy(nodes.publishedAt, nodes.id);
  return rows.map(({ slug, ...node }) => ({ ...node, address: addressOf(area.slug, { ...node, slug }) }));
}
