/** Looks at an emailed link without spending it: mail scanners open every link. */
import { and, eq, gt, isNull } from 'drizzle-orm';
import { emailedLinks } from '#db/schema/people.ts';
import type { Context } from '#app/platform/context.server.ts';
import type { LinkPurpose } from '../emailed-link.ts';
import { linkHash } from '../link-hash.server.ts';

export type EmailedLink = { purpose: LinkPurpose; email: string; payload: string };

/** The link, or null where it is unknown, expired or spent: all three look alike. One statement. */
export async function findEmailedLink(ctx: Context, token: string): Promise<EmailedLink | null> {
  const [link] = await ctx.db
    .select({ purpose: emailedLinks.purpose, email: emailedLinks.email, payload: emailedLinks.payload })
    .from(emailedLinks)
    .where(
      and(
        eq(emailedLinks.tokenHash, linkHash(token)),
        isNull(emailedLinks.spentAt),
        gt(emailedLinks.expiresAt, ctx.now),
      ),
    )
    .limit(1);
  return link ?? null;
}
