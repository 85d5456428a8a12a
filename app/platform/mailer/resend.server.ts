/** Hands mail to Resend, at the pace it allows, and tells a refusal for good from one for now. */
import { setTimeout as sleep } from 'node:timers/promises';
import { Resend } from 'resend';

export type OutgoingMail = {
  to: string;
  subject: string;
  html: string;
  text: string;
  headers?: Record<string, string>;
  /** Names this mail: sent again under the same key, it arrives once. At most 256 characters. */
  key: string;
};

/** The provider will never take this mail: the address is malformed, or something in it is. Trying again is no use. */
export class MailRefused extends Error {
  override readonly name = 'MailRefused';
}

/** The provider did not take this mail now. */
export class MailDelayed extends Error {
  override readonly name = 'MailDelayed';
}

const refusals = new Set(['validation_error', 'invalid_parameter', 'missing_required_field']);

/** How often one sending waits for the provider's pace before it gives its place to the queue. */
const mostWaits = 10;
const longestWait = 60_000;
const answerWithin = 30_000;

/** Until when nothing is sent, because the provider asked for a pause: milliseconds since 1970, one for the process. */
let pausedUntil = 0;

async function waitForPause(): Promise<void> {
  const left = pausedUntil - Date.now();
  if (left > 0) await sleep(Math.min(left, longestWait));
}

function pause(headers: Record<string, string> | null): void {
  const seconds = Number(headers?.['retry-after'] ?? 1);
  pausedUntil = Math.max(pausedUntil, Date.now() + (Number.isFinite(seconds) ? seconds : 1) * 1000);
}

/**
 * Sends one mail.
 * @param account key and sender; `baseUrl` names another server than Resend's own, for tests.
 * @throws MailRefused where it can never be sent, MailDelayed where it may be sent later.
 */
export async function sendByResend(
  account: { apiKey: string; from: string; baseUrl?: string },
  { key, ...mail }: OutgoingMail,
): Promise<void> {
  const { apiKey, from, baseUrl } = account;
  const resend = new Resend(apiKey, baseUrl === undefined ? {} : { baseUrl });
  for (let waits = 0; waits < mostWaits; waits += 1) {
    await waitForPause();
    const options = { idempotencyKey: key, signal: AbortSignal.timeout(answerWithin) };
    const { error, headers } = await resend.emails.send({ from, ...mail }, options);
    // The same key with other words: an earlier attempt was accepted, and the mail has been written anew since.
    if (error === null || error.name === 'invalid_idempotent_request') return;
    // Its message may quote the address, so only its name is passed on.
    if (refusals.has(error.name)) throw new MailRefused(error.name);
    if (error.name !== 'rate_limit_exceeded') throw new MailDelayed(error.name);
    pause(headers);
  }
  throw new MailDelayed('rate_limit_exceeded');
}
