/** Changes how soon a person is told of one thing that they follow. */
import { and, eq } from 'drizzle-orm';
import { follows } from '#db/schema/notifications.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import type { Pace } from '../follow.ts';
import { isOfNode } from '../followable.server.ts';
import { ownFollows } from '../own-follows.server.ts';
import type { FollowOf } from './unfollow.server.ts';

/**
 * From now on; what waits for the weekly mail still comes with it. What they do not follow stays so.
 * @throws forbidden for a guest.
 */
export async function setPace(ctx: Context, { areaId, nodeId }: FollowOf, pace: Pace): Promise<void> {
  if (ctx.actor.kind === 'guest') throw new AppError('forbidden');
  const isIt = and(eq(follows.areaId, areaId), isOfNode(nodeId));
  await ctx.db
    .update(follows)
    .set({ pace })
    .where(and(isIt, ownFollows(ctx.actor.personId)));
}
