/** A sign-in link was pressed: whoever reads the mailbox is the person. */
import { inTransaction } from '#app/platform/context.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { readPayload, signInSchema } from '../emailed-link.ts';
import { localPath } from '../local-path.ts';
import { findPersonByEmail } from '../reads/find-person.server.ts';
import type { PersonRecord } from '../reads/find-person.server.ts';
import { spendEmailedLink } from './spend-emailed-link.server.ts';

/** The person and where they were going, or null where the link no longer works. */
export async function signInByLink(
  ctx: Context,
  token: string,
): Promise<{ person: PersonRecord; next: string } | null> {
  return inTransaction(ctx, async (tx) => {
    const link = await spendEmailedLink(tx, token, 'sign-in');
    const person = link && (await findPersonByEmail(tx, link.email));
    if (!person) return null;
    return { person, next: localPath(readPayload(signInSchema, link.payload)?.next) };
  });
}
