/** Keeps a file that somebody adds to their answers, before they are sent; and lets it go again. */
import { randomUUID } from 'node:crypto';
import { and, eq, isNull } from 'drizzle-orm';
import { answerFiles } from '#db/schema/surveys/files.ts';
import { londonDay } from '#app/lib/dates.ts';
import type { AreaContext } from '#app/platform/context.server.ts';

export type NewFile = {
  surveyId: string;
  /** The question's name. */
  question: string;
  answering: string;
  mediaType: string;
  body: Uint8Array;
};

/** Stores the bytes; neither a name nor a time finer than the day. Answers the file's id. */
export async function keepFile(ctx: AreaContext, file: NewFile): Promise<string> {
  const id = randomUUID();
  await ctx.db
    .insert(answerFiles)
    .values({ ...file, areaId: ctx.area.id, id, responseId: null, day: londonDay(ctx.now), size: file.body.length });
  return id;
}

/** Deletes a file of this answering that was not sent; any other stays. */
export async function letGoOfFile(ctx: AreaContext, answering: string, id: string): Promise<void> {
  await ctx.db
    .delete(answerFiles)
    .where(
      and(
        eq(answerFiles.areaId, ctx.area.id),
        eq(answerFiles.id, id),
        eq(answerFiles.answering, answering),
        isNull(answerFiles.responseId),
      ),
    );
}
