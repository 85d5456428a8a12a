/** The forms of signing up and in: which fields they have and what is said when one is wrong. */
import { z } from 'zod';
import type { Translate } from '#app/platform/messages.ts';
import { emailField } from './email.ts';
import type { peopleMessages } from './messages.ts';
import { passwordField } from './password-field.ts';

export type PeopleText = Translate<(typeof peopleMessages)['english']>;

const email = (t: PeopleText) => emailField({ missing: t('emailMissing'), mistyped: t('emailMistyped') });

export const signInForm = (t: PeopleText) =>
  z.object({ email: email(t), password: z.string({ error: t('passwordMissing') }) });

export const signUpForm = (t: PeopleText) => z.object({ email: email(t), password: passwordField(t) });

export const emailForm = (t: PeopleText) => z.object({ email: email(t) });

export const codeForm = (t: PeopleText) => z.object({ code: z.string({ error: t('codeMissing') }) });

export const newPasswordForm = (t: PeopleText) => z.object({ password: passwordField(t) });

const name = (t: PeopleText) =>
  z
    .string({ error: t('invitedNameMissing') })
    .trim()
    .min(1, t('invitedNameMissing'))
    .max(80, t('invitedNameLong'));

/** Somebody with an account gives their name; somebody without also chooses a password. */
export const acceptForm = (t: PeopleText, hasAccount: boolean) =>
  z.object({ name: name(t), password: hasAccount ? z.undefined().or(z.string()) : passwordField(t) });

export type SignInForm = z.infer<ReturnType<typeof signInForm>>;
export type SignUpForm = z.infer<ReturnType<typeof signUpForm>>;
export type EmailForm = z.infer<ReturnType<typeof emailForm>>;
export type CodeForm = z.infer<ReturnType<typeof codeForm>>;
export type NewPasswordForm = z.infer<ReturnType<typeof newPasswordForm>>;
export type AcceptForm = z.infer<ReturnType<typeof acceptForm>>;
