/** Reads what families have shared of their stories with an area: only what is open today. */
import { and, asc, desc, eq, gte, isNull, or } from 'drizzle-orm';
import { storyPieces, storyShares } from '#db/schema/stories.ts';
import { londonDay } from '#app/lib/dates.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { notFound } from '#app/platform/errors.ts';
import { openPiece } from '../piece-seal.server.ts';

export type SharedPiece = { id: string; heading: string; purpose: string; until: string | null; sharedAt: Date };

const columns = {
  id: storyShares.id,
  personId: storyShares.personId,
  purpose: storyShares.purpose,
  until: storyShares.until,
  sharedAt: storyShares.sharedAt,
  sealed: storyPieces.sealed,
};

/** What is shared with this area and neither taken back nor over. */
const openHere = (ctx: AreaContext) =>
  and(
    eq(storyShares.areaId, ctx.area.id),
    isNull(storyShares.revokedAt),
    or(isNull(storyShares.until), gte(storyShares.until, londonDay(ctx.now))),
  );

/** Headings and purposes, newest first, at most 200; the words themselves are read one by one. One statement. */
export async function listSharedPieces(ctx: AreaContext): Promise<SharedPiece[]> {
  const rows = await ctx.db
    .select(columns)
    .from(storyShares)
    .innerJoin(storyPieces, eq(storyPieces.id, storyShares.pieceId))
    .where(openHere(ctx))
    .orderBy(desc(storyShares.sharedAt), asc(storyShares.id))
    .limit(200);
  return rows.map(({ sealed, personId, ...share }) => ({
    ...share,
    heading: openPiece(ctx.keys, personId, sealed, ctx.now).heading,
  }));
}

/** One shared piece with its words as they are now. One statement. @throws not-found also for one that was taken back. */
export async function getSharedPiece(ctx: AreaContext, id: string): Promise<SharedPiece & { body: string }> {
  const rows = await ctx.db
    .select(columns)
    .from(storyShares)
    .innerJoin(storyPieces, eq(storyPieces.id, storyShares.pieceId))
    .where(and(openHere(ctx), eq(storyShares.id, id)))
    .limit(1);
  const row = rows[0];
  if (!row) throw notFound();
  const { sealed, personId, ...share } = row;
  return { ...share, ...openPiece(ctx.keys, personId, sealed, ctx.now) };
}
