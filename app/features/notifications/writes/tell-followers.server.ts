/** Fans one event out to its followers: a row and a job for each recipient, or a line of their weekly mail. */
import { and, desc, eq, like } from 'drizzle-orm';
import { z } from 'zod';
import { heldNotices, notifications } from '#db/schema/notifications.ts';
import { people } from '#db/schema/people.ts';
import { activityRecords, nodes } from '#db/schema/record.ts';
import { inTransaction } from '#app/platform/context.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { isNewsOfArea, isOfGone, noticeKinds, noticeOfNode } from '../notices.ts';
import type { NoticeEvent } from '../notices.ts';
import { findSuppressed, listAudienceNodes, listFollowers } from '../reads/list-audience.server.ts';
import type { PacedFollower } from '../reads/list-audience.server.ts';
import { recipientHash } from '../recipient-hash.server.ts';
import { recipientsOf } from '../recipients.ts';

/** The job that tells one recipient of one event: ids, and the keyed hash that the row has. */
export const sendNoticeJob = 'send-notice';

export const queuedNotice = z.object({
  areaId: z.string(),
  nodeId: z.string(),
  kind: z.enum(noticeKinds),
  eventKey: z.string(),
  followId: z.string(),
  recipientHash: z.string(),
});

export type QueuedNotice = z.infer<typeof queuedNotice>;

/** How many followers one transaction takes. */
const pageSize = 500;

async function findEmail(ctx: Context, personId: string | null): Promise<string | null> {
  if (personId === null) return null;
  const [person] = await ctx.db.select({ email: people.email }).from(people).where(eq(people.id, personId));
  return person?.email ?? null;
}

/**
 * Tells everybody whom the event concerns. Run again, also half-way through or side by side, it queues nobody twice: the
 * row of recipient and event is the lock, and its job is in the same transaction.
 */
export async function tellFollowers(ctx: Context, { actorId, ...event }: NoticeEvent): Promise<void> {
  const { areaId } = event;
  const eventKey = `${areaId}:${event.eventKey}`;
  const actorEmail = await findEmail(ctx, actorId);
  const nodeIds = isOfGone(event.kind) ? [event.nodeId] : await listAudienceNodes(ctx, areaId, event.nodeId);
  const isOfArea = isNewsOfArea(event.kind);
  let after = '';
  for (;;) {
    const page = await listFollowers(ctx, { areaId, nodeIds, isOfArea, after, size: pageSize });
    const isSuppressed = await findSuppressed(
      ctx,
      page.map((follower) => follower.email),
    );
    const recipients = recipientsOf(page, { actorEmail, isSuppressed });
    const byHash = new Map(recipients.map((each) => [recipientHash(ctx.keys, each.email), each]));
    await inTransaction(ctx, (tx) => queueNotices(tx, { ...event, eventKey }, byHash));
    const last = page.at(-1);
    if (last === undefined || page.length < pageSize) return;
    after = last.followId;
  }
}

async function queueNotices(
  tx: Context,
  event: Pick<QueuedNotice, 'areaId' | 'nodeId' | 'kind' | 'eventKey'>,
  recipients: ReadonlyMap<string, PacedFollower>,
): Promise<void> {
  if (recipients.size === 0) return;
  const { eventKey } = event;
  const fresh = await tx.db
    .insert(notifications)
    .values(
      [...recipients.keys()].map((hash) => ({
        recipientHash: hash,
        eventKey,
        channel: 'email' as const,
        state: 'queued' as const,
        createdAt: tx.now,
      })),
    )
    .onConflictDoNothing()
    .returning({ hash: notifications.recipientHash });
  for (const { hash } of fresh) {
    const follower = recipients.get(hash);
    if (follower === undefined) continue;
    const { followId, pace } = follower;
    const notice: QueuedNotice = { ...event, followId, recipientHash: hash };
    if (pace === 'weekly') await tx.db.insert(heldNotices).values({ ...notice, createdAt: tx.now });
    else await tx.enqueue(sendNoticeJob, notice);
  }
}

/** Tells followers that a thing was published, if it is a kind of thing that is news. Withdrawn by now, nobody is told. */
export async function tellOfPublication(
  ctx: Context,
  { areaId, nodeId }: { areaId: string; nodeId: string },
): Promise<void> {
  const [node] = await ctx.db
    .select({ kind: nodes.kind, state: nodes.state })
    .from(nodes)
    .where(and(eq(nodes.areaId, areaId), eq(nodes.id, nodeId)));
  const kind = node?.state === 'public' ? noticeOfNode(node.kind) : null;
  if (kind === null) return;
  const [deed] = await ctx.db
    .select({ actorId: activityRecords.actorId })
    .from(activityRecords)
    .where(
      and(
        eq(activityRecords.areaId, areaId),
        eq(activityRecords.nodeId, nodeId),
        like(activityRecords.verb, '%.published'),
      ),
    )
    .orderBy(desc(activityRecords.at))
    .limit(1);
  await tellFollowers(ctx, { areaId, nodeId, kind, eventKey: `published:${nodeId}`, actorId: deed?.actorId ?? null });
}
