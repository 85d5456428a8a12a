/** Reads a person's own story: its pieces, with whom each is shared, and who has read it. */
import { asc, desc, eq, sql } from 'drizzle-orm';
import { storyPieces, storyReadings, storyShares } from '#db/schema/stories.ts';
import { areas } from '#db/schema/tenancy.ts';
import type { Context } from '#app/platform/context.server.ts';
import { openPiece } from '../piece-seal.server.ts';
import type { Piece, Share } from '../story.ts';

/** The pieces in their author's order. One statement. */
export async function listPieces(ctx: Context, personId: string): Promise<Piece[]> {
  const rows = await ctx.db
    .select()
    .from(storyPieces)
    .where(eq(storyPieces.personId, personId))
    .orderBy(asc(storyPieces.position), asc(storyPieces.id));
  return rows.map(({ id, sealed, changedAt }) => ({
    id,
    changedAt,
    ...openPiece(ctx.keys, personId, sealed, ctx.now),
  }));
}

const readings = sql<Share['readings']>`coalesce((
  select json_agg(json_build_object('role', r.role, 'readOn', r.read_on) order by r.read_on desc, r.id)
  from ${storyReadings} r where r.area_id = ${storyShares.areaId} and r.share_id = ${storyShares.id}), '[]'::json)`;

/** Every share of the person, newest first, those taken back included. One statement. */
export async function listOwnShares(ctx: Context, personId: string): Promise<Share[]> {
  return ctx.db
    .select({
      id: storyShares.id,
      pieceId: storyShares.pieceId,
      area: { id: areas.id, slug: areas.slug, name: areas.name },
      purpose: storyShares.purpose,
      until: storyShares.until,
      sharedAt: storyShares.sharedAt,
      revokedAt: storyShares.revokedAt,
      readings,
    })
    .from(storyShares)
    .innerJoin(areas, eq(areas.id, storyShares.areaId))
    .where(eq(storyShares.personId, personId))
    .orderBy(desc(storyShares.sharedAt), asc(storyShares.id));
}
