/** Ends answering early: today becomes the last day, to the end of which people may still begin. */
import { and, eq } from 'drizzle-orm';
import { nodes } from '#db/schema/record.ts';
import { surveys } from '#db/schema/surveys.ts';
import { londonDay } from '#app/lib/dates.ts';
import { recordActivity } from '#app/features/record/writes/record-activity.server.ts';
import { inTransaction, touchArea } from '#app/platform/context.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { notFound } from '#app/platform/errors.ts';

/** Those who began before may finish. @throws not-found for a survey of another area. */
export function closeSurvey(ctx: AreaContext, surveyId: string): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    const today = londonDay(tx.now);
    const locked = await tx.db
      .select({ id: nodes.id })
      .from(nodes)
      .where(and(eq(nodes.areaId, tx.area.id), eq(nodes.id, surveyId), eq(nodes.kind, 'survey')))
      .for('update');
    if (!locked[0]) throw notFound();
    await tx.db
      .update(surveys)
      .set({ closes: { state: 'stated', start: today, end: today, precision: 'day', qualifier: 'on' } })
      .where(and(eq(surveys.areaId, tx.area.id), eq(surveys.id, surveyId)));
    await recordActivity(tx, { verb: 'survey.closed', nodeId: surveyId, detail: { lastDay: today } });
    await touchArea(tx);
  });
}
