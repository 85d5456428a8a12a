/** Removes a term or a time before an election. */
import { and, eq } from 'drizzle-orm';
import { calendarPeriods } from '#db/schema/consultations/calendar.ts';
import { recordActivity } from '#app/features/record/writes/record-activity.server.ts';
import { inTransaction } from '#app/platform/context.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';

/** Reasons that were given for a warning of it stay where they were given. Removing one that is gone does nothing. */
export function deletePeriod(ctx: AreaContext, id: string): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    const gone = await tx.db
      .delete(calendarPeriods)
      .where(and(eq(calendarPeriods.areaId, tx.area.id), eq(calendarPeriods.id, id)))
      .returning({ id: calendarPeriods.id });
    if (gone.length > 0) await recordActivity(tx, { verb: 'area.calendar-changed' });
  });
}
