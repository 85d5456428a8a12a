/** Forms by which staff sort responses. Pure. */
import { z } from 'zod';
import type { Translate } from '#app/platform/messages.ts';
import type { sortingMessages } from './messages.ts';

type Text = Translate<(typeof sortingMessages)['english']>;

const longestReason = 500;

/** Why staff take a response out, and that they mean it. */
export const takeOutForm = (t: Text) =>
  z.object({
    why: z
      .string()
      .trim()
      .min(1, t('reasonMissing'))
      .max(longestReason, t('reasonLong', { max: longestReason })),
    sure: z.literal('yes', t('confirmedMissing')),
  });
