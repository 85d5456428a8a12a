/** Deletes files of answers that were never sent, once nothing leads back to them. */
import { and, isNull, lt } from 'drizzle-orm';
import { answerFiles } from '#db/schema/surveys/files.ts';
import { londonDay } from '#app/lib/dates.ts';
import type { Context } from '#app/platform/context.server.ts';

/** In every area. Answers how many went. */
export async function sweepFiles(ctx: Context): Promise<number> {
  const gone = await ctx.db
    .delete(answerFiles)
    .where(and(isNull(answerFiles.responseId), lt(answerFiles.until, londonDay(ctx.now))))
    .returning({ id: answerFiles.id });
  return gone.length;
}
