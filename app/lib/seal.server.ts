/** Sealed values: what a browser or a job carries for us without reading or changing it (AES-256-GCM). */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';

/** What expired was sealed here all the same: whoever may still use it finds it in `value`. */
export type Opened<T> =
  { ok: true; value: T } | { ok: false; reason: 'expired'; value: T } | { ok: false; reason: 'broken' };

const format = 1;
const ivLength = 12;
const tagLength = 16;
const worthDeflating = 512;
/** A sealed field that unpacks to more than this was not made by us. */
const mostBytes = 8 * 1024 * 1024;

type Envelope = { value: unknown; expires: number | null };

/**
 * Seals a JSON value for one purpose; opening it for another fails.
 * @param key 32 bytes.
 * @returns base64url text.
 */
export function seal(key: KeyObject, purpose: string, value: unknown, { expires }: { expires?: Date } = {}): string {
  const envelope: Envelope = { value, expires: expires?.getTime() ?? null };
  const plain = Buffer.from(JSON.stringify(envelope));
  const isDeflated = plain.length > worthDeflating;
  const head = Buffer.from([format, isDeflated ? 1 : 0]);
  const iv = randomBytes(ivLength);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.concat([head, Buffer.from(purpose)]));
  const body = Buffer.concat([cipher.update(isDeflated ? deflateRawSync(plain) : plain), cipher.final()]);
  return Buffer.concat([head, iv, cipher.getAuthTag(), body]).toString('base64url');
}

/** Opens what `seal` made with the same key and purpose; anything else is broken. The caller knows the value's type. */
export function open<T>(key: KeyObject, purpose: string, text: string, now: Date): Opened<T> {
  const broken = { ok: false, reason: 'broken' } as const;
  try {
    const sealed = Buffer.from(text, 'base64url');
    const head = sealed.subarray(0, 2);
    if (head[0] !== format) return broken;
    const iv = sealed.subarray(2, 2 + ivLength);
    const tag = sealed.subarray(2 + ivLength, 2 + ivLength + tagLength);
    if (tag.length !== tagLength) return broken;
    const decipher = createDecipheriv('aes-256-gcm', key, iv)
      .setAAD(Buffer.concat([head, Buffer.from(purpose)]))
      .setAuthTag(tag);
    const body = Buffer.concat([decipher.update(sealed.subarray(2 + ivLength + tagLength)), decipher.final()]);
    const plain = head[1] === 1 ? inflateRawSync(body, { maxOutputLength: mostBytes }) : body;
    const envelope = JSON.parse(plain.toString('utf8')) as Envelope;
    const value = envelope.value as T;
    const isOver = envelope.expires !== null && envelope.expires <= now.getTime();
    return isOver ? { ok: false, reason: 'expired', value } : { ok: true, value };
  } catch {
    return broken;
  }
}
