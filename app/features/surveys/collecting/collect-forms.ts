/** The forms of collecting: setting up a device, and what an area sets. Pure. */
import { z } from 'zod';
import type { Translate } from '#app/platform/messages.ts';
import type { collectStaffMessages } from './messages-staff.ts';

type Text = Translate<(typeof collectStaffMessages)['english']>;

export const kioskHours = { least: 1, most: 24 * 31 } as const;
const longestAddress = 600;
const mostOrigins = 20;

export const kioskForm = (t: Text) =>
  z.object({
    place: z
      .string({ error: t('placeMissing') })
      .trim()
      .min(1, t('placeMissing'))
      .max(100, t('placeMissing')),
    hours: z
      .string({ error: t('hoursWrong', kioskHours) })
      .trim()
      .transform((typed) => (/^\d{1,4}$/.test(typed) ? Number(typed) : NaN))
      .refine((hours) => hours >= kioskHours.least && hours <= kioskHours.most, t('hoursWrong', kioskHours)),
  });

/** An origin with nothing after it; on this machine alone http too. */
const isOrigin = (line: string): boolean =>
  URL.canParse(line) &&
  new URL(line).origin === line.replace(/\/$/, '').toLowerCase() &&
  (line.startsWith('https://') || /^http:\/\/(localhost|127\.0\.0\.1)(:\d+)?\/?$/.test(line)) &&
  !/[;,'"*\s]/.test(line);

export const collectingForm = (t: Text) =>
  z.object({
    intent: z.literal('save'),
    returnAddress: z
      .string()
      .optional()
      .transform((typed = '') => typed.replace(/\r\n?/g, '\n').trim())
      .refine((typed) => typed.length <= longestAddress, t('returnAddressLong', { max: longestAddress })),
    frameOrigins: z
      .string()
      .optional()
      .transform((typed = '', check) => {
        const lines = typed
          .split(/[\n,]+/)
          .map((line) => line.trim())
          .filter((line) => line !== '');
        const wrong = lines.find((line) => !isOrigin(line));
        if (wrong !== undefined) {
          check.addIssue({ code: 'custom', message: t('originsWrong', { line: wrong.slice(0, 100) }) });
          return z.NEVER;
        }
        return [...new Set(lines.map((line) => new URL(line).origin))];
      })
      .refine((origins) => origins.length <= mostOrigins, t('originsMany', { max: mostOrigins })),
  });
