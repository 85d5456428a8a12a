import { describe, expect, it } from 'vitest';
import { matchingStep, newTotpSecret, totpAddress, totpSecretText } from '#app/lib/totp.ts';

/** The secret of RFC 6238, appendix B; its eight-digit values end in these six. */
const secret = new TextEncoder().encode('12345678901234567890');
const at = (seconds: number): Date => new Date(seconds * 1000);

describe('matchingStep', () => {
  it.each([
    [59, '287082', 1],
    [1_111_111_109, '081804', 37_037_036],
    [1_111_111_111, '050471', 37_037_037],
    [1_234_567_890, '005924', 41_152_263],
    [2_000_000_000, '279037', 66_666_666],
    [20_000_000_000, '353130', 666_666_666],
  ])('at %i seconds accepts %s', (seconds, code, step) => {
    expect(matchingStep(secret, code, at(seconds))).toBe(step);
  });

  it('accepts the step before and after, and no other', () => {
    const sent = 1_111_111_111;
    expect(matchingStep(secret, '050471', at(sent + 30))).toBe(37_037_037);
    expect(matchingStep(secret, '050471', at(sent - 30))).toBe(37_037_037);
    expect(matchingStep(secret, '050471', at(sent + 60))).toBeNull();
    expect(matchingStep(secret, '050471', at(sent - 60))).toBeNull();
  });

  it('refuses what is not the code', () => {
    for (const code of ['', '287083', '2870820', '28708', 'abcdef'])
      expect(matchingStep(secret, code, at(59))).toBeNull();
  });
});

it('gives apps and people the secret', () => {
  expect(totpSecretText(secret)).toBe('GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ');
  const address = new URL(totpAddress(secret, 'a@example.org'));
  expect(address.protocol).toBe('otpauth:');
  expect(address.searchParams.get('secret')).toBe('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ');
  expect(address.searchParams.get('period')).toBe('30');
});

it('makes secrets of 160 bits that do not repeat', () => {
  expect(newTotpSecret()).toHaveLength(20);
  expect(newTotpSecret()).not.toEqual(newTotpSecret());
});
