/** The mail that accounts and roles cause: in the transaction of its deed, never sent on the spot. */
import { newPublicId } from '#app/lib/public-id.ts';
import type { MailInput, MailTemplate } from '#app/lib/mail-templates.ts';
import { enqueueMail } from '#app/platform/mailer.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { linkLifetime } from './emailed-link.ts';
import type { LinkPurpose } from './emailed-link.ts';
import { peopleMessages } from './messages.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** How long a link works, in words: "15 minutes", "24 hours", "14 days". */
export function lifetimeInWords(ctx: Context, purpose: LinkPurpose): string {
  const t = ctx.t(peopleMessages);
  const lifetime = linkLifetime[purpose];
  if (lifetime < hour) return t('minutes', { count: lifetime / minute });
  return lifetime < 2 * day ? t('hours', { count: lifetime / hour }) : t('days', { count: lifetime / day });
}

/** Queues one mail under a key of its own. */
export async function sendLetter<T extends MailTemplate>(
  tx: Context,
  to: string,
  template: T,
  props: MailInput<T>,
): Promise<void> {
  await enqueueMail(tx, { to, template, props, key: `account:${newPublicId()}${newPublicId()}` });
}
