/** Removes every night what following and mail no longer need: addresses that nobody confirmed first of all. */
import { and, inArray, isNull, lt, ne } from 'drizzle-orm';
import { follows, mailbox, notifications } from '#db/schema/notifications.ts';
import { emailedLinks } from '#db/schema/people.ts';
import type { Context } from '#app/platform/context.server.ts';

const day = 86_400_000;

/** Days that each is kept. A row of `notifications` outlives every repetition of its event and every retry of its job. */
const kept = { unconfirmed: 14, notifications: 400, mailbox: 30 } as const;

/** Deletes unconfirmed follows, expired links of following, old rows of what was told, and old local mail. */
export async function tidyNotifications(ctx: Context): Promise<void> {
  const before = (days: number) => new Date(ctx.now.getTime() - days * day);
  const { db } = ctx;
  await db.delete(follows).where(and(isNull(follows.confirmedAt), lt(follows.createdAt, before(kept.unconfirmed))));
  await db
    .delete(emailedLinks)
    .where(and(inArray(emailedLinks.purpose, ['confirm-follow', 'unsubscribe']), lt(emailedLinks.expiresAt, ctx.now)));
  const isOld = lt(notifications.createdAt, before(kept.notifications));
  await db.delete(notifications).where(and(ne(notifications.state, 'queued'), isOld));
  await db.delete(mailbox).where(lt(mailbox.createdAt, before(kept.mailbox)));
}
