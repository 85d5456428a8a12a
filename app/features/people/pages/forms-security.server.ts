/** The forms of the security page: which fields they have and what is said when one is wrong. */
import { z } from 'zod';
import type { Translate } from '#app/platform/messages.ts';
import type { PeopleText } from '../messages.ts';
import type { securityMessages } from '../messages-security.ts';
import { passwordField } from './password-field.server.ts';

export type SecurityText = Translate<(typeof securityMessages)['english']>;

/** A code from the app, where a code is asked for on the security page. */
export const appCodeForm = (t: SecurityText) => z.object({ code: z.string({ error: t('codeMissing') }) });

export const passwordForm = (t: SecurityText, people: PeopleText, email: string) =>
  z.object({ present: z.string({ error: t('passwordPresentMissing') }), password: passwordField(people, email) });

export type AppCodeForm = z.infer<ReturnType<typeof appCodeForm>>;
export type PasswordForm = z.infer<ReturnType<typeof passwordForm>>;

/** What the page says after something was done. */
export const securityOutcomes = ['codesRemoved', 'passwordChanged', 'deviceEnded', 'devicesEnded'] as const;

export type SecurityOutcome = (typeof securityOutcomes)[number];
