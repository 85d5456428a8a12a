/** The form in which staff write down a contribution: what it needs depends on how it came. Pure. */
import { z } from 'zod';
import type { Stated } from '#db/schema/base/columns.ts';
import { parsePartialDate } from '#app/lib/partial-date.ts';
import type { Translate } from '#app/platform/messages.ts';
import { enteredChannels } from './ledger.ts';
import type { entryMessages } from './messages-ledger.ts';

type Text = Translate<(typeof entryMessages)['english']>;

const limits = { line: 200, prose: 50_000 };

const words = (t: Text, max: number) =>
  z
    .string()
    .trim()
    .max(max, t('tooLong', { max }))
    .optional()
    .transform((typed) => typed ?? '');

/** The exact day that somebody typed, as YYYY-MM-DD; null for anything else. */
export function readDay(typed: string): string | null {
  const parsed = parsePartialDate(typed);
  const isDay = parsed.ok && parsed.date.state === 'stated' && parsed.date.precision === 'day';
  return isDay && parsed.date.state === 'stated' && parsed.date.qualifier === 'on' ? parsed.date.start : null;
}

const day = (t: Text, today: string) =>
  z
    .string()
    .optional()
    .transform((typed = '', check) => {
      const read = readDay(typed);
      if (read !== null && read <= today) return read;
      check.addIssue({ code: 'custom', message: t(read === null ? 'dayWrong' : 'dayAhead') });
      return z.NEVER;
    });

/** Whole numbers as people write them: "1,240" is 1240; nothing typed is not stated. */
const signatures = (t: Text) =>
  z
    .string()
    .optional()
    .transform((typed = '', check): Stated<number> => {
      const digits = typed.replace(/[,\s]/g, '');
      if (digits === '') return { state: 'not-stated' };
      if (/^\d{1,9}$/.test(digits)) return { state: 'stated', value: Number(digits) };
      check.addIssue({ code: 'custom', message: t('signaturesWrong') });
      return z.NEVER;
    });

/** @param today YYYY-MM-DD: nothing is received later than that */
export function entryForm(t: Text, today: string) {
  return z
    .object({
      channel: z.enum(enteredChannels, { error: t('channelMissing') }),
      day: day(t, today),
      title: words(t, limits.line).refine((typed) => typed !== '', t('nameMissing')),
      body: words(t, limits.prose),
      signatures: signatures(t),
      source: words(t, limits.line),
      address: words(t, limits.line),
      senderName: words(t, limits.line),
      senderContact: words(t, limits.line),
      activityId: words(t, 20).transform((typed) => (typed === '' ? null : typed)),
    })
    .superRefine(({ channel, body, source, address }, check) => {
      const need = (path: string, message: string) => check.addIssue({ code: 'custom', path: [path], message });
      if (channel === 'desk') {
        if (source === '') need('source', t('sourceMissing'));
        if (address === '') need('address', t('addressMissing'));
      } else if (body === '') need('body', t('bodyMissing'));
    });
}

/** What one entry's form carries, as it was typed. */
export const entryFields = [
  'channel',
  'day',
  'title',
  'body',
  'signatures',
  'source',
  'address',
  'senderName',
  'senderContact',
  'activityId',
] as const;
export type EntryField = (typeof entryFields)[number];
export type TypedEntry = Partial<Record<EntryField, string>>;
