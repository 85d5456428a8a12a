/** What was done to a consultation and what belongs to it, by day and without names; and which packs were made. */
import { and, desc, eq, inArray, ne, sql } from 'drizzle-orm';
import { activityRecords, nodes } from '#db/schema/record.ts';
import type { AreaContext } from '#app/platform/context.server.ts';

export const packVerb = 'evidence-pack.made';

export type Deed = { day: string; verb: string; thing: string; isByPerson: boolean };

const day = sql<string>`to_char(${activityRecords.at} at time zone 'Europe/London', 'YYYY-MM-DD')`;

/**
 * In the order of days, and of words within a day: a time, or an order of times, could be joined to what somebody sent
 * (data-rules 4). Making a pack is left out, or no two would be alike. One statement.
 */
export async function listDeeds(ctx: AreaContext, nodeIds: readonly string[]): Promise<Deed[]> {
  return ctx.db
    .select({
      day,
      verb: activityRecords.verb,
      thing: sql<string>`coalesce(${nodes.title}, '')`,
      isByPerson: sql<boolean>`${activityRecords.actorId} is not null`,
    })
    .from(activityRecords)
    .leftJoin(nodes, and(eq(nodes.areaId, activityRecords.areaId), eq(nodes.id, activityRecords.nodeId)))
    .where(
      and(
        eq(activityRecords.areaId, ctx.area.id),
        inArray(activityRecords.nodeId, [...nodeIds]),
        ne(activityRecords.verb, packVerb),
      ),
    )
    .orderBy(sql`1, 2, 3, 4`);
}

/** The packs that were made of a consultation, the newest first: day and hash of the whole. One statement. */
export async function listMade(
  ctx: AreaContext,
  consultationId: string,
): Promise<{ id: string; day: string; whole: string }[]> {
  return ctx.db
    .select({ id: activityRecords.id, day, whole: sql<string>`coalesce(${activityRecords.detail}->>'whole', '')` })
    .from(activityRecords)
    .where(
      and(
        eq(activityRecords.areaId, ctx.area.id),
        eq(activityRecords.nodeId, consultationId),
        eq(activityRecords.verb, packVerb),
      ),
    )
    .orderBy(desc(activityRecords.at), activityRecords.id)
    .limit(20);
}
