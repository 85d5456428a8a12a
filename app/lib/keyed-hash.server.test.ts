import { describe, expect, it } from 'vitest';
import { deriveKey, keyedHash } from '#app/lib/keyed-hash.server.ts';

const master = new Uint8Array(32).fill(7);

describe('keyedHash', () => {
  it('is HMAC-SHA256 of purpose and value', () => {
    const key = new TextEncoder().encode('key');
    expect(keyedHash(key, 'purpose', 'value')).toBe('6qcMdO2_esVtU6Qmlnfp-AEI0RIF4wl6cMz3MuMI_9E');
  });

  it('differs by key, purpose and value', () => {
    const hashes = [
      keyedHash(master, 'receipt', 'a'),
      keyedHash(master, 'receipt', 'b'),
      keyedHash(master, 'link', 'a'),
      keyedHash(deriveKey(master, 'x'), 'receipt', 'a'),
    ];
    expect(new Set(hashes).size).toBe(hashes.length);
  });
});

describe('deriveKey', () => {
  it('gives 32 bytes, the same for the same purpose and others for another', () => {
    expect(deriveKey(master, 'seal')).toHaveLength(32);
    expect(deriveKey(master, 'seal')).toEqual(deriveKey(master, 'seal'));
    expect(deriveKey(master, 'seal')).not.toEqual(deriveKey(master, 'hash'));
    expect(deriveKey(master, 'seal')).not.toEqual(deriveKey(new Uint8Array(32), 'seal'));
  });
});
