/** Writes the weekly mail: the news of a week for one address, each once, and nothing of what is not public any more. */
import { and, asc, eq, inArray } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { z } from 'zod';
import { follows, heldNotices } from '#db/schema/notifications.ts';
import { people } from '#db/schema/people.ts';
import { nodes } from '#db/schema/record.ts';
import { areas } from '#db/schema/tenancy.ts';
import { renderMail } from '#emails/render.ts';
import { londonDay } from '#app/lib/dates.ts';
import { mailProps } from '#app/lib/mail-templates.ts';
import { inTransaction } from '#app/platform/context.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { notificationMessages } from '../messages.ts';
import { isStillTrue, noticeKinds, placeOf } from '../notices.ts';
import type { NoticeKind } from '../notices.ts';
import { findSuppressed, followerColumns, toFollower } from '../reads/list-audience.server.ts';
import { mayBeTold } from '../recipients.ts';
import { createStopLink, stopHeaders } from '../stop-links.server.ts';
import { closeDelivery, deliverMail, mailKeyOf } from './deliver-mail.server.ts';

/** The job that writes one weekly mail. */
export const sendDigestJob = 'send-digest';

export const queuedDigest = z.object({ recipientHash: z.string(), week: z.string() });

/** A mail is read, so it ends: the newest of a very busy week, and the rest is on the pages. */
const most = 60;

/** Queues a mail for every address for which news waits; run twice on a day it queues nobody twice. */
export async function sendDigests(ctx: Context): Promise<void> {
  const week = londonDay(ctx.now);
  const rows = await ctx.db.selectDistinct({ recipientHash: heldNotices.recipientHash }).from(heldNotices);
  for (const { recipientHash } of rows) {
    const options = { singletonKey: `${recipientHash}:${week}` };
    await inTransaction(ctx, (tx) => tx.enqueue(sendDigestJob, { recipientHash, week }, options));
  }
}

const followed = alias(nodes, 'followed');

function listHeld(ctx: Context, recipientHash: string) {
  return ctx.db
    .select({
      ...followerColumns,
      eventKey: heldNotices.eventKey,
      kind: heldNotices.kind,
      followedTitle: followed.title,
      node: { id: nodes.id, kind: nodes.kind, slug: nodes.slug, title: nodes.title, state: nodes.state },
      area: { slug: areas.slug, name: areas.name, demonstration: areas.demonstration },
    })
    .from(heldNotices)
    .innerJoin(follows, and(eq(follows.areaId, heldNotices.areaId), eq(follows.id, heldNotices.followId)))
    .innerJoin(nodes, and(eq(nodes.areaId, heldNotices.areaId), eq(nodes.id, heldNotices.nodeId)))
    .innerJoin(areas, eq(areas.id, heldNotices.areaId))
    .leftJoin(followed, and(eq(followed.areaId, follows.areaId), eq(followed.id, follows.nodeId)))
    .leftJoin(people, eq(people.id, follows.personId))
    .where(eq(heldNotices.recipientHash, recipientHash))
    .orderBy(asc(areas.name), asc(heldNotices.createdAt), asc(heldNotices.eventKey));
}

type Held = Awaited<ReturnType<typeof listHeld>>[number];

/** One line for one thing and kind of news, however often it came. */
function linesOf(ctx: Context, held: readonly Held[]) {
  const t = ctx.t(notificationMessages);
  const lines = held.flatMap(({ kind, node, area, followedTitle }) => {
    const known = noticeKinds.find((one): one is NoticeKind => one === kind);
    if (known === undefined) return [];
    return [
      {
        headline: t(`headline-${known}`),
        title: node.title,
        link: `${ctx.origin}${placeOf(known, area.slug, node)}`,
        areaName: area.name,
        followedTitle: followedTitle ?? area.name,
        demonstration: area.demonstration,
      },
    ];
  });
  return [...new Map(lines.map((line) => [`${line.headline} ${line.link}`, line])).values()].slice(0, most);
}

/** Sends what waits for the address, if it still wants it, and forgets it; run again it finds nothing. */
export async function sendDigest(ctx: Context, { recipientHash, week }: z.infer<typeof queuedDigest>): Promise<void> {
  const held = await listHeld(ctx, recipientHash);
  const isSuppressed = await findSuppressed(
    ctx,
    held.map((one) => toFollower(one).email),
  );
  const wanted = held.filter(
    (one) => isStillTrue(one.kind, one.node.state) && mayBeTold(toFollower(one), { actorEmail: null, isSuppressed }),
  );
  const [first] = wanted;
  if (first) {
    const key = { recipientHash, eventKey: `digest:${week}` };
    const { email } = toFollower(first);
    const stopAllLink = await createStopLink(ctx, email, mailKeyOf(ctx, key), { scope: 'all' });
    const lines = linesOf(ctx, wanted);
    const mail = await renderMail('digest', mailProps.digest.parse({ lines, stopAllLink }));
    await deliverMail(ctx, { ...key, to: email, mail, headers: stopHeaders(stopAllLink) });
  }
  const told = new Set(wanted.map((one) => one.eventKey));
  for (const { eventKey } of held)
    await closeDelivery(ctx, { recipientHash, eventKey }, told.has(eventKey) ? 'sent' : 'suppressed');
  const keys = held.map((one) => one.eventKey);
  if (keys.length === 0) return;
  await ctx.db
    .delete(heldNotices)
    .where(and(eq(heldNotices.recipientHash, recipientHash), inArray(heldNotices.eventKey, keys)));
}
