/** Whether a password may be used: long enough, not among the common ones, not the person's own address. Offline. */
import { dictionary } from '@zxcvbn-ts/language-common';
import { longestPassword, shortestPassword } from '#app/lib/password/password.ts';

export type PasswordFault = 'too-short' | 'too-long' | 'common' | 'like-email';

let common: ReadonlySet<string> | null = null;

/** Passwords that are tried first by whoever guesses: the list is unpacked once, at the first question. */
function isCommon(password: string): boolean {
  common ??= new Set(dictionary['passwords-common']);
  return common.has(password) || common.has(password.replace(/[^a-z]+$/, ''));
}

/**
 * What is wrong with a password, or null. Characters are counted, not bytes; a common password stays common with digits
 * and signs after it, and so does one of fewer than four different characters.
 */
export function passwordFault(password: string, email: string): PasswordFault | null {
  const length = [...password].length;
  if (length < shortestPassword) return 'too-short';
  if (length > longestPassword) return 'too-long';
  const plain = password.toLowerCase();
  const name = email.split('@')[0]?.toLowerCase() ?? '';
  if (
    plain === email.toLowerCase() ||
    (name.length > 3 && plain.replace(/[^a-z]/g, '') === name.replace(/[^a-z]/g, ''))
  ) {
    return 'like-email';
  }
  return isCommon(plain) || new Set(plain).size < 4 ? 'common' : null;
}
