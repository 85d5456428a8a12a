/** Forgets how far responses had come that are no more: no foreign key does it, for the nightly rewriting would trip on one. */
import { sql } from 'drizzle-orm';
import type { Context } from '#app/platform/context.server.ts';

/** In every area; running it again changes nothing. */
export async function sweepProgress(ctx: Context): Promise<void> {
  await ctx.db.execute(sql`delete from response_progress p where not exists (
    select from responses r where r.area_id = p.area_id and r.id = p.response_id)`);
}
