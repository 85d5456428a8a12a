import { describe, expect, it } from 'vitest';
import { newRecoveryCodes, recoveryHash } from './recovery-codes.server.ts';

describe('recovery codes', () => {
  it('are ten, all different, in groups that can be read aloud', () => {
    const { codes, hashes } = newRecoveryCodes();
    expect(new Set(codes).size).toBe(10);
    expect(new Set(hashes).size).toBe(10);
    for (const code of codes) expect(code).toMatch(/^[0-9a-hjkmnp-tv-z]{4}(-[0-9a-hjkmnp-tv-z]{4}){3}$/);
  });

  it('are recognised however they are typed', () => {
    expect(recoveryHash(' ABCD EFGH-0123-1111 ')).toBe(recoveryHash('abcd-efgh-o123-il1l'));
    expect(recoveryHash('abcd-efgh-0123-1112')).not.toBe(recoveryHash('abcd-efgh-0123-1111'));
  });
});
