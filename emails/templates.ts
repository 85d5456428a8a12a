/** Every mail by name: plain props in, a subject and a mail out. */
import type { MailProps, MailTemplate } from '#app/lib/mail-templates.ts';
import { accountExists, noAccount, passwordChanged, resetPassword, signInLink, verifyEmail } from './account.tsx';
import { countersignWaiting, forumTold } from './coproduction.tsx';
import { feedbackAnswered } from './feedback.tsx';
import { alreadyFollowing, confirmFollow, digest, notice } from './following.tsx';
import { invitation } from './invitation.tsx';
import { keptAnswers } from './kept-answers.tsx';
import { publicationRefused } from './pages.tsx';
import { reviewWaiting } from './review.tsx';
import { safetyWaiting } from './safety.tsx';
import { surveyInvitation } from './survey-invitation.tsx';
import { promiseReminder } from './promise-reminder.tsx';
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
  'countersign-waiting': countersignWaiting,
  'forum-told': forumTold,
  'review-waiting': reviewWaiting,
  'publication-refused': publicationRefused,
  'confirm-follow': confirmFollow,
  'already-following': alreadyFollowing,
  notice,
  digest,
  'feedback-answered': feedbackAnswered,
  'kept-answers': keptAnswers,
  'survey-invitation': surveyInvitation,
  'promise-reminder': promiseReminder,
};
