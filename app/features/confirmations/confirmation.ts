/** "Has this changed for you?": the answers, who is counted apart, and when disputes open a review. Pure. */
import { z } from 'zod';
import type { Translate } from '#app/platform/messages.ts';
import type { confirmationMessages } from './messages.ts';

export const answers = ['yes', 'partly', 'no', 'not-yet-known'] as const;
export type Answer = (typeof answers)[number];

/** Holders of a tracking code of an answer behind the change, members of the forum, and everybody else. */
export const groups = ['code', 'member', 'other'] as const;
export type Group = (typeof groups)[number];

/** Whose answers can open a review: those who cannot be one person many times. */
export const verified: readonly Group[] = ['code', 'member'];

/** Answers that say that what was called done is not. */
export const disputing: readonly Answer[] = ['partly', 'no'];

export type Settings = {
  /** A review opens from this many disputes on, if they are also this share of the verified answers in whole per cent. */
  disputeCount: number;
  disputePercent: number;
  /** How many days after something is done people are asked. */
  askAfterDays: number;
};

/** What holds where an area has set nothing. */
export const defaultSettings: Settings = { disputeCount: 5, disputePercent: 30, askAfterDays: 28 };

/** How long owner and forum have to answer a review. */
export const reviewWorkingDays = 20;

/** A review needs a newer snapshot than the one before: at least this many more verified answers. */
const fewestSince = 10;

export type Verified = { base: number; disputes: number };

/**
 * Whether published verified answers open a review. They come from snapshots, so that no single answer can be seen to
 * have opened it.
 * @param last the verified base at the latest review and whether that is answered; null where there was none.
 */
export function opensReview(
  { base, disputes }: Verified,
  { disputeCount, disputePercent }: Pick<Settings, 'disputeCount' | 'disputePercent'>,
  last: { base: number; isAnswered: boolean } | null,
): boolean {
  if (last !== null && (!last.isAnswered || base - last.base < fewestSince)) return false;
  return disputes >= disputeCount && disputes * 100 >= disputePercent * base;
}

export const results = ['stands', 'more-to-do', 'reopened'] as const;
export type ReviewResult = (typeof results)[number];

export const mostWords = 2000;

type Text = Translate<(typeof confirmationMessages)['english']>;

/** What a visitor sends: an answer, words if they like, and their tracking code if they have one. */
export const answerForm = (t: Text) =>
  z.object({
    answer: z.enum(answers, { error: t('answerMissing') }),
    words: z
      .string()
      .trim()
      .max(mostWords, t('wordsTooLong', { max: mostWords }))
      .optional()
      .transform((typed) => typed ?? ''),
    mayPublish: z
      .string()
      .optional()
      .transform((ticked) => ticked === 'yes'),
    code: z
      .string()
      .trim()
      .max(60, t('codeMistyped'))
      .optional()
      .transform((typed) => typed ?? ''),
  });

export const reviewForm = (t: Text) =>
  z.object({
    side: z.string().default(''),
    result: z.enum(results, { error: t('resultMissing') }),
    body: z
      .string({ error: t('bodyMissing') })
      .trim()
      .min(1, t('bodyMissing'))
      .max(5000, t('wordsTooLong', { max: 5000 })),
  });

const wholeNumber = (t: Text, least: number, most: number) =>
  z.coerce
    .number({ error: t('numberWrong', { least, most }) })
    .int(t('numberWrong', { least, most }))
    .min(least, t('numberWrong', { least, most }))
    .max(most, t('numberWrong', { least, most }));

/** A threshold below two disputes could be one person's word; above these limits it would never be passed. */
export const settingsForm = (t: Text) =>
  z.object({
    disputeCount: wholeNumber(t, 2, 500),
    disputePercent: wholeNumber(t, 1, 100),
    askAfterDays: wholeNumber(t, 0, 365),
  });
