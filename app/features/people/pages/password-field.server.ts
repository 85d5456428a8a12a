/** The field in which somebody chooses a password, and what is said of one that may not be used. */
import { z } from 'zod';
import { longestPassword, shortestPassword } from '#app/lib/password/password.ts';
import { passwordFault } from '#app/lib/password/password.server.ts';
import type { PasswordFault } from '#app/lib/password/password.server.ts';
import type { PeopleText } from '../messages.ts';

function sentenceOf(t: PeopleText, fault: PasswordFault): string {
  switch (fault) {
    case 'too-short':
      return t('passwordTooShort', { least: shortestPassword });
    case 'too-long':
      return t('passwordTooLong', { most: longestPassword });
    case 'common':
      return t('passwordCommon');
    case 'like-email':
      return t('passwordLikeEmail');
  }
}

/** @param email whose password it will be; empty where the same form asks for it. */
export function passwordField(t: PeopleText, email: string) {
  return z.string({ error: t('passwordMissing') }).superRefine((password, issues) => {
    const fault = passwordFault(password, email);
    if (fault) issues.addIssue({ code: 'custom', message: sentenceOf(t, fault) });
  });
}
