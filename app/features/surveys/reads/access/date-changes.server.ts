/** How a survey's last day was moved, and why. */
import { and, desc, eq } from 'drizzle-orm';
import { surveyDateChanges } from '#db/schema/surveys/access.ts';
import { londonDay } from '#app/lib/dates.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import type { DateChange } from '../../access/schedule.ts';

/** The newest first. One statement. */
export async function listDateChanges(ctx: AreaContext, surveyId: string, most = 20): Promise<DateChange[]> {
  const rows = await ctx.db
    .select({
      kind: surveyDateChanges.kind,
      before: surveyDateChanges.before,
      after: surveyDateChanges.after,
      reason: surveyDateChanges.reason,
      changedAt: surveyDateChanges.changedAt,
    })
    .from(surveyDateChanges)
    .where(and(eq(surveyDateChanges.areaId, ctx.area.id), eq(surveyDateChanges.surveyId, surveyId)))
    .orderBy(desc(surveyDateChanges.changedAt), desc(surveyDateChanges.id))
    .limit(most);
  return rows.map(({ changedAt, ...change }) => ({ ...change, changedOn: londonDay(changedAt) }));
}
