/** Has the forum's representatives told what became of something that they were asked about: one job in the write's transaction. */
import { z } from 'zod';
import type { AreaContext } from '#app/platform/context.server.ts';

/** The job that writes to them, which features/notifications does: they may have asked for no mail. */
export const tellForumJob = 'tell-forum';

export const forumTold = z.object({
  areaId: z.string(),
  requestId: z.string(),
  /** `published`: the text is public, with the forum's word beside it. `dissent`, `silence`: that was recorded. */
  occasion: z.enum(['published', 'dissent', 'silence']),
  /** Who did it; nobody is told of their own deeds. */
  actorId: z.string().nullable(),
});

export type ForumTold = z.infer<typeof forumTold>;

/** Asked for twice, it tells once. */
export async function tellForum(tx: AreaContext, requestId: string, occasion: ForumTold['occasion']): Promise<void> {
  const actorId = tx.actor.kind === 'person' ? tx.actor.personId : null;
  const told: ForumTold = { areaId: tx.area.id, requestId, occasion, actorId };
  await tx.enqueue(tellForumJob, told, { singletonKey: `${tx.area.id}:${requestId}:${occasion}` });
}
