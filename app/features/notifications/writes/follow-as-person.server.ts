/** Follows a thing with an account: no confirmation is needed, the account's address is proven or nothing is sent. */
import { follows } from '#db/schema/notifications.ts';
import { newPublicId } from '#app/lib/public-id.ts';
import { inTransaction } from '#app/platform/context.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import type { Pace } from '../follow.ts';
import { findFollowable } from '../followable.server.ts';
import { resumeMail } from './resume-mail.server.ts';

/**
 * Lets the signed-in reader be told what comes of a public thing, or of the area (null); following again changes nothing.
 * @throws forbidden for a guest, not-found for what is not public in this area.
 */
export async function followAsPerson(ctx: AreaContext, nodeId: string | null, pace: Pace = 'at-once'): Promise<void> {
  const { actor } = ctx;
  if (actor.kind === 'guest') throw new AppError('forbidden');
  await findFollowable(ctx, nodeId);
  await inTransaction(ctx, async (tx) => {
    await tx.db
      .insert(follows)
      .values({
        areaId: tx.area.id,
        id: newPublicId(),
        nodeId,
        pace,
        personId: actor.personId,
        confirmedAt: tx.now,
        createdAt: tx.now,
      })
      .onConflictDoNothing();
    await resumeMail(tx, actor.email);
  });
}
