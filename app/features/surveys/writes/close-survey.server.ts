/** Ends answering early: today becomes the last day, to the end of which people may still begin. */
import { londonDay } from '#app/lib/dates.ts';
import { recordActivity } from '#app/features/record/writes/record-activity.server.ts';
import { inTransaction } from '#app/platform/context.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { setLastDay } from './access/move-last-day.server.ts';

/**
 * Those who began before may finish. People are told the reason, where there is one.
 * @throws not-found for a survey of another area.
 */
export function closeSurvey(ctx: AreaContext, surveyId: string, reason = ''): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    const lastDay = londonDay(tx.now);
    await setLastDay(tx, surveyId, lastDay, reason);
    await recordActivity(tx, { verb: 'survey.closed', nodeId: surveyId, detail: { lastDay, reason } });
  });
}
