/** The forms of a story: a piece of it, and sharing one. */
import { z } from 'zod';
import type { Translate } from '#app/platform/messages.ts';
import type { storyMessages } from './messages.ts';
import { longestPiece } from './story.ts';

type Text = Translate<(typeof storyMessages)['english']>;

export const pieceForm = (t: Text) =>
  z.object({
    heading: z
      .string({ error: t('headingMissing') })
      .trim()
      .min(1, t('headingMissing'))
      .max(120, t('headingLong')),
    body: z
      .string({ error: t('bodyMissing') })
      .transform((text) => text.replace(/\r\n?/g, '\n').trim())
      .pipe(
        z
          .string()
          .min(1, t('bodyMissing'))
          .max(longestPiece, t('bodyLong', { most: longestPiece })),
      ),
  });

/** A day as browsers send it (2027-03-27) or as people type it where there is no picker (27/3/2027). */
function readDay(typed: string): string | null {
  const [, day, month, year] = /^(\d{1,2})[/. ](\d{1,2})[/. ](\d{4})$/.exec(typed) ?? [];
  const text = year ? `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` : typed;
  const parsed = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(text) && text.length === 10 ? text : null;
}

/** @param today YYYY-MM-DD: sharing for a day that is over shares nothing. */
export const shareForm = (t: Text, today: string) =>
  z.object({
    areaSlug: z.string({ error: t('areaMissing') }).min(1, t('areaMissing')),
    purpose: z
      .string({ error: t('purposeMissing') })
      .trim()
      .min(1, t('purposeMissing'))
      .max(300, t('purposeLong')),
    until: z
      .string()
      .trim()
      .default('')
      .transform((typed, issue) => {
        if (typed === '') return null;
        const day = readDay(typed);
        if (day !== null && day >= today) return day;
        issue.addIssue({ code: 'custom', message: t('untilWrong') });
        return z.NEVER;
      }),
    consent: z.literal('yes', { error: t('consentMissing') }),
  });

export type PieceFields = z.input<ReturnType<typeof pieceForm>>;
export type ShareFields = z.input<ReturnType<typeof shareForm>>;
