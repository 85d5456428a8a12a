/** The forms of requests for other formats: what they take and what is said when something is wrong. Pure. */
import { z } from 'zod';
import type { Translate } from '#app/platform/messages.ts';
import type { requestMessages } from './messages-manage.ts';
import type { helpMessages } from './messages.ts';
import { formats, limits, outcomes, reachesFor } from './requests.ts';

type HelpText = Translate<(typeof helpMessages)['english']>;
type ManageText = Translate<(typeof requestMessages)['english']>;

/** Only a language or something else cannot do without words. */
const needsWish = new Set<string>(['language', 'something-else']);

const digitsIn = (text: string): number => text.replace(/\D/g, '').length;

/** @param isForChildren whether it is about a survey for children */
export const requestForm = (t: HelpText, isForChildren = false) =>
  z
    .object({
      format: z.enum(formats, { error: t('formatMissing') }),
      wish: z
        .string()
        .trim()
        .max(limits.wish, t('wishLong', { max: limits.wish }))
        .default(''),
      reach: z.enum(reachesFor(isForChildren), { error: t('reachMissing') }),
      contact: z
        .string({ error: t('contactMissing') })
        .trim()
        .min(1, t('contactMissing'))
        .max(limits.contact, t('contactLong', { max: limits.contact })),
    })
    .superRefine(({ format, wish, reach, contact }, check) => {
      const refuse = (path: string, message: string) => check.addIssue({ code: 'custom', path: [path], message });
      if (needsWish.has(format) && wish === '') refuse('wish', t('wishMissing'));
      if ((reach === 'phone' || reach === 'text') && digitsIn(contact) < 10) refuse('contact', t('phoneWrong'));
      if (reach === 'email' && !/[^\s@]+@[^\s@]+\.[^\s@]+/.test(contact)) refuse('contact', t('emailWrong'));
    });

export type NewRequest = z.output<ReturnType<typeof requestForm>>;

export const finishForm = (t: ManageText) =>
  z.object({
    id: z.string(),
    outcome: z.enum(outcomes, { error: t('outcomeMissing') }),
    whatWasDone: z
      .string({ error: t('whatWasDoneMissing') })
      .trim()
      .min(1, t('whatWasDoneMissing'))
      .max(limits.done, t('tooLong', { max: limits.done })),
  });
