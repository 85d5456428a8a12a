/** Where an author wants to be told, for the mail and for nobody else. */
import { and, eq } from 'drizzle-orm';
import { feedbackContacts } from '#db/schema/feedback.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { openEmail } from '../sealing.server.ts';

export type Contact = { id: string; email: string };

/** Null where the author was told, or took the feedback back. One statement. */
export async function findContact(ctx: AreaContext, contactId: string): Promise<Contact | null> {
  const [row] = await ctx.db
    .select({ sealedEmail: feedbackContacts.sealedEmail })
    .from(feedbackContacts)
    .where(and(eq(feedbackContacts.areaId, ctx.area.id), eq(feedbackContacts.id, contactId)));
  const email = row ? openEmail(ctx, contactId, row.sealedEmail) : null;
  return email === null ? null : { id: contactId, email };
}
