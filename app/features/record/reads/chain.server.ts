/** Walks the evidence chain from one thing in both directions, over public things only, in one statement. */
import { sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import { addressOf } from '#app/features/record/node.ts';
import type { LinkKind, NodeKind } from '#app/features/record/node.ts';
import { londonDay } from '#app/lib/dates.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { notFound } from '#app/platform/errors.ts';
import { inReadingOrder, stepFrom } from '../chain.ts';
import type { Chain, ChainNode, Elsewhere, Standing } from '../chain.ts';

/**
 * How far a page follows the chain: steps in each direction, neighbours of the thing itself and of every other, things in
 * each direction, and things in all. Whatever an area holds, a walk touches no more than these multiply to.
 */
const bounds = {
  steps: sql.raw('6'),
  near: sql.raw('30'),
  far: sql.raw('8'),
  reached: sql.raw('40'),
  things: sql.raw('40'),
};

/** Where the direct neighbours begin, for a thing with more of them than one page shows: ids of the last ones shown. */
export type ChainPage = { before: string | null; after: string | null };

const firstPage: ChainPage = { before: null, after: null };

type Row = {
  nodes: {
    id: string;
    kind: NodeKind;
    slug: string | null;
    title: string;
    step: number;
    goesOn: boolean;
    standing: Standing | null;
  }[];
  links: { from: string; to: string; kind: LinkKind; at: string }[];
  elsewhere: Elsewhere[];
  moreBefore: string | null;
  moreAfter: string | null;
};

/**
 * The public chain round a public thing. A link is followed and shown only where both of its ends are public, so that
 * nothing tells that there was more. One statement, bounded in steps, breadth and rows whatever the area holds.
 * @throws not-found when the thing itself is not public in this area.
 */
export async function getChain(ctx: AreaContext, id: string, page: ChainPage = firstPage): Promise<Chain> {
  return walk(ctx, id, sql`n.state = 'public'`, page);
}

/** The chain that a thing of any state would have if it were public now, for its staff. */
export async function previewChain(ctx: AreaContext, id: string): Promise<Chain> {
  return walk(ctx, id, sql`true`, firstPage);
}

const ends = { before: { here: sql`to_id`, there: sql`from_id` }, after: { here: sql`from_id`, there: sql`to_id` } };

type Side = keyof typeof ends;

/** The public neighbours of one thing on one side, in the order of the index that covers them. */
function neighbours(area: string, side: Side, of: SQL, from: SQL): SQL {
  const { here, there } = ends[side];
  return sql`
    select l.${there} as id from links l
    join nodes n on n.area_id = ${area} and n.id = l.${there} and n.state = 'public'
    where l.area_id = ${area} and l.${here} = ${of} and ${from}
    order by l.${there}`;
}

/** The things on one side, nearest first: a walk in breadth that stops as soon as enough are reached. */
function side(area: string, which: Side, name: SQL, cursor: string | null): SQL {
  const { steps, near, far } = bounds;
  const from = sql`(w.step > 0 or l.${ends[which].there} > ${cursor ?? ''})`;
  return sql`${name}(id, step) as (
    select id, 0 from focus
    union
    select found.id, w.step + 1 from ${name} w cross join lateral (
      ${neighbours(area, which, sql`w.id`, from)} limit case w.step when 0 then ${near} else ${far} end
    ) found
    where w.step < ${steps}
  )`;
}

/** The last direct neighbour shown where there are more of them; else null. */
function beyond(area: string, which: Side, name: SQL): SQL {
  const last = sql`(select max(id) from ${name} where step = 1)`;
  return sql`(select ${last} where (select count(*) from ${name} where step = 1) >= ${bounds.near}
    and exists (${neighbours(area, which, sql`(select id from focus)`, sql`l.${ends[which].there} > ${last}`)}))`;
}

/**
 * What the parts of a question led to, from those parts of it that stand before it on this page: people answered its
 * surveys, and findings rest on those. What else a part belongs to is not followed.
 */
function throughParts(area: string): SQL {
  const { steps, near, far } = bounds;
  return sql`parts as materialized (
    select b.id from before_focus b join links l on l.area_id = ${area} and l.from_id = b.id and l.kind = 'part-of'
      and l.to_id = (select id from focus where kind = 'consultation')
    where b.step = 1
  ),
  through(id, step) as (
    select id, 1 from parts
    union
    select found.id, w.step + 1 from through w cross join lateral (
      ${neighbours(area, 'after', sql`w.id`, sql`l.kind <> 'part-of'`)} limit case w.step when 1 then ${near} else ${far} end
    ) found
    where w.step < ${steps}
  )`;
}

/** Where node `n` stands; its own row by its key. Of a service change, the rule is `currentStage` in progress/stages.ts. */
const standing = sql`case n.kind
  when 'commitment' then (select case c.decision when 'will-not' then 'refused' else 'promised' end
    from commitments c where c.area_id = n.area_id and c.id = n.id)
  when 'outcome' then (select o.certainty from outcomes o where o.area_id = n.area_id and o.id = n.id)
  when 'update' then (select u.status from updates u where u.area_id = n.area_id and u.id = n.id)
  when 'service-change' then coalesce((select s.stage from service_change_stages s
    where s.area_id = n.area_id and s.change_id = n.id
    order by s.stage = 'planned', s.position desc limit 1), 'not-stated') end`;

/** @param mayBegin whether the chain may begin at node `n`, the focus; it never walks through what is not public. */
async function walk(ctx: AreaContext, id: string, mayBegin: SQL, page: ChainPage): Promise<Chain> {
  const area = ctx.area.id;
  const { things, reached } = bounds;
  const isNew = (there: SQL) => sql`exists (select 1 from links l
    join nodes n on n.area_id = ${area} and n.id = l.${there} and n.state = 'public'
    where l.area_id = ${area} and l.${there === ends.before.there ? ends.before.here : ends.after.here} = k.id
      and l.${there} not in (select id from kept))`;
  const result = await ctx.db.execute<Row>(sql`
    with recursive
    focus as (select n.id, n.kind from nodes n where n.area_id = ${area} and n.id = ${id} and ${mayBegin}),
    ${side(area, 'before', sql`earlier`, page.before)},
    ${side(area, 'after', sql`later`, page.after)},
    before_focus as materialized (select id, step from earlier limit ${reached}),
    after_focus as materialized (select id, step from later limit ${reached}),
    ${throughParts(area)},
    after_parts as materialized (select id, step from through where step > 1 limit ${reached}),
    nearest as (
      select distinct on (id) id, step from (
        select id, -step as step from before_focus where step = 0 or id not in (select id from after_parts)
        union all select id, step from after_focus
        union all select id, step from after_parts
      ) walked order by id, abs(step), step
    ),
    kept as materialized (
      select id, step from nearest order by abs(step), id limit ${things}
    )
    select
      (select coalesce(json_agg(json_build_object('id', n.id, 'kind', n.kind, 'slug', n.slug, 'title', n.title,
          'step', k.step, 'standing', ${standing}, 'goesOn', case
            when k.step < 0 then ${isNew(ends.before.there)}
              or (k.id in (select id from parts) and ${isNew(ends.after.there)})
            when k.step > 0 then ${isNew(ends.after.there)} else false end)), '[]'::json)
        from kept k join nodes n on n.area_id = ${area} and n.id = k.id) as nodes,
      (select coalesce(json_agg(json_build_object('from', l.from_id, 'to', l.to_id, 'kind', l.kind, 'at', l.made_at)
          order by l.made_at, l.from_id, l.to_id), '[]'::json)
        from kept k join links l on l.area_id = ${area} and l.to_id = k.id
        where l.from_id in (select id from kept)) as links,
      (select coalesce(json_agg(json_build_object('id', c.id, 'side', c.side, 'title', c.title, 'address', c.address)
          order by c.made_at, c.id), '[]'::json)
        from cited_pages c where c.area_id = ${area} and c.node_id = (select id from focus)) as elsewhere,
      ${beyond(area, 'before', sql`before_focus`)} as "moreBefore",
      ${beyond(area, 'after', sql`after_focus`)} as "moreAfter"
  `);
  const row = result[0];
  const middle = row?.nodes.find((node) => node.id === id);
  if (!row || !middle) throw notFound();
  const shown = ({ slug, ...node }: Row['nodes'][number]): ChainNode => ({
    ...node,
    step: stepFrom(middle.kind, node),
    address: addressOf(ctx.area.slug, { id: node.id, kind: node.kind, slug }),
  });
  const nodes = row.nodes.map(shown);
  const links = row.links.map(({ at, ...link }) => ({ ...link, madeOn: londonDay(new Date(at)) }));
  const more = { before: row.moreBefore, after: row.moreAfter };
  const isCut = nodes.some((node) => node.goesOn) || more.before !== null || more.after !== null;
  return { focus: shown(middle), nodes: inReadingOrder(nodes, links), links, elsewhere: row.elsewhere, more, isCut };
}
