/** Since when an area is on this site. */
import { eq } from 'drizzle-orm';
import { areas } from '#db/schema/tenancy.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { notFound } from '#app/platform/errors.ts';

/** One statement. */
export async function areaMadeAt(ctx: AreaContext): Promise<Date> {
  const [row] = await ctx.db.select({ at: areas.createdAt }).from(areas).where(eq(areas.id, ctx.area.id));
  if (!row) throw notFound();
  return row.at;
}
