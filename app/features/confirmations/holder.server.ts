/** In what form it is kept that somebody answered: enough to replace the answer, and nothing that joins it to another. */
import { randomBytes } from 'node:crypto';
import { keyedHash } from '#app/lib/keyed-hash.server.ts';
import type { Keys } from '#app/platform/services.server.ts';

type HashKeys = Pick<Keys, 'receipts'>;

/** Of a code and one thing. The purpose is this feature's own: it is not the hash that stands on the response. */
export function codeHolder(keys: HashKeys, nodeId: string, code: string): string {
  return keyedHash(keys.receipts, 'confirmation-by-code', `${nodeId}\n${code}`);
}

/** Of a person and one thing: the row names nobody. */
export function memberHolder(keys: HashKeys, nodeId: string, personId: string): string {
  return keyedHash(keys.receipts, 'confirmation-by-member', `${nodeId}\n${personId}`);
}

/** Of nobody: others are not recognised again. */
export function unknownHolder(): string {
  return randomBytes(16).toString('base64url');
}
