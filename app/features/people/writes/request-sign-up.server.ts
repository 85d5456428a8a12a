/** Somebody asks for an account: whatever the answer, it goes to the mailbox and never to the screen. */
import { inTransaction } from '#app/platform/context.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { hashPassword } from '../password-hash.server.ts';
import { lifetimeInWords, sendLetter } from '../mail.server.ts';
import { sealSignUp } from '../secrets/sign-up-seal.server.ts';
import { findPersonByEmail } from '../reads/find-person.server.ts';
import { createEmailedLink } from './create-emailed-link.server.ts';

/**
 * Sends a link that makes the account, or one that signs in where the account exists. Both take the same work. The
 * password waits in the link, so an address that nobody confirms leaves no account behind.
 */
export async function requestSignUp(
  ctx: Context,
  { email, password }: { email: string; password: string },
): Promise<void> {
  const passwordHash = await hashPassword(password);
  await inTransaction(ctx, async (tx) => {
    const person = await findPersonByEmail(tx, email);
    if (person) {
      const link = await createEmailedLink(tx, { purpose: 'sign-in', email, payload: { next: '/account' } });
      await sendLetter(tx, email, 'account-exists', { link, expiresIn: lifetimeInWords(tx, 'sign-in') });
      return;
    }
    const payload = sealSignUp(tx, passwordHash);
    const link = await createEmailedLink(tx, { purpose: 'verify-email', email, payload });
    await sendLetter(tx, email, 'verify-email', { link, expiresIn: lifetimeInWords(tx, 'verify-email') });
  });
}
