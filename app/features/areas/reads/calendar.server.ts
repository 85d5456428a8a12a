/** The terms and the times before elections that an area has entered. */
import { and, asc, eq } from 'drizzle-orm';
import { calendarPeriods } from '#db/schema/consultations/calendar.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { notFound } from '#app/platform/errors.ts';
import type { CalendarPeriod } from '../calendar/calendar.ts';

const columns = {
  id: calendarPeriods.id,
  kind: calendarPeriods.kind,
  name: calendarPeriods.name,
  starts: calendarPeriods.starts,
  ends: calendarPeriods.ends,
};

/** All of them, the earliest first. One statement. */
export function listCalendar(ctx: AreaContext): Promise<CalendarPeriod[]> {
  return ctx.db
    .select(columns)
    .from(calendarPeriods)
    .where(eq(calendarPeriods.areaId, ctx.area.id))
    .orderBy(asc(calendarPeriods.starts), asc(calendarPeriods.id));
}

/** @throws not-found */
export async function getCalendarPeriod(ctx: AreaContext, id: string): Promise<CalendarPeriod> {
  const rows = await ctx.db
    .select(columns)
    .from(calendarPeriods)
    .where(and(eq(calendarPeriods.areaId, ctx.area.id), eq(calendarPeriods.id, id)));
  if (!rows[0]) throw notFound();
  return rows[0];
}
