/** Changes the password of somebody who knows the present one; other devices are signed out, and the person is told. */
import { eq } from 'drizzle-orm';
import { people } from '#db/schema/people.ts';
import { inTransaction } from '#app/platform/context.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { endOtherSessions } from '#app/platform/session.server.ts';
import { hashPassword, isPassword } from '../password-hash.server.ts';
import { sendLetter } from '../mail.server.ts';
import type { PersonRecord } from '../reads/find-person.server.ts';

type Change = { person: PersonRecord; present: string; password: string; cookie: string | null };

/** @param change `cookie` is the request's cookie header: its session is the one that stays. */
export async function changePassword(ctx: Context, change: Change): Promise<'changed' | 'wrong-password'> {
  const { person, present, password, cookie } = change;
  if (!(await isPassword(person.passwordHash, present))) return 'wrong-password';
  const passwordHash = await hashPassword(password);
  await inTransaction(ctx, async (tx) => {
    await tx.db.update(people).set({ passwordHash }).where(eq(people.id, person.id));
    await endOtherSessions(tx.db, person.id, cookie, null);
    await sendLetter(tx, person.email, 'password-changed', { link: `${tx.origin}/reset` });
  });
  return 'changed';
}
