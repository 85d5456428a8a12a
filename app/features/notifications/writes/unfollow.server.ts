/** Stops following one thing. */
import { and, eq, or, sql } from 'drizzle-orm';
import { follows } from '#db/schema/notifications.ts';
import { people } from '#db/schema/people.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { isOfNode } from '../followable.server.ts';
import { ownFollows } from '../own-follows.server.ts';

/** Which follow: the thing (null: the whole area), and its area, since an account lists what it follows in every area. */
export type FollowOf = { areaId: string; nodeId: string | null };

/** Ends every follow of the thing that mails this address, by account or by email. */
export async function endFollows(ctx: Context, email: string, { areaId, nodeId }: FollowOf): Promise<void> {
  const address = email.toLowerCase();
  const theirs = or(
    eq(follows.email, address),
    sql`${follows.personId} in (select own.id from ${people} own where lower(own.email) = ${address})`,
  );
  await ctx.db.delete(follows).where(and(eq(follows.areaId, areaId), isOfNode(nodeId), theirs));
}

/**
 * The signed-in reader no longer follows the thing, however they came to; what they do not follow stays so.
 * @throws forbidden for a guest.
 */
export async function unfollow(ctx: Context, { areaId, nodeId }: FollowOf): Promise<void> {
  if (ctx.actor.kind === 'guest') throw new AppError('forbidden');
  const isIt = and(eq(follows.areaId, areaId), isOfNode(nodeId));
  await ctx.db.delete(follows).where(and(isIt, ownFollows(ctx.actor.personId)));
}
