/** Keeps, apart from the words and sealed, where an author wants to be told of the answer. */
import { and, eq, isNull } from 'drizzle-orm';
import { feedbackContacts, feedbackItems } from '#db/schema/feedback.ts';
import { contributions } from '#db/schema/record.ts';
import { codeHashOf } from '#app/features/record/contribution-code.server.ts';
import { guest } from '#app/lib/actor.ts';
import { newPublicId } from '#app/lib/public-id.ts';
import { inTransaction } from '#app/platform/context.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { sealEmail } from '../sealing.server.ts';

export type NewContact = {
  /** The tracking code, without hyphens. */
  code: string;
  /** Normalised. */
  email: string;
};

/** One address for each item: a later one takes the earlier one's place. Nothing where it was answered or taken back. */
export function leaveContact(ctx: AreaContext, { code, email }: NewContact): Promise<void> {
  return inTransaction({ ...ctx, actor: guest }, async (tx) => {
    const [item] = await tx.db
      .select({ id: feedbackItems.id })
      .from(contributions)
      .innerJoin(
        feedbackItems,
        and(eq(feedbackItems.areaId, contributions.areaId), eq(feedbackItems.id, contributions.id)),
      )
      .where(
        and(
          eq(contributions.areaId, tx.area.id),
          eq(contributions.codeHash, codeHashOf(tx.keys, code)),
          isNull(feedbackItems.answeredOn),
        ),
      );
    if (!item) return;
    const own = and(eq(feedbackContacts.areaId, tx.area.id), eq(feedbackContacts.itemId, item.id));
    await tx.db.delete(feedbackContacts).where(own);
    const id = newPublicId();
    const sealedEmail = sealEmail(tx, id, email);
    await tx.db
      .insert(feedbackContacts)
      .values({ areaId: tx.area.id, id, itemId: item.id, sealedEmail })
      .onConflictDoNothing();
  });
}
