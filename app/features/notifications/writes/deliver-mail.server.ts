/** Sends one mail about one event to one recipient, once, however often it is asked to. */
import { and, eq } from 'drizzle-orm';
import { notifications } from '#db/schema/notifications.ts';
import { keyedHash } from '#app/lib/keyed-hash.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { sendMail } from '#app/platform/mailer.server.ts';
import { MailRefused } from '#app/platform/mailer/resend.server.ts';

/** Whom an event is told to, as it is stored. */
export type DeliveryKey = { recipientHash: string; eventKey: string };

export type Delivery = DeliveryKey & {
  to: string;
  mail: { subject: string; html: string; text: string };
  headers?: Record<string, string>;
};

type State = (typeof notifications.$inferSelect)['state'];

const rowOf = ({ recipientHash, eventKey }: DeliveryKey) =>
  and(
    eq(notifications.recipientHash, recipientHash),
    eq(notifications.eventKey, eventKey),
    eq(notifications.channel, 'email'),
  );

/** Name of a mail that says neither recipient nor event, for the mail provider. */
export function mailKeyOf(ctx: Context, { recipientHash, eventKey }: DeliveryKey): string {
  return keyedHash(ctx.keys.recipients, 'mail', `${recipientHash}\n${eventKey}`);
}

/** What became of it so far; null where it was never queued. */
export async function findDelivery(ctx: Context, key: DeliveryKey): Promise<State | null> {
  const [row] = await ctx.db.select({ state: notifications.state }).from(notifications).where(rowOf(key));
  return row?.state ?? null;
}

/** Marks what was queued as done with; what was sent stays sent. */
export async function closeDelivery(ctx: Context, key: DeliveryKey, state: Exclude<State, 'queued'>): Promise<void> {
  await ctx.db
    .update(notifications)
    .set({ state, sentAt: state === 'sent' ? ctx.now : null })
    .where(and(rowOf(key), eq(notifications.state, 'queued')));
}

/**
 * Sends the mail unless it was sent, suppressed or refused before. A process that dies between sending and marking sends
 * again under the same key, which provider and mailbox recognise.
 * @throws MailDelayed where it may be sent later.
 */
export async function deliverMail(ctx: Context, { to, mail, headers, ...key }: Delivery): Promise<void> {
  await ctx.db
    .insert(notifications)
    .values({ ...key, channel: 'email', state: 'queued', createdAt: ctx.now })
    .onConflictDoNothing();
  if ((await findDelivery(ctx, key)) !== 'queued') return;
  try {
    await sendMail(ctx, { ...mail, to, key: mailKeyOf(ctx, key), ...(headers ? { headers } : {}) });
  } catch (error) {
    if (!(error instanceof MailRefused)) throw error;
    ctx.log.warn({ reason: error.message }, 'the mail provider refused a mail for good');
    await closeDelivery(ctx, key, 'failed');
    return;
  }
  await closeDelivery(ctx, key, 'sent');
}
