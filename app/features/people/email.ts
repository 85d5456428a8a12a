/** What counts as an email address, and the one form in which it is compared and stored. Pure. */
import { z } from 'zod';

/** Longest address that mail can be sent to (RFC 5321, 4.5.3.1.3 less the angle brackets). */
const longest = 254;

/** Trimmed and in lower case: two spellings of one address are one person. */
export function normaliseEmail(typed: string): string {
  return typed.trim().toLowerCase();
}

/** A form field that holds an email address; its value is normalised. */
export function emailField(messages: { missing: string; mistyped: string }) {
  return z
    .string({ error: messages.missing })
    .transform(normaliseEmail)
    .pipe(z.email({ error: messages.mistyped, abort: true }).max(longest, messages.mistyped));
}
