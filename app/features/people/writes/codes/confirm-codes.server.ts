/** Turns one-time codes on, once a code shows that the app has the secret. */
import { and, eq, isNull } from 'drizzle-orm';
import { secondFactors } from '#db/schema/people.ts';
import { matchingStep } from '#app/lib/totp.ts';
import { inTransaction } from '#app/platform/context.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { endOtherSessions, markSecondFactor } from '#app/platform/session.server.ts';
import { findSecondFactor } from '../../reads/find-second-factor.server.ts';
import { newRecoveryCodes } from '../../secrets/recovery-codes.server.ts';

/**
 * Answers the recovery codes, which are never shown again, or null where the code does not match. The session of
 * `cookie` has proved the second factor; sessions on other devices have not and end.
 */
export async function confirmCodes(
  ctx: Context,
  personId: string,
  { code, cookie }: { code: string; cookie: string | null },
): Promise<string[] | null> {
  return inTransaction(ctx, async (tx) => {
    const factor = await findSecondFactor(tx, personId);
    const step = factor === null || factor.isConfirmed ? null : matchingStep(factor.secret, code, tx.now);
    if (step === null) return null;
    const { codes, hashes } = newRecoveryCodes();
    const confirmed = await tx.db
      .update(secondFactors)
      .set({ confirmedAt: tx.now, lastStep: step, recoveryHashes: hashes })
      .where(and(eq(secondFactors.personId, personId), isNull(secondFactors.confirmedAt)))
      .returning({ personId: secondFactors.personId });
    if (confirmed.length === 0) return null;
    await endOtherSessions(tx.db, personId, cookie, null);
    await markSecondFactor(tx.db, cookie, tx.now);
    return codes;
  });
}
