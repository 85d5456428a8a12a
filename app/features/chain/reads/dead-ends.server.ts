/** Reads what the lint of the chain needs to know: a page of the area's things, newest change first, in any state. */
import { sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import { danglingLeadIns } from '#app/features/areas/lead-ins.ts';
import { blocksSchema } from '#app/features/progress/blocks.ts';
import { foundOf } from '#app/features/evidence/reads/answerable.server.ts';
import { danglingInBlocks } from '#app/features/progress/lint.ts';
import type { NodeKind, NodeState } from '#app/features/record/node.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { deadEndOfReported, deadEndOfSet, deadEndsAt, deadEndsOncePublic, restOnEvidence } from '../dead-ends.ts';
import type { ChainFacts, DeadEnd } from '../dead-ends.ts';

type Row = Omit<ChainFacts, 'leadIns'> & { texts: (string | null)[]; blocks: unknown; changedAt: string };

export type DeadEndPage = {
  found: DeadEnd[];
  /** How many things were looked at. */
  looked: number;
  /** The last thing looked at, where there are more. */
  next: string | null;
};

const listOf = (words: readonly string[]) => sql.raw(words.map((word) => `'${word}'`).join(','));

/** Something that people said stands before node `n`, all the way in these states; the walk is bounded in steps and things. */
const evidenceIn = (...states: NodeState[]) => sql`(n.kind in (${listOf(restOnEvidence)}) and exists (
  with recursive up(id, step) as (
    select n.id, 0
    union
    select l.from_id, up.step + 1 from up
    join links l on l.area_id = n.area_id and l.to_id = up.id
    join nodes b on b.area_id = l.area_id and b.id = l.from_id and b.state in (${listOf(states)})
    where up.step < 6
  )
  select 1 from (select id from up limit 300) u
  join nodes e on e.area_id = n.area_id and e.id = u.id
    and e.kind in ('consultation', 'survey', 'participation', 'quote', 'figure', 'feedback')))`;

/** A measure follows outcome `n`, or what is expected to bring it. */
const hasMeasure = sql`(exists (
  select 1 from links l join nodes m on m.area_id = l.area_id and m.id = l.to_id and m.kind = 'measure'
  where l.area_id = n.area_id and l.from_id = n.id and m.state <> 'withdrawn') or exists (
  select 1 from links c
  join links l on l.area_id = c.area_id and l.from_id = c.from_id and l.kind = 'measures'
  where c.area_id = n.area_id and c.to_id = n.id and c.kind in ('expects', 'achieves')))`;

const consequences = sql`coalesce((
  select json_agg(distinct t.kind) from links l
  join nodes t on t.area_id = l.area_id and t.id = l.to_id and t.state <> 'withdrawn'
  where l.area_id = n.area_id and l.from_id = n.id), '[]'::json)`;

const kinds = sql`('finding','quote','priority','recommendation','commitment','measure','outcome','service-change','update')`;

/** The things downstream of an activity, itself included; everything where no activity is asked for. */
function within(area: string, activity: string | null): SQL {
  if (activity === null) return sql`true`;
  return sql`n.id in (
    with recursive down(id, step) as (
      select ${activity}::text, 0
      union
      select l.to_id, down.step + 1 from down join links l on l.area_id = ${area} and l.from_id = down.id
      where down.step < 6
    ), parts(id) as (
      select l.from_id from links l where l.area_id = ${area} and l.to_id = ${activity} and l.kind = 'part-of'
    ), of_parts(id, step) as (
      select id, 0 from parts
      union
      select l.to_id, of_parts.step + 1 from of_parts join links l on l.area_id = ${area} and l.from_id = of_parts.id
      where of_parts.step < 6
    )
    select id from (select id from down limit 2000) d union select id from (select id from of_parts limit 2000) p)`;
}

/** The facts of the area's things `n` for which `which` holds; `q` is the own row of a quote. */
async function listFacts(ctx: AreaContext, which: SQL, size: number): Promise<Row[]> {
  const area = ctx.area.id;
  const rows = await ctx.db.execute<Row>(sql`
    select n.id, n.kind, n.title, n.state, n.changed_at as "changedAt", ${consequences} as consequences,
      ${evidenceIn('draft', 'public')} as "hasEvidence",
      ${evidenceIn('public')} as "hasPublicEvidence",
      coalesce(c.decision = 'will', false) as "isPromise",
      exists (select 1 from commitment_owners o where o.area_id = n.area_id and o.commitment_id = n.id) as "hasOwner",
      exists (select 1 from commitment_owners o where o.area_id = n.area_id and o.commitment_id = n.id
        and o.due->>'state' = 'stated') as "hasDate",
      coalesce(oc.certainty = 'expected', false) as "isExpected",
      (n.kind = 'outcome' and ${hasMeasure}) as "hasMeasure",
      exists (select 1 from measure_readings r where r.area_id = n.area_id and r.measure_id = n.id) as "hasReading",
      coalesce(q.consent = 'withdrawn', false) as "isConsentGone",
      (exists (select 1 from links l where l.area_id = n.area_id and l.from_id = n.id)
        or exists (select 1 from links l where l.area_id = n.area_id and l.to_id = n.id)) as "isLinked",
      (q.response_id is not null or exists (select 1 from links l
        join nodes b on b.area_id = l.area_id and b.id = l.from_id and b.state <> 'withdrawn'
        where l.area_id = n.area_id and l.to_id = n.id and l.kind = 'evidence-for')) as "hasSource",
      array[f.detail, p.detail, r.detail, c.detail, c.reason, c.reconsider, oc.detail, s.detail, u.said, u.did] as texts,
      coalesce(u.blocks, '[]'::jsonb) as blocks
    from nodes n
    left join findings f on f.area_id = n.area_id and f.id = n.id
    left join quotes q on q.area_id = n.area_id and q.id = n.id
    left join priorities p on p.area_id = n.area_id and p.id = n.id
    left join recommendations r on r.area_id = n.area_id and r.id = n.id
    left join commitments c on c.area_id = n.area_id and c.id = n.id
    left join outcomes oc on oc.area_id = n.area_id and oc.id = n.id
    left join service_changes s on s.area_id = n.area_id and s.id = n.id
    left join updates u on u.area_id = n.area_id and u.id = n.id
    where n.area_id = ${area} and n.kind in ${kinds} and ${which}
    order by n.changed_at desc, n.id desc
    limit ${size}`);
  return [...rows];
}

function leadInsOf({ texts, blocks }: Row): string[] {
  const parsed = blocksSchema.safeParse(blocks);
  const inBlocks = parsed.success ? danglingInBlocks(parsed.data) : [];
  return [...texts.flatMap((text) => danglingLeadIns(text ?? '')), ...inBlocks];
}

const factsOf = (row: Row): ChainFacts => ({ ...row, leadIns: leadInsOf(row) });

/** What the lint would find at one thing of the area once it is public as it is now; nothing for other kinds. One statement. */
export async function listGapsOf(ctx: AreaContext, id: string): Promise<DeadEnd[]> {
  return (await listFacts(ctx, sql`n.id = ${id}`, 1)).flatMap((row) => deadEndsOncePublic(factsOf(row)));
}

/** One page of dead ends: so many things are looked at, whether or not anything is wrong with them. Two statements at most. */
export async function listDeadEnds(
  ctx: AreaContext,
  {
    activity = null,
    after = null,
    size = 400,
  }: { activity?: string | null; after?: string | null; size?: number } = {},
): Promise<DeadEndPage> {
  const area = ctx.area.id;
  const isLater = sql`(${after === null} or (n.changed_at, n.id) < (
    select x.changed_at, x.id from nodes x where x.area_id = ${area} and x.id = ${after ?? ''}))`;
  const which = sql`(n.state <> 'withdrawn' or q.consent = 'withdrawn') and ${within(area, activity)} and ${isLater}`;
  const rows = await listFacts(ctx, which, size + 1);
  const looked = rows.slice(0, size);
  const atThings = looked.flatMap((row) => deadEndsAt(factsOf(row)));
  const atOthers = activity === null && after === null ? await listOtherDeadEnds(ctx) : [];
  return {
    found: [...atThings, ...atOthers],
    looked: looked.length,
    next: rows.length > size ? (looked.at(-1)?.id ?? null) : null,
  };
}

type Other = { about: 'set' | 'reported'; id: string; title: string; stated: number | null; listed: number };

/** Sets of which the source counts more than are public here, and reported questions of which nothing heard is public. */
async function listOtherDeadEnds(ctx: AreaContext): Promise<DeadEnd[]> {
  const areaId = ctx.area.id;
  const rows = await ctx.db.execute<Other>(sql`
    (select 'set' as about, s.id, s.title, (s.stated_count->>'value')::int as stated, (
      select count(*) from (
        select area_id, id, set_id from priorities union all select area_id, id, set_id from recommendations) t
      join nodes n on n.area_id = t.area_id and n.id = t.id and n.state = 'public'
      where t.area_id = s.area_id and t.set_id = s.id)::int as listed
    from priority_sets s where s.area_id = ${areaId} order by s.made_at, s.id limit 200)
    union all
    (select 'reported', asked.id, asked.title, null, 0
    from nodes asked join consultations c on c.area_id = asked.area_id and c.id = asked.id and c.stage = 'reported'
    where asked.area_id = ${areaId} and asked.state = 'public' and not exists (
      with recursive ${foundOf(areaId, sql`asked.id`)}
      select 1 from found f join nodes heard on heard.area_id = asked.area_id and heard.id = f.id
      where heard.state = 'public' and heard.kind in ('finding', 'quote'))
    order by asked.changed_at desc, asked.id limit 200)`);
  return rows.flatMap((row) => (row.about === 'set' ? deadEndOfSet(row) : [deadEndOfReported(row)]));
}

/** The newest consultations, by which dead ends can be looked at. One statement. */
export async function listActivities(ctx: AreaContext): Promise<{ id: string; title: string }[]> {
  const rows = await ctx.db.execute<{ id: string; title: string; kind: NodeKind; state: NodeState }>(sql`
    select id, title from nodes
    where area_id = ${ctx.area.id} and kind = 'consultation' and state <> 'withdrawn'
    order by changed_at desc, id limit 12`);
  return [...rows];
}
