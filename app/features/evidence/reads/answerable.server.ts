/** What a decision about a consultation must answer: the findings that its chain leads to, and its open options. */
import { sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { AreaContext } from '#app/platform/context.server.ts';
import type { Answerable, Unanswered } from '../decision.ts';

/** Evidence leads to a finding in few steps: survey, quote, finding. */
const deepest = 4;

/**
 * Two relations for a `with recursive`: `begun`, where evidence of the consultation was given, and `found`, what it leads
 * to. The walk goes along evidence to findings and not past them; findings are found in every state.
 */
export function foundOf(areaId: string, consultationId: string | SQL): SQL {
  return sql`begun(id) as (
      select ${consultationId}::text
      union select s.id from surveys s where s.area_id = ${areaId} and s.consultation_id = ${consultationId}
      union select p.id from participations p where p.area_id = ${areaId} and p.consultation_id = ${consultationId}
      union select l.from_id from links l where l.area_id = ${areaId} and l.to_id = ${consultationId} and l.kind = 'part-of'
    ),
    found(id, kind, step) as (
      select n.id, n.kind, 0 from begun b join nodes n on n.area_id = ${areaId} and n.id = b.id
      union
      select n.id, n.kind, f.step + 1 from found f
      join links l on l.area_id = ${areaId} and l.from_id = f.id and l.kind in ('evidence-for', 'led-to')
      join nodes n on n.area_id = ${areaId} and n.id = l.to_id and (n.state <> 'withdrawn' or n.kind = 'finding')
        and n.kind in ('quote', 'figure', 'feedback', 'finding')
      where f.step < ${deepest} and f.kind <> 'finding'
    )`;
}

/** Findings in the order in which they were written down, then the options that were not discarded. One statement. */
export async function listAnswerable(ctx: AreaContext, consultationId: string): Promise<Answerable[]> {
  const areaId = ctx.area.id;
  const rows = await ctx.db.execute<Answerable>(sql`
    with recursive ${foundOf(areaId, consultationId)}
    select about, id, title, "isPublic" from (
      select 'finding' as about, n.id, n.title, n.state = 'public' as "isPublic", 0 as part,
        row_number() over (order by n.created_at, n.id) as place
      from nodes n
      where n.area_id = ${areaId} and n.kind = 'finding' and n.state <> 'withdrawn' and n.id in (select id from found)
      union all
      select 'option', o.id, o.title, true, 1, row_number() over (order by o.position, o.id)
      from consultation_options o
      where o.area_id = ${areaId} and o.consultation_id = ${consultationId} and not o.is_discarded
    ) answerable order by part, place`);
  return [...rows];
}

/** In SQL: the answers of the public decisions about the consultation, and of the one with the id. */
const answersOf = (areaId: string, consultationId: string | SQL, orDecision: string | null = null): SQL =>
  sql`select 1 from decision_answers a
    join decisions d on d.area_id = a.area_id and d.id = a.decision_id and d.consultation_id = ${consultationId}
    join nodes dn on dn.area_id = d.area_id and dn.id = d.id and (dn.state = 'public' or dn.id = ${orDecision}::text)
    where a.area_id = ${areaId}`;

/** The findings of a consultation that were public, were taken back, and that no public decision answers. One statement. */
export async function listTakenBack(ctx: AreaContext, consultationId: string): Promise<Unanswered['findings']> {
  const areaId = ctx.area.id;
  const rows = await ctx.db.execute<{ id: string; title: string }>(sql`
    with recursive ${foundOf(areaId, consultationId)}
    select n.id, n.title from nodes n
    where n.area_id = ${areaId} and n.kind = 'finding' and n.state = 'withdrawn' and n.published_at is not null
      and n.id in (select id from found)
      and not exists (${answersOf(areaId, consultationId)} and a.finding_id = n.id)
    order by n.created_at, n.id`);
  return [...rows];
}

/** In SQL: the public findings and open options that no such decision answers, to stand after `foundOf`. */
const openOf = (areaId: string, consultationId: string | SQL, orDecision: string | null = null): SQL =>
  sql`select 'finding' as about, n.id, n.title, 0 as part, row_number() over (order by n.created_at, n.id) as place
    from nodes n
    where n.area_id = ${areaId} and n.kind = 'finding' and n.state = 'public' and n.id in (select id from found)
      and not exists (${answersOf(areaId, consultationId, orDecision)} and a.finding_id = n.id)
    union all
    select 'option', o.id, o.title, 1, row_number() over (order by o.position, o.id)
    from consultation_options o
    where o.area_id = ${areaId} and o.consultation_id = ${consultationId} and not o.is_discarded
      and o.outcome = 'not-stated'
      and not exists (${answersOf(areaId, consultationId, orDecision)} and a.option_id = o.id)`;

type Row = { about: 'finding' | 'option'; id: string; title: string };

/**
 * The public findings and open options of a consultation that no decision answers: a public one, or the one with the id. An
 * option of which the question itself says what became of it has its answer there.
 * One statement.
 */
export async function listUnanswered(
  ctx: AreaContext,
  consultationId: string,
  orDecision: string | null = null,
): Promise<Unanswered> {
  const areaId = ctx.area.id;
  const rows = await ctx.db.execute<Row>(sql`
    with recursive ${foundOf(areaId, consultationId)}
    select about, id, title from (${openOf(areaId, consultationId, orDecision)}) open order by part, place`);
  const of = (about: Row['about']) =>
    [...rows].filter((row) => row.about === about).map(({ id, title }) => ({ id, title }));
  return { findings: of('finding'), options: of('option') };
}

/** The public consultations that are reported though something public has no answer, by title. One statement. */
export async function listReportedOpen(ctx: AreaContext): Promise<{ id: string; title: string; open: number }[]> {
  const areaId = ctx.area.id;
  const asked = sql`asked.id`;
  const rows = await ctx.db.execute<{ id: string; title: string; open: number }>(sql`
    select * from (
      select asked.id, asked.title, (
        with recursive ${foundOf(areaId, asked)} select count(*)::int from (${openOf(areaId, asked)}) open
      ) as open
      from nodes asked join consultations c on c.area_id = asked.area_id and c.id = asked.id and c.stage = 'reported'
      where asked.area_id = ${areaId} and asked.kind = 'consultation' and asked.state = 'public'
    ) reported
    where open > 0 order by title, id`);
  return [...rows];
}
