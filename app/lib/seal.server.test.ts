import { createSecretKey } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { open, seal } from '#app/lib/seal.server.ts';

const key = createSecretKey(new Uint8Array(32).fill(3));
const now = new Date('2026-05-01T12:00:00Z');
const broken = { ok: false, reason: 'broken' };

describe('seal', () => {
  it('opens to the same value, small or large', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const plain: unknown = JSON.parse(JSON.stringify(value));
        expect(open(key, 'answers', seal(key, 'answers', value), now)).toEqual({ ok: true, value: plain });
      }),
    );
    const long = { text: 'What we would change. '.repeat(5000) };
    const sealed = seal(key, 'answers', long);
    expect(sealed.length).toBeLessThan(2000);
    expect(open(key, 'answers', sealed, now)).toEqual({ ok: true, value: long });
  });

  it('never gives the same text twice and shows nothing of the value', () => {
    const sealed = [seal(key, 'answers', 'secret'), seal(key, 'answers', 'secret')];
    expect(sealed[0]).not.toBe(sealed[1]);
    expect(sealed.join('')).toMatch(/^[\w-]+$/);
    expect(Buffer.from(sealed[0] ?? '', 'base64url').toString('latin1')).not.toContain('secret');
  });

  it('does not open with another key or for another purpose', () => {
    const sealed = seal(key, 'answers', 1);
    expect(open(createSecretKey(new Uint8Array(32).fill(4)), 'answers', sealed, now)).toEqual(broken);
    expect(open(key, 'links', sealed, now)).toEqual(broken);
  });

  it('does not open when any bit was changed or anything is missing', () => {
    const bytes = Buffer.from(seal(key, 'answers', 'value'), 'base64url');
    for (let place = 0; place < bytes.length; place++) {
      const changed = Buffer.from(bytes);
      changed[place] = (changed[place] ?? 0) ^ 1;
      expect(open(key, 'answers', changed.toString('base64url'), now)).toEqual(broken);
      expect(open(key, 'answers', bytes.subarray(0, place).toString('base64url'), now)).toEqual(broken);
    }
    expect(open(key, 'answers', 'not sealed at all', now)).toEqual(broken);
  });

  it('expires at the instant given', () => {
    const sealed = seal(key, 'answers', 'value', { expires: now });
    expect(open(key, 'answers', sealed, new Date(now.getTime() - 1))).toEqual({ ok: true, value: 'value' });
    expect(open(key, 'answers', sealed, now)).toEqual({ ok: false, reason: 'expired', value: 'value' });
  });
});
