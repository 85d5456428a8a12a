/** Shares one piece with an area, takes it back, and notes each reading: consent is for one piece and one purpose. */
import { and, eq, isNull } from 'drizzle-orm';
import { storyPieces, storyReadings, storyShares } from '#db/schema/stories.ts';
import { rolesIn } from '#app/lib/actor.ts';
import { londonDay } from '#app/lib/dates.ts';
import { newPublicId } from '#app/lib/public-id.ts';
import { recordActivity } from '#app/features/record/writes/record-activity.server.ts';
import { findArea } from '#app/platform/area.server.ts';
import { inArea, inTransaction } from '#app/platform/context.server.ts';
import type { AreaContext, Context } from '#app/platform/context.server.ts';
import { notFound } from '#app/platform/errors.ts';

export type ShareInput = { pieceId: string; areaSlug: string; purpose: string; until: string | null; consent: string };

/** The record says that a piece was shared, never whose or which. @throws not-found for another's piece or no such area. */
export async function sharePiece(ctx: Context, personId: string, input: ShareInput): Promise<{ id: string }> {
  const { pieceId, areaSlug, purpose, until, consent } = input;
  return inTransaction(ctx, async (tx) => {
    const area = await findArea(tx.db, areaSlug);
    const [piece] = await tx.db
      .select({ id: storyPieces.id })
      .from(storyPieces)
      .where(and(eq(storyPieces.id, pieceId), eq(storyPieces.personId, personId)));
    if (!area || !piece) throw notFound();
    const id = newPublicId();
    await tx.db
      .insert(storyShares)
      .values({ areaId: area.id, id, personId, pieceId, purpose, consent, until, sharedAt: tx.now });
    await recordActivity(inArea(tx, area), { verb: 'story.shared', isAnonymous: true });
    return { id };
  });
}

/** From this moment nobody can read it any more; that it was shared stays for its author to see. @throws not-found */
export async function revokeShare(ctx: Context, personId: string, id: string): Promise<void> {
  const revoked = await ctx.db
    .update(storyShares)
    .set({ revokedAt: ctx.now })
    .where(and(eq(storyShares.id, id), eq(storyShares.personId, personId), isNull(storyShares.revokedAt)))
    .returning({ id: storyShares.id });
  if (revoked.length === 0) throw notFound();
}

/** Notes that the actor reads a share today, once a day; its author sees the role and the day. */
export async function recordStoryReading(ctx: AreaContext, shareId: string): Promise<void> {
  if (ctx.actor.kind === 'guest') return;
  const role = rolesIn(ctx.actor, ctx.area.id).find((held) => held === 'commissioner' || held === 'analyst') ?? '';
  const readerId = ctx.actor.personId;
  const readOn = londonDay(ctx.now);
  await inTransaction(ctx, async (tx) => {
    const known = await tx.db
      .select({ id: storyReadings.id })
      .from(storyReadings)
      .where(
        and(
          eq(storyReadings.areaId, tx.area.id),
          eq(storyReadings.shareId, shareId),
          eq(storyReadings.readerId, readerId),
          eq(storyReadings.readOn, readOn),
        ),
      );
    if (known.length > 0) return;
    await tx.db
      .insert(storyReadings)
      .values({ areaId: tx.area.id, id: newPublicId(), shareId, readerId, role, readOn });
    await recordActivity(tx, { verb: 'story.read' });
  });
}
