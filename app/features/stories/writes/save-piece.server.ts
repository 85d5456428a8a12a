/** Writes a piece of a person's story: a new one at the end, or other words for one that is there. */
import { and, eq, sql } from 'drizzle-orm';
import { storyPieces } from '#db/schema/stories.ts';
import { newPublicId } from '#app/lib/public-id.ts';
import { inTransaction } from '#app/platform/context.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { notFound } from '#app/platform/errors.ts';
import { sealPiece } from '../piece-seal.server.ts';
import { mostPieces } from '../story.ts';

export type PieceInput = { heading: string; body: string };

/** Adds a piece; null when the story has as many as it may. */
export async function addPiece(ctx: Context, personId: string, input: PieceInput): Promise<{ id: string } | null> {
  return inTransaction(ctx, async (tx) => {
    const [known] = await tx.db
      .select({
        count: sql<number>`count(*)::int`,
        last: sql<number>`coalesce(max(${storyPieces.position}), 0)::int`,
      })
      .from(storyPieces)
      .where(eq(storyPieces.personId, personId));
    if ((known?.count ?? 0) >= mostPieces) return null;
    const id = newPublicId();
    await tx.db.insert(storyPieces).values({
      personId,
      id,
      position: (known?.last ?? 0) + 1,
      sealed: sealPiece(tx.keys, personId, input),
      changedAt: tx.now,
    });
    return { id };
  });
}

/** Everybody who may read it reads the new words from now on. @throws not-found for a piece of somebody else. */
export async function changePiece(ctx: Context, personId: string, id: string, input: PieceInput): Promise<void> {
  const changed = await ctx.db
    .update(storyPieces)
    .set({ sealed: sealPiece(ctx.keys, personId, input), changedAt: ctx.now })
    .where(and(eq(storyPieces.id, id), eq(storyPieces.personId, personId)))
    .returning({ id: storyPieces.id });
  if (changed.length === 0) throw notFound();
}

/** Deletes a piece with everything that was shared of it. @throws not-found for a piece of somebody else. */
export async function deletePiece(ctx: Context, personId: string, id: string): Promise<void> {
  const gone = await ctx.db
    .delete(storyPieces)
    .where(and(eq(storyPieces.id, id), eq(storyPieces.personId, personId)))
    .returning({ id: storyPieces.id });
  if (gone.length === 0) throw notFound();
}
