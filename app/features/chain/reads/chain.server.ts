/** Walks the evidence chain from one thing in both directions, over public things only, in one statement. */
import { sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import { addressOf } from '#app/features/record/node.ts';
import type { LinkKind, NodeKind } from '#app/features/record/node.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { notFound } from '#app/platform/errors.ts';
import { inReadingOrder } from '../chain.ts';
import type { Chain, ChainNode } from '../chain.ts';

/** How far a page follows the chain: steps in each direction, and things in all. */
const bounds = { steps: 6, things: 80, reached: 600 };

type Row = {
  nodes: { id: string; kind: NodeKind; slug: string | null; title: string; step: number }[];
  links: { from: string; to: string; kind: LinkKind }[];
  total: number;
};

/**
 * The public chain round a public thing. A link is followed and shown only where both of its ends are public, so that
 * nothing tells that there was more. One statement, bounded in steps and rows whatever the area holds.
 * @throws not-found when the thing itself is not public in this area.
 */
export async function getChain(ctx: AreaContext, id: string): Promise<Chain> {
  return walk(ctx, id, sql`n.state = 'public'`);
}

/** The chain that a thing of any state would have if it were public now, for its staff. */
export async function previewChain(ctx: AreaContext, id: string): Promise<Chain> {
  return walk(ctx, id, sql`true`);
}

/** @param mayBegin whether the chain may begin at node `n`, the focus; it never walks through what is not public. */
async function walk(ctx: AreaContext, id: string, mayBegin: SQL): Promise<Chain> {
  const area = ctx.area.id;
  const { steps, things, reached } = bounds;
  const result = await ctx.db.execute<Row>(sql`
    with recursive
    earlier(id, step) as (
      select n.id, 0 from nodes n where n.area_id = ${area} and n.id = ${id} and ${mayBegin}
      union
      select l.from_id, e.step + 1 from earlier e
      join links l on l.area_id = ${area} and l.to_id = e.id
      join nodes n on n.area_id = ${area} and n.id = l.from_id and n.state = 'public'
      where e.step < ${steps}
    ),
    later(id, step) as (
      select n.id, 0 from nodes n where n.area_id = ${area} and n.id = ${id} and ${mayBegin}
      union
      select l.to_id, e.step + 1 from later e
      join links l on l.area_id = ${area} and l.from_id = e.id
      join nodes n on n.area_id = ${area} and n.id = l.to_id and n.state = 'public'
      where e.step < ${steps}
    ),
    walked as (
      select id, -step as step from (select id, step from earlier limit ${reached}) e
      union all
      select id, step from (select id, step from later limit ${reached}) l
    ),
    nearest as (
      select distinct on (id) id, step from walked order by id, abs(step), step
    ),
    kept as (
      select n.id, n.kind, n.slug, n.title, nearest.step
      from nearest join nodes n on n.area_id = ${area} and n.id = nearest.id
      order by abs(nearest.step), n.published_at desc, n.id limit ${things}
    )
    select
      (select coalesce(json_agg(kept), '[]'::json) from kept) as nodes,
      (select coalesce(json_agg(json_build_object('from', l.from_id, 'to', l.to_id, 'kind', l.kind) order by l.made_at, l.id), '[]'::json)
        from links l join kept f on f.id = l.from_id join kept t on t.id = l.to_id where l.area_id = ${area}) as links,
      (select count(*)::int from nearest) as total
  `);
  const row = result[0];
  const nodes = (row?.nodes ?? []).map(({ slug, ...node }): ChainNode => ({
    ...node,
    address: addressOf(ctx.area.slug, { id: node.id, kind: node.kind, slug }),
  }));
  const focus = nodes.find((node) => node.id === id);
  if (!row || !focus) throw notFound();
  return { focus, nodes: inReadingOrder(nodes, row.links), links: row.links, isCut: row.total > nodes.length };
}
