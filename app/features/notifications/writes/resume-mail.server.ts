/** Lifts the reader's own wish for no more mail, when they ask for mail again. */
import { and, eq } from 'drizzle-orm';
import { suppressions } from '#db/schema/notifications.ts';
import type { Context } from '#app/platform/context.server.ts';
import { recipientHash } from '../recipient-hash.server.ts';

/** Takes an address off the list of those who stopped all mail. Mail that came back stays stopped. */
export async function resumeMail(tx: Context, email: string): Promise<void> {
  const isOwnWish = eq(suppressions.reason, 'unsubscribed');
  await tx.db.delete(suppressions).where(and(eq(suppressions.recipientHash, recipientHash(tx.keys, email)), isOwnWish));
}
