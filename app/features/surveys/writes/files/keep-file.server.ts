/** Keeps a file that somebody adds to their answers, before they are sent, as long as the answers; and lets it go again. */
import { randomUUID } from 'node:crypto';
import { and, eq, isNull, lt } from 'drizzle-orm';
import { answerFiles } from '#db/schema/surveys/files.ts';
import { londonDay } from '#app/lib/dates.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { filesUntil } from '../../files/lifetime.ts';

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
  const day = londonDay(ctx.now);
  await ctx.db.insert(answerFiles).values({
    ...file,
    areaId: ctx.area.id,
    id,
    responseId: null,
    day,
    until: filesUntil(day),
    size: file.body.length,
  });
  return id;
}

/** Files of an answering that were not sent. */
const unsent = (ctx: AreaContext, answering: string) =>
  and(eq(answerFiles.areaId, ctx.area.id), eq(answerFiles.answering, answering), isNull(answerFiles.responseId));

/** Keeps the files of an answering as long as pages that can be opened until that day (YYYY-MM-DD) may name them. One statement. */
export async function prolongFiles(ctx: AreaContext, answering: string, lastDay: string): Promise<void> {
  const until = filesUntil(lastDay);
  await ctx.db
    .update(answerFiles)
    .set({ until })
    .where(and(unsent(ctx, answering), lt(answerFiles.until, until)));
}

/** Deletes a file of this answering that was not sent; any other stays. */
export async function letGoOfFile(ctx: AreaContext, answering: string, id: string): Promise<void> {
  await ctx.db.delete(answerFiles).where(and(unsent(ctx, answering), eq(answerFiles.id, id)));
}

/** Deletes every file of an answering that was given up. */
export async function letGoOfFiles(ctx: AreaContext, answering: string): Promise<void> {
  await ctx.db.delete(answerFiles).where(unsent(ctx, answering));
}
