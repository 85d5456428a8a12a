/** Reminds the forum's representatives two working days before a deadline: once each, also when a run was missed. */
import { and, asc, eq, gte, isNull, lte, sql } from 'drizzle-orm';
import { countersigns } from '#db/schema/coproduction.ts';
import { nodes } from '#db/schema/record.ts';
import { londonDay } from '#app/lib/dates.ts';
import { addWorkingDays } from '../working-days.ts';
import { findAreaById } from '#app/platform/area.server.ts';
import { inArea, inTransaction } from '#app/platform/context.server.ts';
import type { AreaContext, Context } from '#app/platform/context.server.ts';
import { tellRepresentatives } from './tell-representatives.server.ts';

const daysBefore = 2;

/** Marks the request as reminded and queues the mail with the mark; a second run finds the mark. */
async function remind(tx: AreaContext, id: string, title: string): Promise<void> {
  const marked = await tx.db
    .update(countersigns)
    .set({ remindedAt: tx.now })
    .where(
      and(
        eq(countersigns.areaId, tx.area.id),
        eq(countersigns.id, id),
        eq(countersigns.outcome, 'open'),
        isNull(countersigns.remindedAt),
      ),
    )
    .returning({ deadline: countersigns.deadline });
  const request = marked[0];
  if (request) await tellRepresentatives(tx, { id, title, deadline: request.deadline, isReminder: true });
}

/** Everything that is open, ends within two working days and has not been reminded of; what has ended is left alone. */
export async function remindRepresentatives(ctx: Context): Promise<void> {
  const today = londonDay(ctx.now);
  const due = await ctx.db
    .select({ areaId: countersigns.areaId, id: countersigns.id, title: nodes.title })
    .from(countersigns)
    .innerJoin(nodes, and(eq(nodes.areaId, countersigns.areaId), eq(nodes.id, countersigns.nodeId)))
    .where(
      and(
        eq(countersigns.outcome, 'open'),
        isNull(countersigns.remindedAt),
        gte(countersigns.deadline, sql`${today}::date`),
        lte(countersigns.deadline, sql`${addWorkingDays(today, daysBefore)}::date`),
      ),
    )
    .orderBy(asc(countersigns.deadline), asc(countersigns.id));
  for (const { areaId, id, title } of due) {
    const area = await findAreaById(ctx.db, areaId);
    if (area) await inTransaction(inArea(ctx, area), (tx) => remind(tx, id, title));
  }
}
