/** The local mailbox: mail of a demonstration or a development installation, newest first. */
import { and, desc, eq, lt, or } from 'drizzle-orm';
import { mailbox } from '#db/schema/notifications.ts';
import type { Context } from '#app/platform/context.server.ts';
import { notFound } from '#app/platform/errors.ts';

export type MailLine = { id: string; recipient: string; subject: string; createdAt: Date };

export type MailPage = {
  mails: MailLine[];
  /** Where the next page begins, or null on the last. */ older: string | null;
};

const separator = '~';

/** Where a page begins, as an address carries it: the time and id of the last mail before it. Nonsense is the beginning. */
function readPosition(position: string | null): { at: Date; id: string } | null {
  const [time = '', id = ''] = (position ?? '').split(separator);
  const at = new Date(time);
  return Number.isNaN(at.getTime()) ? null : { at, id };
}

/**
 * One page of mail. One statement.
 * @param position `older` of the page before, or null for the newest.
 */
export async function listMail(ctx: Context, position: string | null, size = 20): Promise<MailPage> {
  const from = readPosition(position);
  const older = from
    ? or(lt(mailbox.createdAt, from.at), and(eq(mailbox.createdAt, from.at), lt(mailbox.id, from.id)))
    : undefined;
  const rows = await ctx.db
    .select({
      id: mailbox.id,
      recipient: mailbox.recipient,
      subject: mailbox.subject,
      createdAt: mailbox.createdAt,
    })
    .from(mailbox)
    .where(older)
    .orderBy(desc(mailbox.createdAt), desc(mailbox.id))
    .limit(size + 1);
  const mails = rows.slice(0, size);
  const last = mails.at(-1);
  const hasMore = rows.length > size && last !== undefined;
  return { mails, older: hasMore ? `${last.createdAt.toISOString()}${separator}${last.id}` : null };
}

export type OpenMail = MailLine & { html: string; text: string };

/** One mail. @throws not-found */
export async function getMail(ctx: Context, id: string): Promise<OpenMail> {
  const [mail] = await ctx.db.select().from(mailbox).where(eq(mailbox.id, id));
  if (!mail) throw notFound();
  return mail;
}
