/** What an invitation offers, in words: which area, which role, for whom; and whether the invited person has an account. */
import { and, eq, sql } from 'drizzle-orm';
import { organisations } from '#db/schema/areas.ts';
import { areaPeople, people } from '#db/schema/people.ts';
import { areas } from '#db/schema/tenancy.ts';
import type { RoleName } from '#app/lib/actor.ts';
import type { Context } from '#app/platform/context.server.ts';
import { invitationSchema, readPayload } from '../emailed-link.ts';
import type { Invitation } from '../emailed-link.ts';
import type { EmailedLink } from './find-emailed-link.server.ts';

export type InvitationOffer = {
  invitation: Invitation;
  areaName: string;
  areaSlug: string;
  role: RoleName;
  organisation: string | null;
  hasAccount: boolean;
  /** What the person is called in the area already, or empty. */
  name: string;
};

/** The offer, or null where its area is gone. One statement. */
export async function findInvitation(ctx: Context, link: EmailedLink): Promise<InvitationOffer | null> {
  const invitation = readPayload(invitationSchema, link.payload);
  if (!invitation) return null;
  const [row] = await ctx.db
    .select({
      areaName: areas.name,
      areaSlug: areas.slug,
      organisation: organisations.name,
      personId: people.id,
      name: areaPeople.name,
    })
    .from(areas)
    .leftJoin(organisations, eq(organisations.id, sql`${invitation.organisationId}`))
    .leftJoin(people, sql`lower(${people.email}) = lower(${link.email})`)
    .leftJoin(areaPeople, and(eq(areaPeople.areaId, areas.id), eq(areaPeople.personId, people.id)))
    .where(eq(areas.id, invitation.areaId))
    .limit(1);
  if (!row) return null;
  const { personId, name, ...offer } = row;
  return { ...offer, invitation, role: invitation.role, hasAccount: personId !== null, name: name ?? '' };
}
