/** Makes new recovery codes, or turns one-time codes off; the caller has checked a code first. */
import { and, eq, isNotNull } from 'drizzle-orm';
import { secondFactors } from '#db/schema/people.ts';
import type { Context } from '#app/platform/context.server.ts';
import { newRecoveryCodes } from '../../secrets/recovery-codes.server.ts';

/** The new recovery codes, which are never shown again; the old ones work no more. */
export async function renewRecoveryCodes(ctx: Context, personId: string): Promise<string[]> {
  const { codes, hashes } = newRecoveryCodes();
  await ctx.db
    .update(secondFactors)
    .set({ recoveryHashes: hashes })
    .where(and(eq(secondFactors.personId, personId), isNotNull(secondFactors.confirmedAt)));
  return codes;
}

/** Signing in no longer asks for a code. Roles that need one then ask to set codes up again. */
export async function removeCodes(ctx: Context, personId: string): Promise<void> {
  await ctx.db.delete(secondFactors).where(eq(secondFactors.personId, personId));
}
