/** Writes to the forum's representatives what became of a text that the forum was asked about: once each, unless they stopped mail. */
import { eq } from 'drizzle-orm';
import { people } from '#db/schema/people.ts';
import { renderMail } from '#emails/render.ts';
import { isUnheard, outcomeOn } from '#app/features/coproduction/countersign.ts';
import { listRepresentatives } from '#app/features/coproduction/reads/representatives.server.ts';
import { findRequest } from '#app/features/coproduction/reads/requests.server.ts';
import type { ForumTold } from '#app/features/coproduction/writes/tell-forum.server.ts';
import { addressOf } from '#app/features/record/node.ts';
import { londonDay } from '#app/lib/dates.ts';
import { mailProps } from '#app/lib/mail-templates.ts';
import { findAreaById } from '#app/platform/area.server.ts';
import { inArea } from '#app/platform/context.server.ts';
import type { AreaContext, Context } from '#app/platform/context.server.ts';
import { findSuppressed } from '../reads/list-audience.server.ts';
import { recipientHash } from '../recipient-hash.server.ts';
import { recipientsOf } from '../recipients.ts';
import { createStopLink, stopHeaders } from '../stop-links.server.ts';
import { deliverMail, findDelivery, mailKeyOf } from './deliver-mail.server.ts';

type Told = Pick<ForumTold, 'requestId' | 'occasion'>;

/** What the mail says; null where it is not so any more: taken back, answered after all, or never answered. */
async function letterOf(ctx: AreaContext, { requestId, occasion }: Told) {
  const request = await findRequest(ctx, requestId);
  if (!request) return null;
  const word = outcomeOn(request, londonDay(ctx.now));
  const isSo = occasion === 'published' ? request.state === 'public' : word === occasion;
  if (!isSo || word === 'open' || isUnheard(word)) return null;
  const node = { id: request.nodeId, kind: request.kind, slug: request.slug };
  const own = `/${ctx.area.slug}/manage/countersigns/${requestId}`;
  const link = `${ctx.origin}${occasion === 'published' ? addressOf(ctx.area.slug, node) : own}`;
  return { link, title: request.title, word };
}

async function listRecipients(ctx: AreaContext, actorId: string | null) {
  const representatives = await listRepresentatives(ctx);
  const isSuppressed = await findSuppressed(
    ctx,
    representatives.map((one) => one.email),
  );
  const isActor = eq(people.id, actorId ?? '');
  const [actor] = actorId === null ? [] : await ctx.db.select({ email: people.email }).from(people).where(isActor);
  // Who takes on the role is written to in it; there is nothing to confirm but the address.
  const asked = representatives.map(({ id, email, isReachable }) => {
    return { followId: id, personId: id, email, isReachable, confirmedAt: ctx.now };
  });
  return recipientsOf(asked, { actorEmail: actor?.email ?? null, isSuppressed });
}

/** One job writes to all: a forum has a few representatives, and a mail that was sent is not sent again. */
export async function writeToForum(ctx: Context, { areaId, actorId, ...told }: ForumTold): Promise<void> {
  const area = await findAreaById(ctx.db, areaId);
  if (!area) return;
  const here = inArea(ctx, area);
  const letter = await letterOf(here, told);
  if (!letter) return;
  const eventKey = `${areaId}:forum:${told.requestId}:${told.occasion}`;
  for (const { email } of await listRecipients(here, actorId)) {
    const key = { recipientHash: recipientHash(ctx.keys, email), eventKey };
    if ((await findDelivery(ctx, key)) === 'sent') continue;
    const stopAllLink = await createStopLink(ctx, email, mailKeyOf(ctx, key), { scope: 'all' });
    const { name: areaName, demonstration } = area;
    const props = { ...letter, areaName, occasion: told.occasion, stopAllLink, demonstration };
    const mail = await renderMail('forum-told', mailProps['forum-told'].parse(props));
    await deliverMail(ctx, { ...key, to: email, mail, headers: stopHeaders(stopAllLink) });
  }
}
