/** What needs somebody of an area's staff: drafts, surveys that close, results that can be published, loose ends. */
import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm';
import { nodes } from '#db/schema/record.ts';
import type { StoredDate } from '#db/schema/base/columns.ts';
import { endOfDay } from '#app/features/consultations/consultation.ts';
import { itemKinds } from '#app/features/progress/items.ts';
import type { NodeKind } from '#app/features/record/node.ts';
import { londonDay } from '#app/lib/dates.ts';
import { holds } from '#app/lib/permissions.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { editableKinds } from '../work.ts';

export type WorkThing = { id: string; kind: NodeKind; title: string };

/** The newest drafts that the reader may change. One statement; none for somebody who may change nothing. */
export async function listDrafts(ctx: AreaContext, size = 8): Promise<WorkThing[]> {
  const kinds = editableKinds(ctx.actor, ctx.area.id);
  if (kinds.length === 0) return [];
  return ctx.db
    .select({ id: nodes.id, kind: nodes.kind, title: nodes.title })
    .from(nodes)
    .where(and(eq(nodes.areaId, ctx.area.id), eq(nodes.state, 'draft'), inArray(nodes.kind, kinds)))
    .orderBy(desc(nodes.changedAt), asc(nodes.id))
    .limit(size);
}

/** Things of the chain that no link joins to anything: nobody can see where they came from. One statement. */
export async function listLooseEnds(ctx: AreaContext, size = 8): Promise<WorkThing[]> {
  const areaId = ctx.area.id;
  if (!holds(ctx.actor, 'progress.edit', areaId)) return [];
  const isJoined = sql`exists (select 1 from links l where l.area_id = ${areaId} and l.from_id = ${nodes.id})
    or exists (select 1 from links l where l.area_id = ${areaId} and l.to_id = ${nodes.id})`;
  return ctx.db
    .select({ id: nodes.id, kind: nodes.kind, title: nodes.title })
    .from(nodes)
    .where(
      and(
        eq(nodes.areaId, areaId),
        inArray(nodes.kind, itemKinds),
        inArray(nodes.state, ['draft', 'public']),
        sql`not (${isJoined})`,
      ),
    )
    .orderBy(desc(nodes.changedAt), asc(nodes.id))
    .limit(size);
}

export type SurveyWork = { id: string; title: string; closes: StoredDate; isClosing: boolean; isPublishable: boolean };

const daysAhead = 14;
/** A result needs this many answers, and the next one this many more (methods, disclosure control; data-rules 7). */
const fewest = 10;

/** Public surveys that close within two weeks, and those with enough new answers for a result. One statement. */
export async function listSurveyWork(ctx: AreaContext, size = 12): Promise<SurveyWork[]> {
  const areaId = ctx.area.id;
  const [mayEdit, mayPublish] = [holds(ctx.actor, 'survey.edit', areaId), holds(ctx.actor, 'result.publish', areaId)];
  if (!mayEdit && !mayPublish) return [];
  const today = londonDay(ctx.now);
  const horizon = londonDay(new Date(endOfDay(today).getTime() + daysAhead * 86_400_000));
  return ctx.db.execute<SurveyWork>(sql`
    select * from (
      select n.id, n.title, s.closes, n.published_at,
        (${mayEdit} and s.closes->>'state' = 'stated' and s.closes->>'end' between ${today} and ${horizon}) as "isClosing",
        (${mayPublish} and exists (
          select 1 from responses r where r.area_id = n.area_id and r.survey_id = n.id and not r.is_test
          offset coalesce((select rs.base from result_snapshots rs where rs.area_id = n.area_id and rs.survey_id = n.id
            order by rs.number desc limit 1), 0) + ${fewest - 1})) as "isPublishable"
      from nodes n join surveys s on s.area_id = n.area_id and s.id = n.id
      where n.area_id = ${areaId} and n.kind = 'survey' and n.state = 'public'
    ) work
    where "isClosing" or "isPublishable"
    order by closes->>'end' nulls last, published_at desc, id
    limit ${size}`);
}
