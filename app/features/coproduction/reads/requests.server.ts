/** The requests for the forum's word: of one thing, one by its id, and the lists of those who answer and those who ask. */
import { and, asc, desc, eq, gte, lt, ne, or } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import { countersigns } from '#db/schema/coproduction.ts';
import { nodes } from '#db/schema/record.ts';
import { londonDay } from '#app/lib/dates.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { notFound } from '#app/platform/errors.ts';
import type { Subject } from '../countersign.ts';

const columns = {
  id: countersigns.id,
  nodeId: countersigns.nodeId,
  subject: countersigns.subject,
  fingerprint: countersigns.fingerprint,
  outcome: countersigns.outcome,
  askedAt: countersigns.askedAt,
  deadline: countersigns.deadline,
  answeredOn: countersigns.answeredOn,
  publicName: countersigns.publicName,
  words: countersigns.words,
  publishedAt: countersigns.publishedAt,
};

/** Every request about the thing on this subject, the newest first. */
export function listRequests(ctx: AreaContext, nodeId: string, subject: Subject) {
  return ctx.db
    .select(columns)
    .from(countersigns)
    .where(
      and(eq(countersigns.areaId, ctx.area.id), eq(countersigns.nodeId, nodeId), eq(countersigns.subject, subject)),
    )
    .orderBy(desc(countersigns.askedAt), desc(countersigns.id));
}

export type Request = Awaited<ReturnType<typeof listRequests>>[number];

const withNode = and(eq(nodes.areaId, countersigns.areaId), eq(nodes.id, countersigns.nodeId));

/** One request with the text it shows; null for one of another area, or none. */
export async function findRequest(ctx: AreaContext, id: string) {
  const rows = await ctx.db
    .select({
      ...columns,
      askedBy: countersigns.askedBy,
      shown: countersigns.shown,
      title: nodes.title,
      kind: nodes.kind,
      state: nodes.state,
      slug: nodes.slug,
    })
    .from(countersigns)
    .innerJoin(nodes, withNode)
    .where(and(eq(countersigns.areaId, ctx.area.id), eq(countersigns.id, id)));
  return rows[0] ?? null;
}

/** The same. @throws not-found for one of another area, or none. */
export async function getRequest(ctx: AreaContext, id: string) {
  const found = await findRequest(ctx, id);
  if (!found) throw notFound();
  return found;
}

const isWaiting = (ctx: AreaContext): SQL | undefined =>
  and(
    eq(countersigns.areaId, ctx.area.id),
    eq(countersigns.outcome, 'open'),
    gte(countersigns.deadline, londonDay(ctx.now)),
  );

/** What the forum may still answer, the nearest deadline first. */
export function listWaiting(ctx: AreaContext, size = 50) {
  return ctx.db
    .select({ ...columns, title: nodes.title })
    .from(countersigns)
    .innerJoin(nodes, withNode)
    .where(isWaiting(ctx))
    .orderBy(asc(countersigns.deadline), asc(countersigns.id))
    .limit(size);
}

/** What was answered, or whose time has passed, the newest first; `page` counts from 1 and one row more tells of a next page. */
export function listAnswered(ctx: AreaContext, page: number, size: number) {
  return ctx.db
    .select({ ...columns, title: nodes.title })
    .from(countersigns)
    .innerJoin(nodes, withNode)
    .where(
      and(
        eq(countersigns.areaId, ctx.area.id),
        or(ne(countersigns.outcome, 'open'), lt(countersigns.deadline, londonDay(ctx.now))),
      ),
    )
    .orderBy(desc(countersigns.askedAt), desc(countersigns.id))
    .limit(size + 1)
    .offset((page - 1) * size);
}
