/** Invites somebody by email to a role in an area; the answer is the same whether or not they have an account. */
import { and, eq } from 'drizzle-orm';
import { areaOrganisations, organisations } from '#db/schema/areas.ts';
import type { RoleName } from '#app/lib/actor.ts';
import { inTransaction } from '#app/platform/context.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { recordActivity } from '#app/features/record/writes/record-activity.server.ts';
import type { Invitation } from '../emailed-link.ts';
import { lifetimeInWords, sendLetter } from '../mail.server.ts';
import { roleMessages } from '../messages-roles.ts';
import { needsOrganisation } from '../policy.ts';
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

/** Sends the invitation. An organisation must be one of the area's, and a commissioner needs one. */
export async function inviteToArea(
  ctx: AreaContext,
  { email, role, organisationId }: Invited,
): Promise<'invited' | 'no-organisation'> {
  return inTransaction(ctx, async (tx) => {
    const organisationName = organisationId === null ? null : await findOrganisationName(tx, organisationId);
    const isMissing = organisationName === null;
    if (isMissing && (organisationId !== null || needsOrganisation(role))) return 'no-organisation';
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
