/** Tells one follower of one event, if they still want to be told and it is still true. */
import { and, eq } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { follows } from '#db/schema/notifications.ts';
import { people } from '#db/schema/people.ts';
import { nodes } from '#db/schema/record.ts';
import { areas } from '#db/schema/tenancy.ts';
import { renderMail } from '#emails/render.ts';
import { mailProps } from '#app/lib/mail-templates.ts';
import type { Context } from '#app/platform/context.server.ts';
import { notificationMessages } from '../messages.ts';
import { isStillTrue, placeOf } from '../notices.ts';
import { findSuppressed, followerColumns, toFollower } from '../reads/list-audience.server.ts';
import { mayBeTold } from '../recipients.ts';
import { createStopLink, stopHeaders } from '../stop-links.server.ts';
import { closeDelivery, deliverMail, findDelivery, mailKeyOf } from './deliver-mail.server.ts';
import type { QueuedNotice } from './tell-followers.server.ts';

/** What the mail says, read when it is sent: a title mended since is the mended one. One statement. */
async function findContent(ctx: Context, { areaId, nodeId, followId }: QueuedNotice) {
  const followed = alias(nodes, 'followed');
  const [row] = await ctx.db
    .select({
      ...followerColumns,
      followedId: follows.nodeId,
      followedTitle: followed.title,
      node: { id: nodes.id, kind: nodes.kind, slug: nodes.slug, title: nodes.title, state: nodes.state },
      area: { slug: areas.slug, name: areas.name, demonstration: areas.demonstration },
    })
    .from(follows)
    .leftJoin(followed, and(eq(followed.areaId, follows.areaId), eq(followed.id, follows.nodeId)))
    .innerJoin(nodes, and(eq(nodes.areaId, follows.areaId), eq(nodes.id, nodeId)))
    .innerJoin(areas, eq(areas.id, follows.areaId))
    .leftJoin(people, eq(people.id, follows.personId))
    .where(and(eq(follows.areaId, areaId), eq(follows.id, followId)));
  return row ?? null;
}

/** Sends the notice, or closes it where the reader has left, stopped mail, or the thing was withdrawn since. */
export async function sendNotice(ctx: Context, queued: QueuedNotice): Promise<void> {
  if ((await findDelivery(ctx, queued)) !== 'queued') return;
  const content = await findContent(ctx, queued);
  const follower = content && toFollower(content);
  const isSuppressed = await findSuppressed(ctx, follower ? [follower.email] : []);
  if (
    !content ||
    !follower ||
    !isStillTrue(queued.kind, content.node.state) ||
    !mayBeTold(follower, { actorEmail: null, isSuppressed })
  ) {
    await closeDelivery(ctx, queued, 'suppressed');
    return;
  }
  const { area, node, followedId, followedTitle } = content;
  const { email } = follower;
  const mailKey = mailKeyOf(ctx, queued);
  const stopOne = { scope: 'one', areaId: queued.areaId, nodeId: followedId } as const;
  const stopLink = await createStopLink(ctx, email, mailKey, stopOne);
  const stopAllLink = await createStopLink(ctx, email, mailKey, { scope: 'all' });
  const props = mailProps.notice.parse({
    headline: ctx.t(notificationMessages)(`headline-${queued.kind}`),
    title: node.title,
    link: `${ctx.origin}${placeOf(queued.kind, area.slug, node)}`,
    areaName: area.name,
    followedTitle: followedTitle ?? area.name,
    stopLink,
    stopAllLink,
    demonstration: area.demonstration,
  });
  const mail = await renderMail('notice', props);
  const { recipientHash, eventKey } = queued;
  await deliverMail(ctx, { recipientHash, eventKey, to: email, mail, headers: stopHeaders(stopLink) });
}
