/** The record of who did what in an area, newest first. */
import { and, desc, eq, lt, or } from 'drizzle-orm';
import { activityRecords, nodes } from '#db/schema/record.ts';
import { areaPeople } from '#db/schema/people.ts';
import type { AreaContext } from '#app/platform/context.server.ts';

export type ActivityLine = {
  id: string;
  at: Date;
  verb: string;
  actorName: string | null;
  node: { id: string; kind: string; title: string } | null;
};

/** Where the next page begins: time and id of the last line shown. */
export type ActivityKey = { at: Date; id: string };

/** One page of the record. One statement. */
export async function listActivity(ctx: AreaContext, after: ActivityKey | null, size = 50): Promise<ActivityLine[]> {
  const older = after
    ? or(lt(activityRecords.at, after.at), and(eq(activityRecords.at, after.at), lt(activityRecords.id, after.id)))
    : undefined;
  const rows = await ctx.db
    .select({
      id: activityRecords.id,
      at: activityRecords.at,
      verb: activityRecords.verb,
      actorName: areaPeople.name,
      nodeId: nodes.id,
      nodeKind: nodes.kind,
      nodeTitle: nodes.title,
    })
    .from(activityRecords)
    .leftJoin(nodes, and(eq(nodes.areaId, activityRecords.areaId), eq(nodes.id, activityRecords.nodeId)))
    .leftJoin(
      areaPeople,
      and(eq(areaPeople.areaId, activityRecords.areaId), eq(areaPeople.personId, activityRecords.actorId)),
    )
    .where(and(eq(activityRecords.areaId, ctx.area.id), older))
    .orderBy(desc(activityRecords.at), desc(activityRecords.id))
    .limit(size);
  return rows.map(({ nodeId, nodeKind, nodeTitle, ...line }) => ({
    ...line,
    node:
      nodeId === null || nodeKind === null || nodeTitle === null
        ? null
        : { id: nodeId, kind: nodeKind, title: nodeTitle },
  }));
}
