/** Makes a link to put into an email: a random token in the address, only its hash in the database. */
import { randomBytes } from 'node:crypto';
import { emailedLinks } from '#db/schema/people.ts';
import type { Context } from '#app/platform/context.server.ts';
import { linkLifetime } from '../emailed-link.ts';
import type { LinkPurpose } from '../emailed-link.ts';
import { linkHash } from '../link-hash.server.ts';

export type NewLink = {
  purpose: LinkPurpose;
  email: string;
  /** What the purpose defines; sealed by the caller where it says who somebody is. */
  payload?: Record<string, unknown>;
};

/** Stores the link and answers its address, which exists nowhere else: put it into the mail and nowhere more. */
export async function createEmailedLink(tx: Context, { purpose, email, payload = {} }: NewLink): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await tx.db.insert(emailedLinks).values({
    tokenHash: linkHash(token),
    purpose,
    email,
    payload: JSON.stringify(payload),
    createdAt: tx.now,
    expiresAt: new Date(tx.now.getTime() + linkLifetime[purpose]),
  });
  return `${tx.origin}/link/${token}`;
}
