/** The forms of signing up and in: which fields they have and what is said when one is wrong. */
import { z } from 'zod';
import { passwordFault } from '#app/lib/password/password.server.ts';
import { emailField } from '../email.ts';
import type { PeopleText } from '../messages.ts';
import { passwordField } from './password-field.server.ts';

const email = (t: PeopleText) => emailField({ missing: t('emailMissing'), mistyped: t('emailMistyped') });

export const signInForm = (t: PeopleText) =>
  z.object({ email: email(t), password: z.string({ error: t('passwordMissing') }) });

export const signUpForm = (t: PeopleText) =>
  z
    .object({ email: email(t), password: passwordField(t, '') })
    .refine((typed) => passwordFault(typed.password, typed.email) === null, {
      path: ['password'],
      message: t('passwordLikeEmail'),
    });

export const emailForm = (t: PeopleText) => z.object({ email: email(t) });

export const codeForm = (t: PeopleText) => z.object({ code: z.string({ error: t('codeMissing') }) });

export const newPasswordForm = (t: PeopleText, address: string) => z.object({ password: passwordField(t, address) });

const name = (t: PeopleText) =>
  z
    .string({ error: t('invitedNameMissing') })
    .trim()
    .min(1, t('invitedNameMissing'))
    .max(80, t('invitedNameLong'));

/** Somebody with an account gives their name only. */
export const acceptForm = (t: PeopleText) => z.object({ name: name(t) });

/** Somebody without an account also chooses a password. */
export const acceptAndJoinForm = (t: PeopleText, address: string) =>
  z.object({ name: name(t), password: passwordField(t, address) });

export type SignInForm = z.infer<ReturnType<typeof signInForm>>;
export type SignUpForm = z.infer<ReturnType<typeof signUpForm>>;
export type EmailForm = z.infer<ReturnType<typeof emailForm>>;
export type CodeForm = z.infer<ReturnType<typeof codeForm>>;
export type NewPasswordForm = z.infer<ReturnType<typeof newPasswordForm>>;
export type AcceptForm = z.infer<ReturnType<typeof acceptAndJoinForm>>;
