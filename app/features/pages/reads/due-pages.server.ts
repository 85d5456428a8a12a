/** Pages whose planned time has come, in every area. */
import { and, asc, isNotNull, lte } from 'drizzle-orm';
import { pages } from '#db/schema/pages.ts';
import type { Context } from '#app/platform/context.server.ts';

/** The longest waiting first. One statement. */
export function listDuePages(ctx: Context, size = 100): Promise<{ areaId: string; id: string }[]> {
  return ctx.db
    .select({ areaId: pages.areaId, id: pages.id })
    .from(pages)
    .where(and(isNotNull(pages.scheduledAt), lte(pages.scheduledAt, ctx.now)))
    .orderBy(asc(pages.scheduledAt), asc(pages.areaId), asc(pages.id))
    .limit(size);
}
