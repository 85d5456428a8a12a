/** What the forms and links of following carry. Pure. */
import { z } from 'zod';
import { emailField } from '#app/features/people/email.ts';
import type { Translate } from '#app/platform/messages.ts';
import type { notificationMessages } from './messages.ts';

type Text = Translate<(typeof notificationMessages)['english']>;

/** The form "tell me by email" below a consultation, a survey or a promise. */
export function followSchema(t: Text) {
  return z.object({ email: emailField({ missing: t('emailMissing'), mistyped: t('emailMistyped') }) });
}

/** How soon a follower is told: each time, or once a week. */
export const paces = ['at-once', 'weekly'] as const;
export type Pace = (typeof paces)[number];

/** The pace that a form asks for; anything else is at once. */
export const paceOf = (value: unknown): Pace => paces.find((pace) => pace === value) ?? 'at-once';

/** What the link in a confirmation carries. */
export const confirmationSchema = z.object({ areaId: z.string(), followId: z.string() });

/** What a link to stop mail carries: one thing that is followed (null: the whole area), or everything. */
export const stopSchema = z.discriminatedUnion('scope', [
  z.object({ scope: z.literal('one'), areaId: z.string(), nodeId: z.string().nullable() }),
  z.object({ scope: z.literal('all') }),
]);

export type StopScope = z.infer<typeof stopSchema>;

/** A link that the reader has just spent: whose it was, and what it carried. */
export type SpentLink = { email: string; payload: string };
