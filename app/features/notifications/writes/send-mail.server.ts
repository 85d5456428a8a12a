/** Writes a queued mail from its template and sends it: the job behind every mail of an account or a confirmation. */
import type { z } from 'zod';
import { renderMail } from '#emails/render.ts';
import type { Context } from '#app/platform/context.server.ts';
import { openQueuedMail } from '#app/platform/mailer.server.ts';
import type { queuedMail } from '#app/platform/mailer.server.ts';
import { recipientHash } from '../recipient-hash.server.ts';
import { deliverMail } from './deliver-mail.server.ts';

/** Sends the mail to its address. Who asked for a link gets it whether or not they stopped mail about what they follow. */
export async function sendQueuedMail(ctx: Context, queued: z.infer<typeof queuedMail>): Promise<void> {
  const { to, props } = openQueuedMail(ctx, queued);
  const mail = await renderMail(queued.template, props);
  await deliverMail(ctx, { recipientHash: recipientHash(ctx.keys, to), eventKey: `mail:${queued.key}`, to, mail });
}
