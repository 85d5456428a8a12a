/** The form that closes an account: which fields it has and what is said when one is wrong. */
import { z } from 'zod';
import type { Translate } from '#app/platform/messages.ts';
import type { accountMessages } from '../messages-account.ts';

type AccountText = Translate<(typeof accountMessages)['english']>;

export const closeForm = (t: AccountText) =>
  z.object({
    password: z.string({ error: t('closePasswordMissing') }),
    confirmed: z.literal('yes', { error: t('closeConfirmMissing') }),
  });

export type CloseForm = z.infer<ReturnType<typeof closeForm>>;
