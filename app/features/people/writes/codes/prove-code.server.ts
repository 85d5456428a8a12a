/** Checks a one-time code or a recovery code, each of which works once. */
import { and, arrayContains, eq, isNotNull, lt, sql } from 'drizzle-orm';
import { secondFactors } from '#db/schema/people.ts';
import { matchingStep } from '#app/lib/totp.ts';
import type { Context } from '#app/platform/context.server.ts';
import { findSecondFactor } from '../../reads/find-second-factor.server.ts';
import { recoveryHash } from '../../secrets/recovery-codes.server.ts';

const mine = (personId: string) => and(eq(secondFactors.personId, personId), isNotNull(secondFactors.confirmedAt));

/** Uses up the time step: of two that bring the same code at once, one succeeds (RFC 6238, 5.2). */
async function spendStep(ctx: Context, personId: string, step: number): Promise<boolean> {
  const spent = await ctx.db
    .update(secondFactors)
    .set({ lastStep: step })
    .where(and(mine(personId), lt(secondFactors.lastStep, step)))
    .returning({ personId: secondFactors.personId });
  return spent.length > 0;
}

async function spendRecoveryCode(ctx: Context, personId: string, typed: string): Promise<boolean> {
  const hash = recoveryHash(typed);
  const spent = await ctx.db
    .update(secondFactors)
    .set({ recoveryHashes: sql`array_remove(${secondFactors.recoveryHashes}, ${hash})` })
    .where(and(mine(personId), arrayContains(secondFactors.recoveryHashes, [hash])))
    .returning({ personId: secondFactors.personId });
  return spent.length > 0;
}

/** Whether what was typed is a code of this person that has not been used. */
export async function proveCode(ctx: Context, personId: string, typed: string): Promise<boolean> {
  const digits = typed.replace(/[\s-]/g, '');
  if (!/^\d{6}$/.test(digits)) return spendRecoveryCode(ctx, personId, typed);
  const factor = await findSecondFactor(ctx, personId);
  const step = factor?.isConfirmed ? matchingStep(factor.secret, digits, ctx.now) : null;
  return step !== null && spendStep(ctx, personId, step);
}
