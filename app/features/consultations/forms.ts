/** The forms for putting a question to people: what is asked, its options, and who took part. Pure. */
import { z } from 'zod';
import type { Stated, StoredDate } from '#db/schema/base/columns.ts';
import { formatPartialDate, parsePartialDate } from '#app/lib/partial-date.ts';
import { isSlug } from '#app/lib/slug.ts';
import type { Translate } from '#app/platform/messages.ts';
import { closesBeforeOpening, consultationKinds } from './consultation.ts';
import type { OptionInput } from './consultation.ts';
import type { consultationFormMessages } from './messages-manage.ts';
import { parseCount, writeCount } from './participation.ts';
import type { ParticipationInput } from './participation.ts';
import type { EditedConsultation } from './reads/staff.server.ts';

export type Text = Translate<(typeof consultationFormMessages)['english']>;

const limits = { title: 200, line: 400, prose: 10_000, options: 40, groups: 60 };

export const title = (t: Text, missing: 'titleMissing' | 'optionTitleMissing' | 'groupMissing' = 'titleMissing') =>
  z
    .string({ error: t(missing) })
    .trim()
    .min(1, t(missing))
    .max(limits.title, t('titleLong', { max: limits.title }));

/** Text that may stay empty. */
export const words = (t: Text, max = limits.prose) =>
  z
    .string()
    .trim()
    .max(max, t('tooLong', { max }))
    .optional()
    .transform((typed) => typed ?? '');

/** Text of which nothing typed means that it is not stated. */
export const statedWords = (t: Text) =>
  words(t, limits.line).transform((typed): Stated<string> =>
    typed === '' ? { state: 'not-stated' } : { state: 'stated', value: typed },
  );

/** A date as people write it. */
export const date = (t: Text) =>
  z
    .string()
    .optional()
    .transform((typed = '', check): StoredDate => {
      const parsed = parsePartialDate(typed);
      if (parsed.ok) return parsed.date;
      check.addIssue({
        code: 'custom',
        message: t(parsed.reason === 'no-such-day' ? 'noSuchDay' : 'notADate', { typed }),
      });
      return z.NEVER;
    });

export const count = (t: Text) =>
  z
    .string()
    .optional()
    .transform((typed = '', check): Stated<number> => {
      const parsed = parseCount(typed);
      if (parsed) return parsed;
      check.addIssue({ code: 'custom', message: t('countWrong', { typed }) });
      return z.NEVER;
    });

const kind = (t: Text) => z.enum(consultationKinds, { error: t('kindMissing') });

/** Beginning: a title and a kind. */
export const newConsultationForm = (t: Text) => z.object({ title: title(t), kind: kind(t) });

/** What a change of something public is told with; empty for a draft. */
const note = (t: Text) => ({ note: words(t, 1000), isSmall: z.boolean().default(false) });

export const detailsForm = (t: Text) =>
  z.object({
    title: title(t),
    slug: z.string({ error: t('slugWrong') }).refine(isSlug, t('slugWrong')),
    kind: kind(t),
    purpose: words(t),
    audience: statedWords(t),
    serviceIds: z.array(z.string()).default([]),
    ...note(t),
  });

export const reasonsForm = (t: Text) =>
  z.object({
    why: words(t),
    fixed: words(t),
    impact: words(t),
    equality: words(t),
    equalityAsAt: date(t),
    formats: words(t),
    contact: statedWords(t),
    ...note(t),
  });

export const datesForm = (t: Text) =>
  z
    .object({
      decider: statedWords(t),
      opens: date(t),
      closes: date(t),
      decision: date(t),
      hearBack: statedWords(t),
      note: words(t, 1000),
    })
    .superRefine((typed, check) => {
      if (closesBeforeOpening(typed)) check.addIssue({ code: 'custom', path: ['closes'], message: t('closesFirst') });
    });

const option = (t: Text) =>
  z.object({
    id: z.string().optional(),
    title: title(t, 'optionTitleMissing'),
    description: words(t),
    isDiscarded: z.boolean().default(false),
    reason: words(t),
  });

export const optionsForm = (t: Text) =>
  z.object({
    options: z.array(option(t)).max(limits.options).default([]),
    discardedNote: words(t, 2000),
    ...note(t),
  });

export const participationForm = (t: Text) =>
  z.object({
    title: title(t),
    methods: statedWords(t),
    place: statedWords(t),
    held: date(t),
    total: count(t),
    groups: z
      .array(z.object({ label: title(t, 'groupMissing'), count: count(t) }))
      .max(limits.groups)
      .default([]),
  });

export const writeStated = (value: Stated<string>) => (value.state === 'stated' ? value.value : '');
export const writeDate = (value: StoredDate) => (value.state === 'stated' ? formatPartialDate(value) : '');

/** What the forms show of one: every text as its author would type it. */
export function detailsValues({ title, slug, kind, purpose, audience, serviceIds }: EditedConsultation) {
  return { title, slug, kind, purpose, audience: writeStated(audience), serviceIds };
}

export function reasonsValues(of: EditedConsultation) {
  const { why, fixed, impact, equality, formats } = of;
  return {
    ...{ why, fixed, impact, equality, formats },
    equalityAsAt: writeDate(of.equalityAsAt),
    contact: writeStated(of.contact),
  };
}

export function datesValues(of: EditedConsultation) {
  return {
    decider: writeStated(of.decider),
    opens: writeDate(of.opens),
    closes: writeDate(of.closes),
    decision: writeDate(of.decision),
    hearBack: writeStated(of.hearBack),
  };
}

/** Empty on every visit: a note belongs to one change. */
type Note = { note?: string; isSmall?: string };

export type DetailsValues = ReturnType<typeof detailsValues> & Note;
export type ReasonsValues = ReturnType<typeof reasonsValues> & Note;
export type DatesValues = ReturnType<typeof datesValues> & Pick<Note, 'note'>;

/** A row that is not stored yet: never empty, or an added row would vanish with the answer of the form. */
export const newRow = { id: 'new' };

export function optionValues({ id, title, description, isDiscarded, reason }: Required<OptionInput>) {
  return { id, title, description, isDiscarded: isDiscarded ? 'on' : '', reason };
}

export type OptionsValues = { options: ReturnType<typeof optionValues>[]; discardedNote: string } & Note;

export function participationValues(of: ParticipationInput) {
  return {
    title: of.title,
    methods: writeStated(of.methods),
    place: writeStated(of.place),
    held: writeDate(of.held),
    total: writeCount(of.total),
    groups: of.groups.map(({ label, count }) => ({ id: 'known', label, count: writeCount(count) })),
  };
}

export type ParticipationValues = ReturnType<typeof participationValues>;
