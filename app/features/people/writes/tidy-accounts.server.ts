/** Removes every night what accounts no longer need: links that are spent or over, sessions that are over. */
import { and, inArray, isNotNull, lt, or } from 'drizzle-orm';
import { emailedLinks, sessions } from '#db/schema/people.ts';
import type { Context } from '#app/platform/context.server.ts';

/** The purposes of this feature; links of following are tidied by the feature that makes them. */
const ownPurposes = ['verify-email', 'sign-in', 'reset-password', 'invitation'] as const;

/** Deletes them; running twice does no harm. */
export async function tidyAccounts(ctx: Context): Promise<void> {
  const isOver = or(lt(emailedLinks.expiresAt, ctx.now), isNotNull(emailedLinks.spentAt));
  await ctx.db.delete(emailedLinks).where(and(inArray(emailedLinks.purpose, [...ownPurposes]), isOver));
  await ctx.db.delete(sessions).where(lt(sessions.expiresAt, ctx.now));
}
