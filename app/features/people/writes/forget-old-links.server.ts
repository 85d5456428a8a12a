/** Deletes emailed links that no longer work: they are kept no longer than they are of use. */
import { isNotNull, lt, or } from 'drizzle-orm';
import { emailedLinks } from '#db/schema/people.ts';
import type { Context } from '#app/platform/context.server.ts';

/** Every link that is spent or over. */
export async function forgetOldLinks(ctx: Context): Promise<void> {
  await ctx.db.delete(emailedLinks).where(or(lt(emailedLinks.expiresAt, ctx.now), isNotNull(emailedLinks.spentAt)));
}
