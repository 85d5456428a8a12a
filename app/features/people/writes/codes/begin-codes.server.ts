/** Begins to set up one-time codes: a new secret, which counts only once a code from it has been entered. */
import { isNull } from 'drizzle-orm';
import { secondFactors } from '#db/schema/people.ts';
import { seal } from '#app/lib/seal.server.ts';
import { newTotpSecret } from '#app/lib/totp.ts';
import type { Context } from '#app/platform/context.server.ts';
import { secretPurpose } from '../../reads/find-second-factor.server.ts';

/** Replaces a secret that was not confirmed; codes that are on stay as they are. */
export async function beginCodes(ctx: Context, personId: string): Promise<void> {
  const secret = Buffer.from(newTotpSecret()).toString('base64url');
  const sealedSecret = seal(ctx.keys.seals, secretPurpose(personId), secret);
  await ctx.db
    .insert(secondFactors)
    .values({ personId, sealedSecret })
    .onConflictDoUpdate({
      target: secondFactors.personId,
      set: { sealedSecret },
      setWhere: isNull(secondFactors.confirmedAt),
    });
}
