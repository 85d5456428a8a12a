/** Keys derived from one secret, and keyed hashes: what is stored can be looked up, never read back. */
import { createHmac, createSecretKey, hkdfSync } from 'node:crypto';
import type { KeyObject } from 'node:crypto';

/** A 32-byte key for one purpose (HKDF with SHA-256, RFC 5869). */
export function deriveKey(master: Uint8Array, purpose: string): KeyObject {
  return createSecretKey(Buffer.from(hkdfSync('sha256', master, new Uint8Array(), `said-and-done/${purpose}`, 32)));
}

/** HMAC-SHA256 of a value for one purpose, as base64url without padding. */
export function keyedHash(key: KeyObject, purpose: string, value: string): string {
  return createHmac('sha256', key).update(`${purpose}\n${value}`).digest('base64url');
}
