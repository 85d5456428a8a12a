/** Recovery codes: each signs in once without the phone; only their hashes are stored. */
import { createHash, randomBytes } from 'node:crypto';

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';
const groups = 4;
const groupLength = 4;
const howMany = 10;

function newCode(): string {
  const characters = Array.from(randomBytes(groups * groupLength), (byte) => alphabet[byte & 31]);
  return Array.from({ length: groups }, (_, group) =>
    characters.slice(group * groupLength, (group + 1) * groupLength).join(''),
  ).join('-');
}

/** The form that is hashed: case, spaces and hyphens do not matter, and look-alikes are one (Crockford base32). */
function readTyped(typed: string): string {
  return typed.toLowerCase().replace(/[\s-]/g, '').replace(/o/g, '0').replace(/[il]/g, '1');
}

/** What is stored of a code: 80 random bits need neither salt nor stretching. */
export function recoveryHash(typed: string): string {
  return createHash('sha256').update(readTyped(typed)).digest('base64url');
}

/** Ten new codes, to be shown once, with their hashes. */
export function newRecoveryCodes(): { codes: string[]; hashes: string[] } {
  const codes = Array.from({ length: howMany }, newCode);
  return { codes, hashes: codes.map(recoveryHash) };
}
