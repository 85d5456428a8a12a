/** Takes a contribution back by its code: the answers go, and every quotation from them disappears at once. */
import { withdrawQuotesOfResponse } from '#app/features/progress/writes/withdraw-quotes-of-response.server.ts';
import { recordActivity } from '#app/features/record/writes/record-activity.server.ts';
import { codeHashOf } from '#app/features/surveys/writes/submit-response.server.ts';
import { withdrawResponse } from '#app/features/surveys/writes/withdraw-response.server.ts';
import { inTransaction } from '#app/platform/context.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';

/** Deletes what the code stands for. Answers whether there was anything: a second time there is not. */
export function withdrawContribution(ctx: AreaContext, code: string): Promise<boolean> {
  return inTransaction(ctx, async (tx) => {
    const gone = await withdrawResponse(tx, codeHashOf(tx.keys, code));
    if (gone === null) return false;
    await withdrawQuotesOfResponse(tx, gone.id);
    await recordActivity(tx, { verb: 'response.withdrawn', nodeId: gone.surveyId, isAnonymous: true });
    return true;
  });
}
