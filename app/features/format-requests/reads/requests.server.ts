/** Requests that wait, those that were done, and who may be given one; for staff only. */
import { and, asc, desc, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm';
import { formatRequests } from '#db/schema/format-requests.ts';
import { areaPeople, roles } from '#db/schema/people.ts';
import { surveys } from '#db/schema/surveys/surveys.ts';
import { nodes, nodeSlugs } from '#db/schema/record.ts';
import { londonDay } from '#app/lib/dates.ts';
import { permissions } from '#app/lib/permissions.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { aboutOf, isOverdue } from '../requests.ts';

const columns = {
  id: formatRequests.id,
  format: formatRequests.format,
  wish: formatRequests.wish,
  reach: formatRequests.reach,
  contact: formatRequests.contact,
  received: formatRequests.received,
  due: formatRequests.due,
  done: formatRequests.done,
  outcome: formatRequests.outcome,
  whatWasDone: formatRequests.whatWasDone,
  assignedTo: formatRequests.assignedTo,
  assignedName: areaPeople.name,
  title: nodes.title,
};

const requests = (ctx: AreaContext) =>
  ctx.db
    .select(columns)
    .from(formatRequests)
    .leftJoin(nodes, and(eq(nodes.areaId, formatRequests.areaId), eq(nodes.id, formatRequests.nodeId)))
    .leftJoin(
      areaPeople,
      and(eq(areaPeople.areaId, formatRequests.areaId), eq(areaPeople.personId, formatRequests.assignedTo)),
    );

/** Open requests, the most urgent first. One statement. */
export async function listOpenRequests(ctx: AreaContext, size = 200) {
  const today = londonDay(ctx.now);
  const rows = await requests(ctx)
    .where(and(eq(formatRequests.areaId, ctx.area.id), isNull(formatRequests.done)))
    .orderBy(asc(formatRequests.due), asc(formatRequests.id))
    .limit(size);
  return rows.map((row) => ({ ...row, isOverdue: isOverdue(row.due, today) }));
}

export type OpenRequest = Awaited<ReturnType<typeof listOpenRequests>>[number];

/** Requests that were done, newest first. One statement. */
export function listFinishedRequests(ctx: AreaContext, size = 50) {
  return requests(ctx)
    .where(and(eq(formatRequests.areaId, ctx.area.id), isNotNull(formatRequests.done)))
    .orderBy(desc(formatRequests.done), desc(formatRequests.id))
    .limit(size);
}

export type FinishedRequest = Awaited<ReturnType<typeof listFinishedRequests>>[number];

/** How many wait, and how many of them too long. One statement. */
export async function countOpenRequests(ctx: AreaContext): Promise<{ open: number; overdue: number }> {
  const rows = await ctx.db
    .select({
      open: sql<number>`count(*)::int`,
      overdue: sql<number>`count(*) filter (where ${formatRequests.due} < ${londonDay(ctx.now)}::date)::int`,
    })
    .from(formatRequests)
    .where(and(eq(formatRequests.areaId, ctx.area.id), isNull(formatRequests.done)));
  return rows[0] ?? { open: 0, overdue: 0 };
}

/** Those who may be given a request. One statement. */
export async function listHelpers(ctx: AreaContext): Promise<{ personId: string; name: string }[]> {
  return ctx.db
    .selectDistinct({ personId: areaPeople.personId, name: areaPeople.name })
    .from(areaPeople)
    .innerJoin(roles, and(eq(roles.areaId, areaPeople.areaId), eq(roles.personId, areaPeople.personId)))
    .where(and(eq(areaPeople.areaId, ctx.area.id), inArray(roles.role, [...permissions['format-request.handle']])))
    .orderBy(asc(areaPeople.name));
}

/** The public survey or consultation that an address names; null for none. One statement, none without an address. */
export async function findAbout(
  ctx: AreaContext,
  value: string | null,
): Promise<{ id: string; title: string; address: string; isForChildren: boolean } | null> {
  const about = aboutOf(value);
  if (about === null) return null;
  const rows = await ctx.db
    .select({ id: nodes.id, title: nodes.title, audience: surveys.audience })
    .from(nodeSlugs)
    .innerJoin(nodes, and(eq(nodes.areaId, nodeSlugs.areaId), eq(nodes.id, nodeSlugs.nodeId)))
    .leftJoin(surveys, and(eq(surveys.areaId, nodes.areaId), eq(surveys.id, nodes.id)))
    .where(
      and(
        eq(nodeSlugs.areaId, ctx.area.id),
        eq(nodeSlugs.kind, about.kind),
        eq(nodeSlugs.slug, about.slug),
        eq(nodes.state, 'public'),
      ),
    )
    .limit(1);
  const [row] = rows;
  if (!row) return null;
  const { audience, ...node } = row;
  return { ...node, address: `/${ctx.area.slug}/${value}`, isForChildren: audience === 'child' };
}
