/** What is set up for a person's one-time codes. */
import { eq } from 'drizzle-orm';
import { secondFactors } from '#db/schema/people.ts';
import { open } from '#app/lib/seal.server.ts';
import { AppError } from '#app/platform/errors.ts';
import type { Context } from '#app/platform/context.server.ts';

export type SecondFactor = { secret: Uint8Array; isConfirmed: boolean; lastStep: number; recoveryCodes: number };

/** A secret is sealed for its person: copied to another row it does not open. */
export const secretPurpose = (personId: string): string => `second-factor:${personId}`;

/**
 * The person's codes, or null where none are being set up. One statement.
 * @throws AppError failed when the secret was sealed with another key than this installation's.
 */
export async function findSecondFactor(ctx: Context, personId: string): Promise<SecondFactor | null> {
  const [row] = await ctx.db.select().from(secondFactors).where(eq(secondFactors.personId, personId)).limit(1);
  if (!row) return null;
  const opened = open<string>(ctx.keys.seals, secretPurpose(personId), row.sealedSecret, ctx.now);
  if (!opened.ok) throw new AppError('failed', { reason: 'second-factor' });
  return {
    secret: Buffer.from(opened.value, 'base64url'),
    isConfirmed: row.confirmedAt !== null,
    lastStep: row.lastStep,
    recoveryCodes: row.recoveryHashes.length,
  };
}
