/** The mail that accounts and roles cause: each letter is a job in the transaction of its deed, never sent on the spot. */
import { randomUUID } from 'node:crypto';
import type { MailInput } from '#app/lib/mail-templates.ts';
import type { Context } from '#app/platform/context.server.ts';

type OwnTemplate =
  | 'verify-email'
  | 'account-exists'
  | 'sign-in-link'
  | 'no-account'
  | 'reset-password'
  | 'password-changed'
  | 'invitation';

/** A template of this feature with what it needs. */
export type Letter = { [T in OwnTemplate]: { template: T; props: MailInput<T> } }[OwnTemplate];

/** Hands a letter to the job that sends mail; its key makes a repeated job harmless. */
export async function sendLetter(tx: Context, to: string, { template, props }: Letter): Promise<void> {
  await tx.enqueue('send-mail', { template, to, props, key: randomUUID() });
}
