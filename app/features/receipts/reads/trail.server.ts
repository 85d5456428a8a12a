/** The trail of one contribution: received, counted in, and what the chain says came of it. */
import { and, eq, inArray, sql } from 'drizzle-orm';
import { nodes } from '#db/schema/record.ts';
import { responses, resultSnapshots } from '#db/schema/surveys.ts';
import { addressOf } from '#app/features/record/node.ts';
import type { NodeKind } from '#app/features/record/node.ts';
import { codeHashOf } from '#app/features/surveys/writes/submit-response.server.ts';
import { findAreaById } from '#app/platform/area.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import type { Area } from '#app/platform/services.server.ts';

export type TrailStep = { id: string; kind: NodeKind; title: string; address: string };

export type Trail = {
  area: Area;
  survey: { id: string; title: string; address: string };
  /** YYYY-MM-DD. */
  receivedOn: string;
  /** Day of the first published results that counted it, or null. */
  countedOn: string | null;
  steps: TrailStep[];
};

/** Deep enough for consultation → finding → commitment → change → update, with room; loops end by `cycle`. */
const deepest = 8;
const most = 200;

/** Public nodes that the chain leads to from any of these; only links whose both ends are public. One statement. */
async function leadingFrom(ctx: Context, area: Area, from: string[]): Promise<TrailStep[]> {
  const reached = await ctx.db.execute<{ id: string }>(sql`
    with recursive reached(id, depth) as (
      select id, 0 from nodes where area_id = ${area.id} and state = 'public' and ${inArray(sql`id`, from)}
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
    .select({ id: nodes.id, kind: nodes.kind, slug: nodes.slug, title: nodes.title })
    .from(nodes)
    .where(and(eq(nodes.areaId, area.id), inArray(nodes.id, ids)))
    .orderBy(nodes.publishedAt, nodes.id);
  return rows.map(({ slug, ...node }) => ({ ...node, address: addressOf(area.slug, { ...node, slug }) }));
}

/** Guessing is hopeless at 60 bits; the limit only keeps the look-up from being a load. */
const mostLookUps = 60;
const tenMinutes = 600_000;

/** Counts one look-up of a code from the visitor's network address. @throws too-many, saying when to try again. */
function limitLookUps(ctx: Context): void {
  const allowed = ctx.services.limiter.attempt('receipts', ctx.address, mostLookUps, tenMinutes, ctx.now);
  if (!allowed.isAllowed) throw new AppError('too-many', { retryAt: allowed.retryAt.toISOString() });
}

/** Whether a well-formed code stands for a contribution that is still here. One statement. */
export async function isKnownCode(ctx: Context, code: string): Promise<boolean> {
  limitLookUps(ctx);
  const rows = await ctx.db
    .select({ id: responses.id })
    .from(responses)
    .where(eq(responses.codeHash, codeHashOf(ctx.keys, code)))
    .limit(1);
  return rows.length > 0;
}

/** The trail of a well-formed code; null for a code that is unknown or whose contribution was withdrawn. */
export async function findTrail(ctx: Context, code: string): Promise<Trail | null> {
  limitLookUps(ctx);
  const rows = await ctx.db
    .select({
      areaId: responses.areaId,
      surveyId: responses.surveyId,
      day: responses.day,
      countedOn: resultSnapshots.asAt,
      title: nodes.title,
      slug: nodes.slug,
      consultationId: sql<
        string | null
      >`(select s.consultation_id from surveys s where s.area_id = ${responses.areaId} and s.id = ${responses.surveyId})`,
    })
    .from(responses)
    .innerJoin(nodes, and(eq(nodes.areaId, responses.areaId), eq(nodes.id, responses.surveyId)))
    .leftJoin(
      resultSnapshots,
      and(eq(resultSnapshots.areaId, responses.areaId), eq(resultSnapshots.id, responses.firstSnapshotId)),
    )
    .where(eq(responses.codeHash, codeHashOf(ctx.keys, code)))
    .limit(1);
  const row = rows[0];
  if (!row) return null;
  const area = await findAreaById(ctx.db, row.areaId);
  if (!area) return null;
  const sources = [row.surveyId, ...(row.consultationId === null ? [] : [row.consultationId])];
  return {
    area,
    survey: {
      id: row.surveyId,
      title: row.title,
      address: addressOf(area.slug, { id: row.surveyId, kind: 'survey', slug: row.slug }),
    },
    receivedOn: row.day,
    countedOn: row.countedOn,
    steps: await leadingFrom(ctx, area, sources),
  };
}
