/** What the form of a set accepts, and how a set looks in it. Pure. */
import { z } from 'zod';
import type { Stated } from '#db/schema/base/columns.ts';
import type { Translate } from '#app/platform/messages.ts';
import { setKinds } from '../items.ts';
import type { SetInput } from '../items.ts';
import type { priorityMessages } from './messages.ts';

type Text = Translate<(typeof priorityMessages)['english']>;

const most = { title: 200, line: 400 };

const line = (t: Text, max: number) =>
  z
    .string()
    .trim()
    .max(max, t('tooLong', { max }))
    .optional()
    .transform((typed) => typed ?? '');

export const setSchema = (t: Text) =>
  z.object({
    id: z.string().optional(),
    holds: z.enum(setKinds, { error: t('chooseHolds') }),
    title: line(t, most.title).refine((typed) => typed !== '', t('setTitleMissing')),
    statedCount: line(t, most.line).transform((typed, check): Stated<number> => {
      if (typed === '') return { state: 'not-stated' };
      if (/^[1-9]\d{0,2}$/.test(typed)) return { state: 'stated', value: Number(typed) };
      check.addIssue({ code: 'custom', message: t('notACount', { typed }) });
      return z.NEVER;
    }),
    source: line(t, most.line).transform((typed): Stated<string> =>
      typed === '' ? { state: 'not-stated' } : { state: 'stated', value: typed },
    ),
  });

export type SetValues = { id: string; holds: string; title: string; statedCount: string; source: string };

const typedValue = (value: Stated<string | number>) => (value.state === 'stated' ? String(value.value) : '');

export function setValues({ id, holds, title, statedCount, source }: SetInput & { id: string }): SetValues {
  return { id, holds, title, statedCount: typedValue(statedCount), source: typedValue(source) };
}
