/** One-time codes of an authenticator app (RFC 6238): six digits, thirty seconds, one step either way. */
import { createTOTPKeyURI, verifyHOTP } from '@oslojs/otp';

const period = 30;
const digits = 6;
const secretBytes = 20;
const issuer = 'Said & Done';
const base32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** A new secret of 160 bits, as RFC 4226 recommends. */
export function newTotpSecret(): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(secretBytes));
}

/** The time step that a code belongs to, among the present one and its neighbours; null for a wrong code. */
export function matchingStep(secret: Uint8Array, code: string, now: Date): number | null {
  const present = Math.floor(now.getTime() / 1000 / period);
  const steps = [present, present - 1, present + 1];
  return steps.find((step) => verifyHOTP(secret, BigInt(step), digits, code)) ?? null;
}

/** The address that an authenticator app reads from a QR code. */
export function totpAddress(secret: Uint8Array, email: string): string {
  return createTOTPKeyURI(issuer, email, secret, period, digits);
}

/** The secret in base32 (RFC 4648), in groups of four, for typing into an app. */
export function totpSecretText(secret: Uint8Array): string {
  let bits = '';
  for (const byte of secret) bits += byte.toString(2).padStart(8, '0');
  const letters = (bits.match(/.{1,5}/g) ?? []).map((group) => base32[parseInt(group.padEnd(5, '0'), 2)] ?? '');
  return letters.join('').replace(/(.{4})(?=.)/g, '$1 ');
}
