/** Takes back an invitation that nobody has taken up. */
import { and, eq, isNull, sql } from 'drizzle-orm';
import { emailedLinks } from '#db/schema/people.ts';
import { inTransaction } from '#app/platform/context.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { recordActivity } from '#app/features/record/writes/record-activity.server.ts';
import { refLength } from '../reads/list-invitations.server.ts';

/** @param ref as `listInvitations` gave it; one that is unknown or of another area does nothing. */
export async function cancelInvitation(ctx: AreaContext, ref: string): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const gone = await tx.db
      .delete(emailedLinks)
      .where(
        and(
          eq(emailedLinks.purpose, 'invitation'),
          isNull(emailedLinks.spentAt),
          sql`left(${emailedLinks.tokenHash}, ${sql.raw(String(refLength))}) = ${ref}`,
          sql`${emailedLinks.payload}::jsonb ->> 'areaId' = ${tx.area.id}`,
        ),
      )
      .returning({ email: emailedLinks.email });
    if (gone.length > 0) await recordActivity(tx, { verb: 'invitation.cancelled' });
  });
}
