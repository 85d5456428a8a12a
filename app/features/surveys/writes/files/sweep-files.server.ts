/** Deletes files of answers that were never sent: their sealed pages can be used no more. */
import { and, isNull, lt } from 'drizzle-orm';
import { answerFiles } from '#db/schema/surveys/files.ts';
import { londonDay } from '#app/lib/dates.ts';
import type { Context } from '#app/platform/context.server.ts';

/** Sealed pages live for seven days; a file is kept for one more. */
const keptDays = 8;

/** In every area. Answers how many went. */
export async function sweepFiles(ctx: Context): Promise<number> {
  const before = londonDay(new Date(ctx.now.getTime() - keptDays * 86_400_000));
  const gone = await ctx.db
    .delete(answerFiles)
    .where(and(isNull(answerFiles.responseId), lt(answerFiles.day, before)))
    .returning({ id: answerFiles.id });
  return gone.length;
}
