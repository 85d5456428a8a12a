/** Follows a thing with nothing but an email address; whoever can read its mail confirms. */
import { and, eq } from 'drizzle-orm';
import { follows, suppressions } from '#db/schema/notifications.ts';
import { createEmailedLink } from '#app/features/people/writes/create-emailed-link.server.ts';
import { linkLifetime } from '#app/features/people/emailed-link.ts';
import { londonDay, londonMidnight } from '#app/lib/dates.ts';
import { newPublicId } from '#app/lib/public-id.ts';
import { inTransaction } from '#app/platform/context.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { enqueueMail } from '#app/platform/mailer.server.ts';
import type { Pace } from '../follow.ts';
import { findFollowable, isOfNode } from '../followable.server.ts';
import type { Followable } from '../followable.server.ts';
import { notificationMessages } from '../messages.ts';
import { recipientHash } from '../recipient-hash.server.ts';
import { createStopLink } from '../stop-links.server.ts';

const hour = 3_600_000;
const day = 24 * hour;

/** A school or a hospital shares one address, so many may ask from it (data-rules 18). */
const mostFromOneAddress = 300;

/** Nobody can be pestered with confirmations by a stranger who types their address. */
const mostToOneRecipient = 5;

export type Asked = { outcome: 'asked' } | { outcome: 'too-many'; retryAt: Date };

/**
 * Takes the wish to be told what comes of a public thing. The answer is the same whether the address follows it already,
 * has stopped mail, or has been sent enough confirmations: only its owner learns more, by mail.
 * @param nodeId null for the whole area.
 * @param email normalised, as `followSchema` gives it.
 * @throws not-found for what is not public in this area.
 */
export async function followByEmail(
  ctx: AreaContext,
  { nodeId, email, pace = 'at-once' }: { nodeId: string | null; email: string; pace?: Pace },
): Promise<Asked> {
  const followed = await findFollowable(ctx, nodeId);
  const { limiter } = ctx.services;
  const fromHere = limiter.attempt('follow', ctx.address, mostFromOneAddress, hour, ctx.now);
  if (!fromHere.isAllowed) return { outcome: 'too-many', retryAt: fromHere.retryAt };
  const hash = recipientHash(ctx.keys, email);
  const toThem = limiter.attempt('follow-mail', hash, mostToOneRecipient, hour, ctx.now);
  if (toThem.isAllowed) await inTransaction(ctx, (tx) => answerByMail(tx, { followed, pace }, email, hash));
  return { outcome: 'asked' };
}

/** The follow of this address, made now if there is none. Its time is only a day: it may come right after an answer (data-rules 4). */
async function findOrCreateFollow(tx: AreaContext, nodeId: string | null, email: string, pace: Pace) {
  const today = londonMidnight(londonDay(tx.now));
  await tx.db
    .insert(follows)
    .values({ areaId: tx.area.id, id: newPublicId(), nodeId, email, pace, createdAt: today })
    .onConflictDoNothing();
  const [follow] = await tx.db
    .select({ id: follows.id, confirmedAt: follows.confirmedAt })
    .from(follows)
    .where(and(eq(follows.areaId, tx.area.id), isOfNode(nodeId), eq(follows.email, email)));
  return follow;
}

async function answerByMail(
  tx: AreaContext,
  { followed, pace }: { followed: Followable; pace: Pace },
  email: string,
  hash: string,
): Promise<void> {
  const [stopped] = await tx.db
    .select({ reason: suppressions.reason })
    .from(suppressions)
    .where(eq(suppressions.recipientHash, hash));
  if (stopped && stopped.reason !== 'unsubscribed') return;
  const follow = await findOrCreateFollow(tx, followed.nodeId, email, pace);
  if (!follow) return;
  const { area } = tx;
  const shared = { areaName: area.name, title: followed.title, demonstration: area.demonstration };
  const key = `follow:${newPublicId()}${newPublicId()}`;
  // Who stopped all mail follows nothing that reaches them: they confirm anew, which lifts the stop.
  if (follow.confirmedAt !== null && !stopped) {
    const stopLink = await createStopLink(tx, email, key, { scope: 'one', areaId: area.id, nodeId: followed.nodeId });
    const pageLink = tx.origin + followed.address;
    await enqueueMail(tx, { to: email, template: 'already-following', props: { ...shared, pageLink, stopLink }, key });
    return;
  }
  const payload = { areaId: area.id, followId: follow.id };
  const link = await createEmailedLink(tx, { purpose: 'confirm-follow', email, payload });
  const expiresIn = tx.t(notificationMessages)('days', { count: linkLifetime['confirm-follow'] / day });
  await enqueueMail(tx, { to: email, template: 'confirm-follow', props: { ...shared, link, expiresIn }, key });
}
