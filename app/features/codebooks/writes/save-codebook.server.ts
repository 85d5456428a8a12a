/** Keeps the draft of a codebook, or brings it back to what is public. What is public changes only by publishing. */
import { and, eq, notInArray } from 'drizzle-orm';
import { codebooks, codes } from '#db/schema/codebooks.ts';
import { recordActivity } from '#app/features/record/writes/record-activity.server.ts';
import { newPublicId } from '#app/lib/public-id.ts';
import { inTransaction } from '#app/platform/context.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { isSame } from '../codebook.ts';
import type { Code, CodeInput, Codes } from '../codebook.ts';
import { findDraft, findPublished } from '../reads/codebook.server.ts';
import { seenMark } from '../seen.server.ts';
import { lockCodebook } from './lock-codebook.server.ts';

/** Rows of the draft that are named keep their ids; any other row is a new code. */
function comingCodes(held: readonly Code[], typed: readonly CodeInput[]): Code[] {
  const known = new Set(held.map(({ id }) => id));
  return typed.map(({ id, ...row }) => ({ ...row, id: id !== undefined && known.delete(id) ? id : newPublicId() }));
}

async function write(tx: AreaContext, consultationId: string, { codes: coming, nothingToSort }: Codes): Promise<void> {
  const { id: areaId } = tx.area;
  const all = and(eq(codes.areaId, areaId), eq(codes.consultationId, consultationId));
  const ids = coming.map(({ id }) => id);
  await tx.db.delete(codes).where(ids.length > 0 ? and(all, notInArray(codes.id, ids)) : all);
  for (const [position, { id, ...row }] of coming.entries()) {
    const values = { ...row, position };
    await tx.db
      .insert(codes)
      .values({ areaId, id, consultationId, ...values })
      .onConflictDoUpdate({ target: [codes.areaId, codes.id], set: values });
  }
  await tx.db
    .insert(codebooks)
    .values({ areaId, consultationId, nothingToSort })
    .onConflictDoUpdate({ target: [codebooks.areaId, codebooks.consultationId], set: { nothingToSort } });
  await recordActivity(tx, { verb: 'codebook.changed', nodeId: consultationId, detail: { codes: coming.length } });
}

export type Saved = 'saved' | 'overtaken';

/**
 * Brings the draft to these codes, in order.
 * @param seen the mark of the draft that the writer had before them; `overtaken` where somebody has changed it since.
 * @throws not-found for what is no consultation of the area
 */
export function saveCodebook(
  ctx: AreaContext,
  consultationId: string,
  { codes: typed, nothingToSort }: { codes: readonly CodeInput[]; nothingToSort: string },
  seen?: string,
): Promise<Saved> {
  return inTransaction(ctx, async (tx) => {
    await lockCodebook(tx, consultationId);
    const held = await findDraft(tx, consultationId);
    if (seen !== undefined && seen !== seenMark(held)) return 'overtaken';
    const coming = { codes: comingCodes(held.codes, typed), nothingToSort };
    if (!isSame(held, coming)) await write(tx, consultationId, coming);
    return 'saved';
  });
}

/** The draft says what is public again; nothing happens where nothing is. @throws as `saveCodebook` */
export function restorePublished(ctx: AreaContext, consultationId: string): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    await lockCodebook(tx, consultationId);
    const published = await findPublished(tx, consultationId);
    if (published === null || isSame(await findDraft(tx, consultationId), published)) return;
    await write(tx, consultationId, published);
  });
}
