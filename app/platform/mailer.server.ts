/** Mail: put into the transaction of its cause, written and sent by a job, through Resend or into the local mailbox. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { mailbox } from '#db/schema/notifications.ts';
import { mailProps, mailTemplates } from '#app/lib/mail-templates.ts';
import type { MailInput, MailProps, MailTemplate } from '#app/lib/mail-templates.ts';
import { open, seal } from '#app/lib/seal.server.ts';
import type { Context } from './context.server.ts';
import { sendByResend } from './mailer/resend.server.ts';
import type { OutgoingMail } from './mailer/resend.server.ts';

/** The job that writes and sends one mail. */
export const sendMailJob = 'send-mail';

/** What stands in the queue: the address, and the links in the mail, only sealed. */
export const queuedMail = z.object({ template: z.enum(mailTemplates), sealed: z.string(), key: z.string() });

/** A mail to be written from its template; `key` names it, and no two mails have the same. */
export type Letter<T extends MailTemplate> = { to: string; template: T; props: MailInput<T>; key: string };

const sealPurpose = 'queued-mail';

type Sealed<T extends MailTemplate> = { to: string; props: MailProps<T> };

/** Puts a mail into the transaction of its cause. It goes once, however often its job runs. */
export async function enqueueMail<T extends MailTemplate>(
  ctx: Context,
  { to, template, props, key }: Letter<T>,
): Promise<void> {
  const content = { to, props: mailProps[template].parse(props) };
  const sealed = seal(ctx.keys.seals, sealPurpose, content);
  await ctx.enqueue(sendMailJob, { template, sealed, key }, { singletonKey: key });
}

/**
 * Opens what `enqueueMail` put into the queue.
 * @throws where it was sealed with another secret than this installation's.
 */
export function openQueuedMail<T extends MailTemplate>(
  ctx: Context,
  { sealed }: { template: T; sealed: string },
): Sealed<T> {
  const opened = open<Sealed<T>>(ctx.keys.seals, sealPurpose, sealed, ctx.now);
  if (!opened.ok) throw new Error('A queued mail cannot be opened: the secret has changed since it was queued.');
  return opened.value;
}

/** The id of a mail in the local mailbox: the same mail sent again is the same row. */
const mailboxId = (key: string) => createHash('sha256').update(key).digest('hex').slice(0, 20);

/**
 * Sends one mail. Sent again under its key, it arrives once: Resend keeps keys for a day, the mailbox for good.
 * @throws MailRefused where it can never be sent, MailDelayed where it may be sent later.
 */
export async function sendMail(ctx: Context, mail: OutgoingMail): Promise<void> {
  const { resendApiKey, mailFrom } = ctx.services.env;
  if (resendApiKey !== null && mailFrom !== null) {
    await sendByResend({ apiKey: resendApiKey, from: mailFrom }, mail);
    return;
  }
  const { to, subject, html, text, key } = mail;
  await ctx.db
    .insert(mailbox)
    .values({ id: mailboxId(key), recipient: to, subject, html, text, createdAt: ctx.now })
    .onConflictDoNothing();
}
