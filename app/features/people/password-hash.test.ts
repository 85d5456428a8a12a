import { describe, expect, it } from 'vitest';
import { hashPassword, isPassword } from './password-hash.server.ts';

describe('password hashes', () => {
  it('are Argon2id with the OWASP parameters', async () => {
    expect(await hashPassword('seven quiet herons')).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  it('know their password, however its characters were typed', async () => {
    const stored = await hashPassword('café by the river');
    expect(await isPassword(stored, 'cafe\u0301 by the river')).toBe(true);
    expect(await isPassword(stored, 'cafe by the river')).toBe(false);
  });

  it('answer no where there is no hash', async () => {
    expect(await isPassword(null, 'seven quiet herons')).toBe(false);
  });
});
