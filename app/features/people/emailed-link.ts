/** Emailed links: what each is for, how long it works, what it carries. Pure. */
import { z } from 'zod';
import { roleName } from './roles.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** How long a link of each purpose works, in milliseconds. Signing in is the shortest: it is a key to the account. */
export const linkLifetime = {
  'verify-email': 24 * hour,
  'sign-in': 15 * minute,
  'reset-password': 2 * hour,
  invitation: 14 * day,
  'confirm-follow': 7 * day,
  unsubscribe: 365 * day,
} as const;

export type LinkPurpose = keyof typeof linkLifetime;

/** What an invitation carries: nothing that says who is invited. */
export const invitationSchema = z.object({
  areaId: z.string(),
  role: roleName(),
  organisationId: z.string().nullable(),
  invitedBy: z.string().nullable(),
});

export type Invitation = z.infer<typeof invitationSchema>;

/** What a sign-in link carries: where to go afterwards. */
export const signInSchema = z.object({ next: z.string() });

/** Reads what a link carries; null where it is not what its purpose says. */
export function readPayload<T>(schema: z.ZodType<T>, payload: string): T | null {
  try {
    const parsed = schema.safeParse(JSON.parse(payload));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
