/** The form in which an address is stored where nobody needs to read it. */
import { keyedHash } from '#app/lib/keyed-hash.server.ts';
import type { Keys } from '#app/platform/services.server.ts';

/** Keyed hash of an address in any spelling: the same person is the same hash, and it says nobody's name. */
export function recipientHash(keys: Pick<Keys, 'recipients'>, email: string): string {
  return keyedHash(keys.recipients, 'recipient', email.trim().toLowerCase());
}
