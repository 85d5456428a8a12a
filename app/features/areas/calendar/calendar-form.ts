/** The form of a term or of a time before an election. Pure. */
import { z } from 'zod';
import { formatDay } from '#app/lib/dates.ts';
import { parsePartialDate } from '#app/lib/partial-date.ts';
import type { Translate } from '#app/platform/messages.ts';
import { periodKinds } from './calendar.ts';
import type { CalendarPeriod } from './calendar.ts';
import type { calendarMessages } from './messages-calendar.ts';

type Text = Translate<(typeof calendarMessages)['english']>;

const day = (t: Text) =>
  z.string({ error: t('dayWanted') }).transform((typed, issue): string => {
    const parsed = parsePartialDate(typed);
    if (parsed.ok && parsed.date.state === 'stated' && parsed.date.precision === 'day') return parsed.date.start;
    issue.addIssue({ code: 'custom', message: t('dayWanted') });
    return z.NEVER;
  });

export const calendarForm = (t: Text) =>
  z
    .object({
      kind: z.enum(periodKinds, { error: t('kindMissing') }),
      name: z
        .string({ error: t('nameMissing') })
        .trim()
        .min(1, t('nameMissing'))
        .max(160, t('nameLong')),
      starts: day(t),
      ends: day(t),
    })
    .superRefine(({ starts, ends }, issue) => {
      if (ends < starts) issue.addIssue({ code: 'custom', path: ['ends'], message: t('endsFirst') });
    });

export type CalendarFields = z.input<ReturnType<typeof calendarForm>>;

/** What the form shows of a known one: days as people write them. */
export function calendarValues({ kind, name, starts, ends }: CalendarPeriod): CalendarFields {
  return { kind, name, starts: formatDay(starts), ends: formatDay(ends) };
}
