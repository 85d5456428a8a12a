/** Tracking codes of contributions: how one is made again from its idempotency key, and what is stored of it. */
import { createHmac } from 'node:crypto';
import { keyedHash } from '#app/lib/keyed-hash.server.ts';
import { codeFromBytes, randomCode } from '#app/lib/receipt-code.ts';
import type { Keys } from '#app/platform/services.server.ts';

/** What is stored of a tracking code, and what a typed code is looked up by; the same for every kind of contribution. */
export function codeHashOf(keys: Pick<Keys, 'receipts'>, code: string): string {
  return keyedHash(keys.receipts, 'receipt-code', code);
}

/** A new code; the same idempotency key gives the same code, and the key cannot be found from it. */
export function contributionCode(keys: Pick<Keys, 'receipts'>, idempotencyKey?: string): string {
  if (idempotencyKey === undefined) return randomCode();
  return codeFromBytes(createHmac('sha256', keys.receipts).update(`contribution|${idempotencyKey}`).digest());
}
