import { createSecretKey } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { deriveKey, keyedHash } from '#app/lib/keyed-hash.server.ts';

const master = new Uint8Array(32).fill(7);

describe('keyedHash', () => {
  it('is HMAC-SHA256 of purpose and value', () => {
    const key = createSecretKey(Buffer.from('key'));
    expect(keyedHash(key, 'purpose', 'value')).toBe('6qcMdO2_esVtU6Qmlnfp-AEI0RIF4wl6cMz3MuMI_9E');
  });

  it('differs by key, purpose and value', () => {
    const key = createSecretKey(master);
    const hashes = [
      keyedHash(key, 'receipt', 'a'),
      keyedHash(key, 'receipt', 'b'),
      keyedHash(key, 'link', 'a'),
      keyedHash(deriveKey(master, 'x'), 'receipt', 'a'),
    ];
    expect(new Set(hashes).size).toBe(hashes.length);
  });
});

describe('deriveKey', () => {
  it('gives 32 bytes, the same for the same purpose and others for another', () => {
    const seal = deriveKey(master, 'seal');
    expect(seal.symmetricKeySize).toBe(32);
    expect(seal.equals(deriveKey(master, 'seal'))).toBe(true);
    expect(seal.equals(deriveKey(master, 'hash'))).toBe(false);
    expect(seal.equals(deriveKey(new Uint8Array(32), 'seal'))).toBe(false);
  });
});
