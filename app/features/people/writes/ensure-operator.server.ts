/** Makes sure that an installation has somebody who runs it: the address in its configuration gets an account and a link. */
import { eq } from 'drizzle-orm';
import { people } from '#db/schema/people.ts';
import { inTransaction } from '#app/platform/context.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { createPerson } from './create-person.server.ts';
import { requestAccountLink } from './request-account-link.server.ts';

/** Does nothing once there is an operator. The link lets its reader choose a password. Answers whether one was made. */
export function ensureOperator(ctx: Context, email: string): Promise<boolean> {
  return inTransaction(ctx, async (tx) => {
    const existing = await tx.db.select({ id: people.id }).from(people).where(eq(people.isOperator, true)).limit(1);
    if (existing.length > 0) return false;
    const person = await createPerson(tx, { email, passwordHash: null, isOperator: true });
    await tx.db.update(people).set({ isOperator: true }).where(eq(people.id, person.id));
    await requestAccountLink(tx, { email: person.email, purpose: 'reset-password' });
    return true;
  });
}
