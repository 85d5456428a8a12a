/** Files of answers: those of an answering in progress, and those of a response for the staff who read it. */
import { and, asc, eq, inArray, isNotNull, isNull, or, sql } from 'drizzle-orm';
import { answerFiles } from '#db/schema/surveys/files.ts';
import { extensionOf } from '#app/features/files/media.ts';
import { keyedHash } from '#app/lib/keyed-hash.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import type { Keys } from '#app/platform/services.server.ts';
import { isFileId } from '../../engine/types/inputs/file.ts';

/** What is stored of an answering in progress: its idempotency key cannot be found from it. */
export const answeringOf = (keys: Pick<Keys, 'receipts'>, idempotencyKey: string): string =>
  keyedHash(keys.receipts, 'answering', idempotencyKey);

type StoredFile = { id: string; question: string; mediaType: string; size: number };

/** `extension` is that of its kind: the name it came with is kept nowhere. */
export type ResponseFile = StoredFile & { address: string; extension: string };

const facts = {
  id: answerFiles.id,
  question: answerFiles.question,
  mediaType: answerFiles.mediaType,
  size: answerFiles.size,
};

/**
 * Those of some files that belong to this answering, whoever posted their ids. Once it was sent they are still found by
 * the code of the response, so that sending it twice is no fault. One statement, none for no ids.
 */
export async function findOwnFiles(
  ctx: AreaContext,
  surveyId: string,
  { answering, codeHash }: { answering: string; codeHash: string | null },
  ids: readonly string[],
): Promise<StoredFile[]> {
  const known = [...new Set(ids)].filter(isFileId);
  if (known.length === 0) return [];
  const isSent =
    codeHash === null
      ? undefined
      : sql`${answerFiles.responseId} = (select r.id from responses r where r.area_id = ${ctx.area.id} and r.code_hash = ${codeHash})`;
  return ctx.db
    .select(facts)
    .from(answerFiles)
    .where(
      and(
        eq(answerFiles.areaId, ctx.area.id),
        eq(answerFiles.surveyId, surveyId),
        inArray(answerFiles.id, known),
        or(and(isNull(answerFiles.responseId), eq(answerFiles.answering, answering)), isSent),
      ),
    );
}

/** The bytes of a file of any response of a survey; null once it is gone. One statement. */
export async function findExportedFile(ctx: AreaContext, surveyId: string, fileId: string): Promise<Uint8Array | null> {
  const rows = await ctx.db
    .select({ body: answerFiles.body })
    .from(answerFiles)
    .where(
      and(
        eq(answerFiles.areaId, ctx.area.id),
        eq(answerFiles.surveyId, surveyId),
        eq(answerFiles.id, fileId),
        isNotNull(answerFiles.responseId),
      ),
    );
  return rows[0]?.body ?? null;
}

/** The files of a response, in an order that tells nothing. One statement. */
export async function listResponseFiles(
  ctx: AreaContext,
  surveyId: string,
  responseId: string,
): Promise<ResponseFile[]> {
  const rows = await ctx.db
    .select(facts)
    .from(answerFiles)
    .where(
      and(
        eq(answerFiles.areaId, ctx.area.id),
        eq(answerFiles.surveyId, surveyId),
        eq(answerFiles.responseId, responseId),
      ),
    )
    .orderBy(asc(answerFiles.id));
  const base = `/${ctx.area.slug}/manage/surveys/${surveyId}/responses/${responseId}/files`;
  return rows.map((file) => ({ ...file, address: `${base}/${file.id}`, extension: extensionOf(file.mediaType) }));
}

/** One file of one response with its bytes; null for any other. One statement. */
export async function findResponseFile(
  ctx: AreaContext,
  surveyId: string,
  responseId: string,
  fileId: string,
): Promise<{ mediaType: string; body: Uint8Array } | null> {
  if (!isFileId(fileId) || !isFileId(responseId)) return null;
  const rows = await ctx.db
    .select({ mediaType: answerFiles.mediaType, body: answerFiles.body })
    .from(answerFiles)
    .where(
      and(
        eq(answerFiles.areaId, ctx.area.id),
        eq(answerFiles.surveyId, surveyId),
        eq(answerFiles.responseId, responseId),
        eq(answerFiles.id, fileId),
      ),
    );
  return rows[0] ?? null;
}
