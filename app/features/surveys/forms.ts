/** The forms of staff for surveys: which fields they have and what is said when one is wrong. Pure. */
import { z } from 'zod';
import type { Stated, StoredDate } from '#db/schema/base/columns.ts';
import { formatPartialDate, parsePartialDate } from '#app/lib/partial-date.ts';
import { isSlug } from '#app/lib/slug.ts';
import type { Translate } from '#app/platform/messages.ts';
import { audiences, entryModes } from './access/audience.ts';
import type { surveyFormMessages } from './messages-forms.ts';
import {
  anonymityModes,
  closesBeforeOpening,
  identityRoleCount,
  identityRoleNames,
  isDayOrNothing,
  mostSeconds,
} from './settings.ts';
import type { SurveySettings } from './settings.ts';

type Text = Translate<(typeof surveyFormMessages)['english']>;

const limits = { title: 200, introduction: 2000, frame: 400, minutes: 120, population: 100_000_000 };

const title = (t: Text) =>
  z
    .string({ error: t('titleMissing') })
    .trim()
    .min(1, t('titleMissing'))
    .max(limits.title, t('tooLong', { max: limits.title }));

const words = (t: Text, max: number) =>
  z
    .string()
    .trim()
    .max(max, t('tooLong', { max }))
    .optional()
    .transform((typed) => typed ?? '');

/** Nothing typed means that it is not stated. */
const statedWords = (t: Text) =>
  words(t, limits.frame).transform((typed): Stated<string> =>
    typed === '' ? { state: 'not-stated' } : { state: 'stated', value: typed },
  );

/** A day as people write it, or nothing: answering begins and ends with days. */
const day = (t: Text) =>
  z
    .string()
    .optional()
    .transform((typed = '', check): StoredDate => {
      const parsed = parsePartialDate(typed);
      if (parsed.ok && isDayOrNothing(parsed.date)) return parsed.date;
      const isNoDay = !parsed.ok && parsed.reason === 'no-such-day';
      check.addIssue({ code: 'custom', message: t(isNoDay ? 'noSuchDay' : 'notADay', { typed }) });
      return z.NEVER;
    });

/** Whole numbers as people write them: "1,200" and "1 200" are 1200. */
const wholeNumber = (typed: string): number => {
  const digits = typed.replace(/[,\s]/g, '');
  return /^\d{1,9}$/.test(digits) ? Number(digits) : NaN;
};

const minutes = (t: Text) =>
  z
    .string({ error: t('minutesWrong') })
    .transform(wholeNumber)
    .refine((count) => count >= 1 && count <= limits.minutes, t('minutesWrong'));

/** Nothing typed is none. */
const seconds = (t: Text) =>
  z
    .string()
    .trim()
    .transform((typed) => (typed === '' ? 0 : wholeNumber(typed)))
    .refine((count) => count >= 0 && count <= mostSeconds, t('secondsWrong', { max: mostSeconds }));

const population = (t: Text) =>
  z
    .string()
    .trim()
    .optional()
    .transform((typed = '', check): Stated<number> => {
      if (typed === '') return { state: 'not-stated' };
      const value = wholeNumber(typed);
      if (value >= 1 && value <= limits.population) return { state: 'stated', value };
      check.addIssue({ code: 'custom', message: t('populationWrong', { typed }) });
      return z.NEVER;
    });

/** An empty choice is none. */
const consultation = z
  .string()
  .optional()
  .transform((id) => id ?? null);

export const newSurveyForm = (t: Text) => z.object({ title: title(t), consultationId: consultation });

export const settingsForm = (t: Text) =>
  z
    .object({
      title: title(t),
      slug: z.string({ error: t('slugWrong') }).refine(isSlug, t('slugWrong')),
      consultationId: consultation,
      introduction: words(t, limits.introduction),
      minutes: minutes(t),
      anonymity: z.enum(anonymityModes, { error: t('anonymityMissing') }),
      identityRoles: z.array(z.enum(identityRoleNames, { error: t('rolesWrong') })).default([]),
      opens: day(t),
      closes: day(t),
      eligiblePopulation: population(t),
      samplingFrame: statedWords(t),
      audience: z.enum(audiences).optional(),
      entry: z.enum(entryModes).optional(),
      reviewOn: day(t).optional(),
      minimumSeconds: seconds(t).optional(),
    })
    .superRefine((typed, check) => {
      if (closesBeforeOpening(typed)) check.addIssue({ code: 'custom', path: ['closes'], message: t('closesFirst') });
      const isConfidential = typed.anonymity === 'confidential';
      if (isConfidential && new Set(typed.identityRoles).size !== identityRoleCount)
        check.addIssue({ code: 'custom', path: ['identityRoles'], message: t('rolesWrong') });
    });

const writeDate = (value: StoredDate) => (value.state === 'stated' ? formatPartialDate(value) : '');

/** The settings as their author would type them. */
export function settingsValues(of: SurveySettings) {
  const { title: name, slug, consultationId, introduction, anonymity, identityRoles } = of;
  return {
    title: name,
    slug: slug ?? '',
    consultationId: consultationId ?? '',
    introduction,
    minutes: String(of.minutes),
    anonymity,
    identityRoles,
    opens: writeDate(of.opens),
    closes: writeDate(of.closes),
    eligiblePopulation: of.eligiblePopulation.state === 'stated' ? String(of.eligiblePopulation.value) : '',
    samplingFrame: of.samplingFrame.state === 'stated' ? of.samplingFrame.value : '',
    audience: of.audience ?? 'adult',
    entry: of.entry ?? 'link',
    reviewOn: of.reviewOn ? writeDate(of.reviewOn) : '',
    minimumSeconds: String(of.minimumSeconds ?? 0),
  };
}

export type SettingsValues = ReturnType<typeof settingsValues>;
