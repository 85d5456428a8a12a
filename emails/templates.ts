/** Every mail by name: plain props in, a subject and a mail out. */
import type { MailProps, MailTemplate } from '#app/lib/mail-templates.ts';
import { accountExists, noAccount, passwordChanged, resetPassword, signInLink, verifyEmail } from './account.tsx';
import { alreadyFollowing, confirmFollow, notice } from './following.tsx';
import { invitation } from './invitation.tsx';
import { safetyWaiting } from './safety.tsx';
import type { WrittenMail } from './written-mail.ts';

export const templates: { [T in MailTemplate]: (props: MailProps<T>) => WrittenMail } = {
  'verify-email': verifyEmail,
  'account-exists': accountExists,
  'sign-in-link': signInLink,
  'no-account': noAccount,
  'reset-password': resetPassword,
  'password-changed': passwordChanged,
  invitation,
  'safety-waiting': safetyWaiting,
  'confirm-follow': confirmFollow,
  'already-following': alreadyFollowing,
  notice,
};
