/** What the fields of these forms accept, each refusal a sentence that says how to mend it. Pure. */
import { z } from 'zod';
import type { Stated, StoredDate } from '#db/schema/base/columns.ts';
import { parsePartialDate } from '#app/lib/partial-date.ts';
import type { Translate } from '#app/platform/messages.ts';
import type { progressFormMessages } from './messages-forms.ts';

export type FormText = Translate<(typeof progressFormMessages)['english']>;
type Key = Parameters<FormText>[0];

export const limits = { title: 300, line: 400, prose: 20_000, rows: 80 };

/** Text that must be there. */
export const needed = (t: FormText, missing: Key, max = limits.prose) =>
  z
    .string({ error: t(missing) })
    .trim()
    .min(1, t(missing))
    .max(max, t('tooLong', { max }));

export const title = (t: FormText) => needed(t, 'titleMissing', limits.title);

/** Text that may stay empty. */
export const words = (t: FormText, max = limits.prose) =>
  z
    .string()
    .trim()
    .max(max, t('tooLong', { max }))
    .optional()
    .transform((typed) => typed ?? '');

/** Text of which nothing typed means that it is not stated. */
export const statedWords = (t: FormText) =>
  words(t, limits.line).transform((typed): Stated<string> =>
    typed === '' ? { state: 'not-stated' } : { state: 'stated', value: typed },
  );

/** A number with digits, where nothing typed means that it is not stated; never zero by default. */
export const statedNumber = (t: FormText) =>
  words(t, limits.line).transform((typed, check): Stated<number> => {
    if (typed === '') return { state: 'not-stated' };
    const bare = typed.replaceAll(',', '');
    if (/^-?\d+(\.\d+)?$/.test(bare)) return { state: 'stated', value: Number(bare) };
    check.addIssue({ code: 'custom', message: t('notANumber', { typed }) });
    return z.NEVER;
  });

/** A place in a list, from 1; nothing typed is 0, which is no place. */
export const place = (t: FormText) =>
  words(t, limits.line).transform((typed, check): number => {
    if (typed === '' || /^[1-9]\d{0,2}$/.test(typed)) return Number(typed);
    check.addIssue({ code: 'custom', message: t('notAPlace', { typed }) });
    return z.NEVER;
  });

/** One entry a line; empty lines are nothing, and a line that comes twice counts once. */
export const lines = (t: FormText) =>
  words(t).transform((typed) => [
    ...new Set(
      typed
        .split(/\r?\n/)
        .map((line) => line.trim())
        .filter((line) => line !== ''),
    ),
  ]);

/** A date as people write it, as exactly as it is known. */
export const date = (t: FormText) =>
  words(t, limits.line).transform((typed, check): StoredDate => {
    const parsed = parsePartialDate(typed);
    if (parsed.ok) return parsed.date;
    const message = t(parsed.reason === 'no-such-day' ? 'noSuchDay' : 'notADate', { typed });
    check.addIssue({ code: 'custom', message });
    return z.NEVER;
  });

/** One of a few; the first when nothing was chosen. */
export const choice = <const T extends readonly [string, ...string[]]>(t: FormText, values: T) =>
  z.enum(values, { error: t('chooseOne') }).default(values[0] as never);

export const rows = <T extends z.ZodType>(row: T) => z.array(row).max(limits.rows).default([]);
