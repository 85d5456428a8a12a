/** Takes one response to a survey back, with everything that came of its words. */
import { forgetProgress } from '#app/features/evidence/writes/forget-progress.server.ts';
import { withdrawQuotesOfResponse } from '#app/features/progress/writes/withdraw-quotes-of-response.server.ts';
import { recordActivity } from '#app/features/record/writes/record-activity.server.ts';
import { withdrawResponse } from '#app/features/surveys/writes/withdraw-response.server.ts';
import type { WhichResponse } from '#app/features/surveys/writes/withdraw-response.server.ts';
import { inTransaction } from '#app/platform/context.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';

/**
 * Deletes the response; quotations from it disappear at once, everywhere. Its author's withdrawal names nobody in the record;
 * one by staff says who did it and why, of an anonymous survey without the row.
 * @returns whether it was there
 */
export function takeBackResponse(
  ctx: AreaContext,
  which: WhichResponse,
  byStaff?: { reason: string; isAnonymousSurvey: boolean },
): Promise<boolean> {
  return inTransaction(ctx, async (tx) => {
    const gone = await withdrawResponse(tx, which);
    if (gone === null) return false;
    await forgetProgress(tx, gone.id);
    await withdrawQuotesOfResponse(tx, gone.id);
    const about = { verb: 'response.withdrawn', nodeId: gone.surveyId };
    if (!byStaff) await recordActivity(tx, { ...about, isAnonymous: true });
    else {
      const { reason, isAnonymousSurvey } = byStaff;
      const detail: Record<string, string> = isAnonymousSurvey ? { reason } : { reason, response: gone.id };
      await recordActivity(tx, { ...about, detail });
    }
    return true;
  });
}
