/** Somebody asks for a link to sign in or to choose a new password: the answer goes to the mailbox, never to the screen. */
import { inTransaction } from '#app/platform/context.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { lifetimeInWords, sendLetter } from '../mail.server.ts';
import { findPersonByEmail } from '../reads/find-person.server.ts';
import { createEmailedLink } from './create-emailed-link.server.ts';

type Asked = { email: string } & ({ purpose: 'sign-in'; next: string } | { purpose: 'reset-password' });

/** Sends the link; an address without an account is told so by mail, in the same time. */
export async function requestAccountLink(ctx: Context, asked: Asked): Promise<void> {
  const { email, purpose } = asked;
  await inTransaction(ctx, async (tx) => {
    const person = await findPersonByEmail(tx, email);
    if (!person) {
      await sendLetter(tx, email, 'no-account', { link: `${tx.origin}/sign-up` });
      return;
    }
    const payload = asked.purpose === 'sign-in' ? { next: asked.next } : {};
    const link = await createEmailedLink(tx, { purpose, email: person.email, payload });
    const template = purpose === 'sign-in' ? 'sign-in-link' : 'reset-password';
    await sendLetter(tx, person.email, template, { link, expiresIn: lifetimeInWords(tx, purpose) });
  });
}
