/** What the forms of feedback accept, each refusal a sentence that says how to mend it. Pure. */
import { z } from 'zod';
import type { Stated, StoredDate } from '#db/schema/base/columns.ts';
import { emailField } from '#app/features/people/email.ts';
import { parsePartialDate } from '#app/lib/partial-date.ts';
import type { Translate } from '#app/platform/messages.ts';
import { answerStatuses, consents, limits, reasonKinds, relations } from './feedback.ts';
import type { NewAnswer } from './feedback.ts';
import type { manageFeedbackMessages } from './messages-manage.ts';
import type { feedbackMessages } from './messages.ts';

export type FeedbackText = Translate<(typeof feedbackMessages)['english']>;
export type ManageText = Translate<(typeof manageFeedbackMessages)['english']>;

/** What somebody says. The sealed key says which form it was. */
export const feedbackForm = (t: FeedbackText) =>
  z.object({
    sealed: z.string().max(2000).default(''),
    service: z.string().max(200, t('serviceWrong')).default(''),
    words: z
      .string({ error: t('wordsMissing') })
      .trim()
      .min(1, t('wordsMissing'))
      .max(limits.words, t('wordsLong', { max: limits.words.toLocaleString('en-GB') })),
    relation: z.enum(relations, { error: t('relationWrong') }).default('not-stated'),
    consent: z.enum(consents, { error: t('consentMissing') }),
  });

/** Where to tell the answer. */
export const contactForm = (t: FeedbackText) =>
  z.object({ email: emailField({ missing: t('tellWrong'), mistyped: t('tellWrong') }) });

const words = (t: ManageText, max: number) =>
  z
    .string()
    .trim()
    .max(max, t('tooLong', { max }))
    .optional()
    .transform((typed) => typed ?? '');

const stated = (t: ManageText) =>
  words(t, limits.line).transform((value): Stated<string> =>
    value === '' ? { state: 'not-stated' } : { state: 'stated', value },
  );

const date = (t: ManageText) =>
  words(t, limits.line).transform((typed, check): StoredDate => {
    const parsed = parsePartialDate(typed);
    if (parsed.ok) return parsed.date;
    check.addIssue({ code: 'custom', message: t('notADate', { typed }) });
    return z.NEVER;
  });

/** An answer as it is typed; what it lacks is the business of `answerProblems`, which every answer meets. */
export const answerForm = (t: ManageText) =>
  z
    .object({
      status: z.enum(answerStatuses, { error: t('statusMissing') }),
      words: words(t, limits.words),
      about: words(t, limits.line),
      due: date(t),
      reasonKind: z.union([z.enum(reasonKinds), z.literal('')], { error: t('reasonKindMissing') }).default(''),
      reason: words(t, limits.reason),
      decidedBy: stated(t),
      reconsider: words(t, limits.reason),
    })
    .transform(({ about, reasonKind, ...given }): NewAnswer => ({
      ...given,
      aboutId: about === '' ? null : about,
      reasonKind: reasonKind === '' ? 'none' : reasonKind,
    }));

/** A wording for everybody. */
export const wordingForm = (t: ManageText) =>
  z.object({
    wording: z
      .string({ error: t('clearMissing') })
      .trim()
      .min(1, t('clearMissing'))
      .max(limits.words, t('clearLong', { max: limits.words })),
    confirmed: z
      .literal('yes')
      .optional()
      .transform((ticked) => ticked === 'yes'),
  });

/** Why feedback is passed to safeguarding. */
export const passForm = (t: ManageText) =>
  z.object({
    reason: z
      .string({ error: t('passMissing') })
      .trim()
      .min(1, t('passMissing'))
      .max(limits.reason, t('tooLong', { max: limits.reason })),
  });
