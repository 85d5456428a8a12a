/** Invites somebody by email to a role in an area; the answer is the same whether or not they have an account. */
import { and, eq, sql } from 'drizzle-orm';
import { areaOrganisations, organisations } from '#db/schema/areas.ts';
import { people, roles } from '#db/schema/people.ts';
import type { RoleName } from '#app/lib/actor.ts';
import { isOnBothSides } from '#app/lib/permissions.ts';
import { inTransaction } from '#app/platform/context.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { recordActivity } from '#app/features/record/writes/record-activity.server.ts';
import { normaliseEmail } from '../email.ts';
import type { Invitation } from '../emailed-link.ts';
import { lifetimeInWords, sendLetter } from '../mail.server.ts';
import { roleMessages } from '../messages-roles.ts';
import { needsOrganisation } from '../policy.ts';
import { listInvitations } from '../reads/list-invitations.server.ts';
import { createEmailedLink } from './create-emailed-link.server.ts';

export type Invited = { email: string; role: RoleName; organisationId: string | null };

async function findOrganisationName(tx: AreaContext, organisationId: string): Promise<string | null> {
  const [found] = await tx.db
    .select({ name: organisations.name })
    .from(areaOrganisations)
    .innerJoin(organisations, eq(organisations.id, areaOrganisations.organisationId))
    .where(and(eq(areaOrganisations.areaId, tx.area.id), eq(areaOrganisations.organisationId, organisationId)))
    .limit(1);
  return found?.name ?? null;
}

/** Whether this address would be of both sides with the role: it holds the other side's, or is invited to it. */
async function wouldBeBothSides(tx: AreaContext, email: string, role: RoleName): Promise<boolean> {
  const address = normaliseEmail(email);
  const held = await tx.db
    .select({ role: roles.role })
    .from(roles)
    .innerJoin(people, eq(people.id, roles.personId))
    .where(and(eq(roles.areaId, tx.area.id), sql`lower(${people.email}) = ${address}`));
  const offered = (await listInvitations(tx, 1000)).filter((open) => normaliseEmail(open.email) === address);
  return isOnBothSides([role, ...held.map((one) => one.role), ...offered.map((one) => one.role)]);
}

/**
 * Sends the invitation. An organisation must be one of the area's, and a commissioner needs one. Nobody is invited to speak
 * for the forum and to edit in the same area.
 */
export async function inviteToArea(
  ctx: AreaContext,
  { email, role, organisationId }: Invited,
): Promise<'invited' | 'no-organisation' | 'both-sides'> {
  return inTransaction(ctx, async (tx) => {
    const organisationName = organisationId === null ? null : await findOrganisationName(tx, organisationId);
    const isMissing = organisationName === null;
    if (isMissing && (organisationId !== null || needsOrganisation(role))) return 'no-organisation';
    if (await wouldBeBothSides(tx, email, role)) return 'both-sides';
    const payload: Invitation = {
      areaId: tx.area.id,
      role,
      organisationId,
      invitedBy: tx.actor.kind === 'person' ? tx.actor.personId : null,
    };
    const link = await createEmailedLink(tx, { purpose: 'invitation', email, payload });
    await sendLetter(tx, email, 'invitation', {
      link,
      areaName: tx.area.name,
      roleName: tx.t(roleMessages)(role),
      expiresIn: lifetimeInWords(tx, 'invitation'),
      demonstration: tx.area.demonstration,
      ...(organisationName === null ? {} : { organisationName }),
    });
    await recordActivity(tx, { verb: 'person.invited', detail: { role } });
    return 'invited';
  });
}
