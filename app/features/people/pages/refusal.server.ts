/** What a form gets back that is refused for a reason of its own: what was typed, but for the secret, and a sentence. */
import { data } from '@remix-run/node';
import type { Submission } from '@conform-to/react';
import type { Context } from '#app/platform/context.server.ts';
import { peopleMessages } from '../messages.ts';

/** Fields that never come back. */
export const secretFields = ['password', 'present', 'code'];

/** The form with its own errors. Status 400. */
export function badForm<T>(submission: Submission<T>) {
  return data(submission.reply({ hideFields: secretFields }), { status: 400 });
}

/** The form with one sentence for all of it, or for the field that `field` names. Status 400. */
export function refuse<T>(submission: Submission<T>, sentence: string, field?: string) {
  const errors = field === undefined ? { formErrors: [sentence] } : { fieldErrors: { [field]: [sentence] } };
  return data(submission.reply({ ...errors, hideFields: secretFields }), { status: 400 });
}

/** Tried too often: when to try again, in words and as Retry-After. Status 429. */
export function tooMany<T>(ctx: Context, submission: Submission<T>, retryAt: Date) {
  const time = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone: 'Europe/London' }).format(retryAt);
  const seconds = Math.max(1, Math.ceil((retryAt.getTime() - ctx.now.getTime()) / 1000));
  const formErrors = [ctx.t(peopleMessages)('tooMany', { time })];
  return data(submission.reply({ formErrors, hideFields: secretFields }), {
    status: 429,
    headers: { 'Retry-After': String(seconds) },
  });
}
