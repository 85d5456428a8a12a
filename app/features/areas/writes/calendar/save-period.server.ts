/** Enters a term or a time before an election, or changes one. */
import { and, eq } from 'drizzle-orm';
import { calendarPeriods } from '#db/schema/consultations/calendar.ts';
import { recordActivity } from '#app/features/record/writes/record-activity.server.ts';
import { newPublicId } from '#app/lib/public-id.ts';
import { inTransaction } from '#app/platform/context.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { notFound } from '#app/platform/errors.ts';
import { overlappingTerm } from '../../calendar/calendar.ts';
import type { CalendarPeriod, PeriodInput } from '../../calendar/calendar.ts';
import { listCalendar } from '../../reads/calendar.server.ts';

export type SavedPeriod = { isSaved: true } | { isSaved: false; overlaps: CalendarPeriod };

/**
 * Refused for a term that shares days with another: one of them is mistyped.
 * @param id of the known one; null for a new one. @throws not-found when it is not of this area.
 */
export function savePeriod(ctx: AreaContext, input: PeriodInput, id: string | null): Promise<SavedPeriod> {
  return inTransaction(ctx, async (tx) => {
    const known = await listCalendar(tx);
    if (id !== null && !known.some((one) => one.id === id)) throw notFound();
    const overlaps = overlappingTerm(input, known, id);
    if (overlaps) return { isSaved: false, overlaps };
    if (id === null) await tx.db.insert(calendarPeriods).values({ areaId: tx.area.id, id: newPublicId(), ...input });
    else
      await tx.db
        .update(calendarPeriods)
        .set(input)
        .where(and(eq(calendarPeriods.areaId, tx.area.id), eq(calendarPeriods.id, id)));
    await recordActivity(tx, { verb: 'area.calendar-changed' });
    return { isSaved: true };
  });
}
