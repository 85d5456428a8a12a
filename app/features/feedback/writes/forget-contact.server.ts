/** Deletes the address of an author who was told, or who cannot be. */
import { and, eq } from 'drizzle-orm';
import { feedbackContacts } from '#db/schema/feedback.ts';
import type { AreaContext } from '#app/platform/context.server.ts';

export async function forgetContact(ctx: AreaContext, contactId: string): Promise<void> {
  const own = and(eq(feedbackContacts.areaId, ctx.area.id), eq(feedbackContacts.id, contactId));
  await ctx.db.delete(feedbackContacts).where(own);
}
