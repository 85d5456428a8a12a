/** Takes a contribution back by its code: the answers go, and every quotation from them disappears at once. */
import { and, eq } from 'drizzle-orm';
import { quotes } from '#db/schema/progress.ts';
import { withdrawQuote } from '#app/features/progress/writes/withdraw-quote.server.ts';
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
    const quoted = await tx.db
      .select({ id: quotes.id })
      .from(quotes)
      .where(and(eq(quotes.areaId, tx.area.id), eq(quotes.responseId, gone.id)));
    for (const quote of quoted) await withdrawQuote(tx, quote.id);
    await recordActivity(tx, { verb: 'response.withdrawn', nodeId: gone.surveyId, isAnonymous: true });
    return true;
  });
}
