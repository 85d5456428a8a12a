/** Whether a password may be used: long enough, not among the common ones, not the person's own address. Offline. */
import { dictionary } from '@zxcvbn-ts/language-common';
import { longestPassword, shortestPassword } from './password.ts';

export type PasswordFault = 'too-short' | 'too-long' | 'common' | 'like-email';

let common: ReadonlySet<string> | null = null;

/** Passwords that are tried first by whoever guesses. */
function commonPasswords(): ReadonlySet<string> {
  const lists: Record<string, unknown> = dictionary;
  common ??= new Set(Array.isArray(lists['passwords']) ? lists['passwords'].map(String) : []);
  return common;
}

/** What is wrong with a password, or null. Characters are counted, not bytes. */
export function passwordFault(password: string, email: string): PasswordFault | null {
  const length = [...password].length;
  if (length < shortestPassword) return 'too-short';
  if (length > longestPassword) return 'too-long';
  const plain = password.toLowerCase();
  const name = email.split('@')[0]?.toLowerCase() ?? '';
  if (plain === email.toLowerCase() || (name.length > 3 && plain.replace(/[^a-z]/g, '') === name.replace(/[^a-z]/g, ''))) {
    return 'like-email';
  }
  return commonPasswords().has(plain) || new Set(plain).size < 4 ? 'common' : null;
}
