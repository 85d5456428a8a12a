/** Personal links: their tokens, and the only form in which a token is stored. */
import { createHmac } from 'node:crypto';
import { keyedHash } from '#app/lib/keyed-hash.server.ts';
import { codeFromBytes, parseCode } from '#app/lib/receipt-code.ts';
import type { Keys } from '#app/platform/services.server.ts';

/**
 * The token of somebody who was invited by email: the same in every mail to them, and stored nowhere. Without the secret of
 * the installation nothing leads from an invitation to its token.
 */
export function tokenOf(keys: Pick<Keys, 'recipients'>, surveyId: string, invitationId: string): string {
  const bytes = createHmac('sha256', keys.recipients).update(`survey-link|${surveyId}|${invitationId}`).digest();
  return codeFromBytes(bytes);
}

/** Keyed hash of a token; of one survey, so that the same token elsewhere is another. */
export function tokenHashOf(keys: Pick<Keys, 'receipts'>, surveyId: string, token: string): string {
  return keyedHash(keys.receipts, `survey-link|${surveyId}`, token);
}

/** Keyed hash of an address whose invitation was taken back; of one survey. */
export function addressHashOf(keys: Pick<Keys, 'recipients'>, surveyId: string, email: string): string {
  return keyedHash(keys.recipients, `survey-address|${surveyId}`, email.toLowerCase());
}

/** A token as people type it; null for one that is mistyped. */
export function readToken(typed: string): string | null {
  const parsed = parseCode(typed);
  return parsed.ok ? parsed.code : null;
}
