/** A reset link was used: the new password holds, every session ends, and the person is told. */
import { eq } from 'drizzle-orm';
import { people } from '#db/schema/people.ts';
import { inTransaction } from '#app/platform/context.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { endAllSessions } from '#app/platform/session.server.ts';
import { hashPassword } from '../password-hash.server.ts';
import { sendLetter } from '../mail.server.ts';
import { findPersonByEmail } from '../reads/find-person.server.ts';
import type { PersonRecord } from '../reads/find-person.server.ts';
import { spendEmailedLink } from './spend-emailed-link.server.ts';

/** The person, or null where the link no longer works: then nothing has changed. */
export async function resetPassword(ctx: Context, token: string, password: string): Promise<PersonRecord | null> {
  const passwordHash = await hashPassword(password);
  return inTransaction(ctx, async (tx) => {
    const link = await spendEmailedLink(tx, token, 'reset-password');
    const person = link && (await findPersonByEmail(tx, link.email));
    if (!person) return null;
    await tx.db.update(people).set({ passwordHash }).where(eq(people.id, person.id));
    await endAllSessions(tx.db, person.id);
    await sendLetter(tx, person.email, 'password-changed', { link: `${tx.origin}/reset` });
    return { ...person, passwordHash };
  });
}
