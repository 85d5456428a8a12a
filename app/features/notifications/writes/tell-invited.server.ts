/** Writes to people who were invited to a survey: one mail an occasion, by the same rule as every other mail. */
import { z } from 'zod';
import { renderMail } from '#emails/render.ts';
import { findLetter, listToTell } from '#app/features/surveys/reads/access/invitations.server.ts';
import type { Letter } from '#app/features/surveys/reads/access/invitations.server.ts';
import { formatDay } from '#app/lib/dates.ts';
import { mailProps } from '#app/lib/mail-templates.ts';
import { findAreaById } from '#app/platform/area.server.ts';
import { inArea, inTransaction } from '#app/platform/context.server.ts';
import type { AreaContext, Context } from '#app/platform/context.server.ts';
import { findSuppressed } from '../reads/list-audience.server.ts';
import { recipientHash } from '../recipient-hash.server.ts';
import { mayBeTold } from '../recipients.ts';
import { createStopLink, stopHeaders } from '../stop-links.server.ts';
import { deliverMail, findDelivery, mailKeyOf } from './deliver-mail.server.ts';

/** `invited`, or a reminder with its day. */
const occasion = z.string().regex(/^(invited|reminder-\d{4}-\d{2}-\d{2})$/);

export const queuedInvited = z.object({ areaId: z.string(), surveyId: z.string(), occasion });
export const queuedInvitation = queuedInvited.extend({ invitationId: z.string() });

/** The job that writes to one of them. */
export const sendInvitationJob = 'send-invitation';

/** One job for each who is to be told, in random order. Somebody who was told of the occasion is not told again. */
export async function tellInvited(ctx: Context, told: z.infer<typeof queuedInvited>): Promise<void> {
  const area = await findAreaById(ctx.db, told.areaId);
  if (!area) return;
  await inTransaction(inArea(ctx, area), async (tx) => {
    for (const invitationId of await listToTell(tx, told.surveyId)) {
      const singletonKey = `${told.areaId}:${invitationId}:${told.occasion}`;
      await tx.enqueue(sendInvitationJob, { ...told, invitationId }, { singletonKey });
    }
  });
}

function propsOf(ctx: AreaContext, letter: Letter, isReminder: boolean, stopAllLink: string) {
  const { path, title, name, anonymity, phase, opens, closes } = letter;
  return mailProps['survey-invitation'].parse({
    link: `${ctx.origin}${path}`,
    title,
    name,
    areaName: ctx.area.name,
    isReminder,
    anonymity,
    opens: phase === 'not-open' && opens !== null ? formatDay(opens) : '',
    closes: formatDay(closes),
    stopAllLink,
    demonstration: ctx.area.demonstration,
  });
}

/** Sends the mail to one person, unless they answered meanwhile, stopped mail, or the survey closed. */
export async function sendInvitation(ctx: Context, queued: z.infer<typeof queuedInvitation>): Promise<void> {
  const area = await findAreaById(ctx.db, queued.areaId);
  if (!area) return;
  const here = inArea(ctx, area);
  const letter = await findLetter(here, queued.surveyId, queued.invitationId);
  if (!letter || letter.phase === 'closed') return;
  const { email } = letter;
  const isSuppressed = await findSuppressed(ctx, [email]);
  // An invitation is no answer to a wish: its only consent is that the reader has never asked for no mail.
  const invited = { followId: queued.invitationId, email, personId: null, confirmedAt: ctx.now, isReachable: true };
  if (!mayBeTold(invited, { actorEmail: null, isSuppressed })) return;
  const eventKey = `${queued.areaId}:survey-invitation:${queued.invitationId}:${queued.occasion}`;
  const key = { recipientHash: recipientHash(ctx.keys, email), eventKey };
  if ((await findDelivery(ctx, key)) === 'sent') return;
  const stopAllLink = await createStopLink(ctx, email, mailKeyOf(ctx, key), { scope: 'all' });
  const props = propsOf(here, letter, queued.occasion !== 'invited', stopAllLink);
  const mail = await renderMail('survey-invitation', props);
  await deliverMail(ctx, { ...key, to: email, mail, headers: stopHeaders(stopAllLink) });
}
