/** The form that invites somebody to a role: which fields it has and what is said when one is wrong. */
import { z } from 'zod';
import type { Translate } from '#app/platform/messages.ts';
import { emailField } from '../email.ts';
import type { roleMessages } from '../messages-roles.ts';
import { needsOrganisation } from '../policy.ts';
import { roleName } from '../roles.ts';

export type RoleText = Translate<(typeof roleMessages)['english']>;

export const inviteForm = (t: RoleText) =>
  z
    .object({
      email: emailField({ missing: t('inviteEmailMissing'), mistyped: t('inviteEmailMistyped') }),
      role: roleName(t('inviteRoleMissing')),
      organisationId: z
        .string()
        .optional()
        .transform((id) => id ?? null),
    })
    .refine(({ role, organisationId }) => organisationId !== null || !needsOrganisation(role), {
      path: ['organisationId'],
      message: t('inviteOrganisationMissing'),
    });

export type InviteForm = z.input<ReturnType<typeof inviteForm>>;

/** Which role of whom is to be taken away. */
export const roleHeld = z.object({ personId: z.string(), role: roleName() });
