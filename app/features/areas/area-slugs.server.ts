/** Who has or had an address of an area: slugs are never taken again (data-rules 13). */
import { eq, sql } from 'drizzle-orm';
import { areaSlugs } from '#db/schema/tenancy.ts';
import type { Context } from '#app/platform/context.server.ts';

/** Holds off other changes of area slugs until the transaction ends: two areas cannot take one slug at once. */
export async function lockAreaSlugs(tx: Context): Promise<void> {
  await tx.db.execute(sql`select pg_advisory_xact_lock(hashtextextended('area_slugs', 0))`);
}

/** The area that has or had the slug, or null. */
export async function ownerOfSlug(tx: Context, slug: string): Promise<string | null> {
  const rows = await tx.db.select({ areaId: areaSlugs.areaId }).from(areaSlugs).where(eq(areaSlugs.slug, slug));
  return rows[0]?.areaId ?? null;
}
