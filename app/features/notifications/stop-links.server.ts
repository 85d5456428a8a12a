/** Links that stop mail: every notice carries its own, and a mail written twice carries the same. */
import { emailedLinks } from '#db/schema/people.ts';
import { linkLifetime } from '#app/features/people/emailed-link.ts';
import { linkHash } from '#app/features/people/link-hash.server.ts';
import { keyedHash } from '#app/lib/keyed-hash.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import type { StopScope } from './follow.ts';

/**
 * Stores a link to stop mail, if it is not stored yet, and answers its address. The token comes from the secret and
 * `mailKey`, so that a mail whose job runs again is the same to the letter.
 */
export async function createStopLink(
  ctx: Context,
  email: string,
  mailKey: string,
  payload: StopScope,
): Promise<string> {
  const token = keyedHash(ctx.keys.recipients, 'stop-link', `${mailKey}\n${payload.scope}`);
  const tokenHash = linkHash(token);
  await ctx.db
    .insert(emailedLinks)
    .values({
      tokenHash,
      purpose: 'unsubscribe',
      email,
      payload: JSON.stringify(payload),
      createdAt: ctx.now,
      expiresAt: new Date(ctx.now.getTime() + linkLifetime.unsubscribe),
    })
    .onConflictDoNothing();
  return `${ctx.origin}/link/${token}`;
}

/** Headers by which mail programs offer their own button (RFC 2369, section 3.2, and RFC 8058 for one click). */
export function stopHeaders(link: string): Record<string, string> {
  return { 'List-Unsubscribe': `<${link}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' };
}
