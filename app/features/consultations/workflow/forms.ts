/** The forms of a question's course: ways to take part, outcomes, steps, the forum's kind. Pure. */
import { z } from 'zod';
import type { StoredDate } from '#db/schema/base/columns.ts';
import { count, date, statedWords, title, words, writeDate, writeStated } from '../forms.ts';
import type { Text } from '../forms.ts';
import { declaredKinds, outcomes } from '../consultation.ts';
import { writeCount } from '../participation.ts';
import type { ActivityPart } from '../reads/course-parts.server.ts';
import { activityKinds, isReachable } from './activities.ts';
import { dutyCodes } from './duties.ts';

export const activityForm = (t: Text) =>
  z.object({
    kind: z.enum(activityKinds, { error: t('activityKindMissing') }),
    title: title(t),
    how: words(t, 2000),
    held: date(t),
    place: statedWords(t),
    minutes: count(t),
    address: words(t, 500).refine((typed) => typed === '' || isReachable(typed), t('addressWrong')),
    cancelledBecause: words(t, 1000),
    note: words(t, 1000),
  });

/** One day that has come, or nothing for today. */
const day = (t: Text) =>
  date(t).transform((typed: StoredDate, check): string | null => {
    if (typed.state === 'not-stated') return null;
    if (typed.precision === 'day') return typed.start;
    check.addIssue({ code: 'custom', message: t('dayWanted') });
    return z.NEVER;
  });

export const stepForm = (t: Text) =>
  z.object({
    to: z.enum(['by-dates', 'under-consideration', 'decided', 'reported', 'withdrawn'], { error: t('stepMissing') }),
    reason: words(t, 2000),
    day: day(t),
    ledgerKnown: z
      .string()
      .optional()
      .transform((ticked) => ticked === 'yes'),
    ledgerReason: words(t, 1000),
  });

export const outcomesForm = (t: Text) =>
  z.object({
    outcomes: z
      .array(
        z.object({
          id: z.string(),
          outcome: z.enum(outcomes, { error: t('outcomeMissing') }).default('not-stated'),
          outcomeReason: words(t, 2000),
        }),
      )
      .max(60)
      .default([]),
  });

export const forumKindForm = (t: Text) =>
  z.object({ kind: z.enum(declaredKinds, { error: t('kindMissing') }), reason: words(t, 1000) });

export const dutiesForm = (t: Text) =>
  z.object({ duties: z.array(z.enum(dutyCodes, { error: t('dutyUnknown') })).default([]) });

export function activityValues(of: ActivityPart) {
  const { kind, title: name, how, address, cancelledBecause } = of;
  return {
    ...{ kind: kind as string, title: name, how, address, cancelledBecause, note: '' },
    held: writeDate(of.held),
    place: writeStated(of.place),
    minutes: writeCount(of.minutes),
  };
}

export type ActivityValues = ReturnType<typeof activityValues>;

export type StepValues = { to: string; reason: string; day: string; ledgerKnown: string; ledgerReason: string };
export type OutcomesValues = { outcomes: { id: string; outcome: string; outcomeReason: string }[] };
