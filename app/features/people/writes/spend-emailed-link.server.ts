/** Spends an emailed link: of two that try at once, one succeeds. */
import { and, eq, gt, isNull } from 'drizzle-orm';
import { emailedLinks } from '#db/schema/people.ts';
import type { Context } from '#app/platform/context.server.ts';
import type { LinkPurpose } from '../emailed-link.ts';
import { linkHash } from '../link-hash.server.ts';
import type { EmailedLink } from '../reads/find-emailed-link.server.ts';

/** The link, now spent; null where it is unknown, expired, spent before or for something else. Call it in the transaction of its deed. */
export async function spendEmailedLink(tx: Context, token: string, purpose: LinkPurpose): Promise<EmailedLink | null> {
  const [spent] = await tx.db
    .update(emailedLinks)
    .set({ spentAt: tx.now })
    .where(
      and(
        eq(emailedLinks.tokenHash, linkHash(token)),
        eq(emailedLinks.purpose, purpose),
        isNull(emailedLinks.spentAt),
        gt(emailedLinks.expiresAt, tx.now),
      ),
    )
    .returning({ purpose: emailedLinks.purpose, email: emailedLinks.email, payload: emailedLinks.payload });
  return spent ?? null;
}
