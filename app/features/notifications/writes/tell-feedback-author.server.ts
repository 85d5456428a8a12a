/** Tells the author of feedback, who left an address for it, that there is an answer: once, and then forgets the address. */
import { z } from 'zod';
import { renderMail } from '#emails/render.ts';
import { findContact } from '#app/features/feedback/reads/contact.server.ts';
import { forgetContact } from '#app/features/feedback/writes/forget-contact.server.ts';
import { mailProps } from '#app/lib/mail-templates.ts';
import { findAreaById } from '#app/platform/area.server.ts';
import { inArea } from '#app/platform/context.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { findSuppressed } from '../reads/list-audience.server.ts';
import { recipientHash } from '../recipient-hash.server.ts';
import { mayBeTold } from '../recipients.ts';
import { createStopLink, stopHeaders } from '../stop-links.server.ts';
import { deliverMail, mailKeyOf } from './deliver-mail.server.ts';

export const queuedFeedbackAnswer = z.object({ areaId: z.string(), contactId: z.string() });

/** The mail leads to the page where a code is entered and never carries one. Gone contacts are told nothing. */
export async function tellFeedbackAuthor(
  ctx: Context,
  { areaId, contactId }: z.infer<typeof queuedFeedbackAnswer>,
): Promise<void> {
  const area = await findAreaById(ctx.db, areaId);
  if (!area) return;
  const here = inArea(ctx, area);
  const contact = await findContact(here, contactId);
  if (!contact) return;
  const { email } = contact;
  const isSuppressed = await findSuppressed(ctx, [email]);
  // Who leaves an address for one mail has asked for it; there is nothing to confirm but that mail itself.
  const asked = { followId: contactId, email, personId: null, confirmedAt: ctx.now, isReachable: true };
  if (mayBeTold(asked, { actorEmail: null, isSuppressed })) {
    // Named by the contact, which goes: nothing that stays leads from the address to the feedback.
    const key = { recipientHash: recipientHash(ctx.keys, email), eventKey: `${areaId}:feedback-contact:${contactId}` };
    const stopAllLink = await createStopLink(ctx, email, mailKeyOf(ctx, key), { scope: 'all' });
    const props = mailProps['feedback-answered'].parse({
      link: `${ctx.origin}/receipt`,
      areaName: area.name,
      stopAllLink,
      demonstration: area.demonstration,
    });
    const mail = await renderMail('feedback-answered', props);
    await deliverMail(ctx, { ...key, to: email, mail, headers: stopHeaders(stopAllLink) });
  }
  await forgetContact(here, contactId);
}
