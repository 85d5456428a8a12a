/** The link of a sign-up was pressed: the address belongs to whoever asked, so the account is made. */
import { inTransaction } from '#app/platform/context.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { openSignUp } from '../secrets/sign-up-seal.server.ts';
import type { PersonRecord } from '../reads/find-person.server.ts';
import { createPerson } from './create-person.server.ts';
import { spendEmailedLink } from './spend-emailed-link.server.ts';

/**
 * The person whose account it now is, or null where the link no longer works. An account made in the meantime (by an
 * invitation, or by a second request) keeps its own password.
 */
export async function verifyEmail(ctx: Context, token: string): Promise<PersonRecord | null> {
  return inTransaction(ctx, async (tx) => {
    const link = await spendEmailedLink(tx, token, 'verify-email');
    return link && createPerson(tx, { email: link.email, passwordHash: openSignUp(tx, link.payload) });
  });
}
