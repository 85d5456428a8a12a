/** An invitation is taken up: the account is made where there is none, and the role is granted. */
import type { Person } from '#app/lib/actor.ts';
import { findArea } from '#app/platform/area.server.ts';
import { inArea, inTransaction } from '#app/platform/context.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { hashPassword } from '../password-hash.server.ts';
import { findInvitation } from '../reads/find-invitation.server.ts';
import type { InvitationOffer } from '../reads/find-invitation.server.ts';
import type { PersonRecord } from '../reads/find-person.server.ts';
import { createPerson } from './create-person.server.ts';
import { grantRole } from './grant-role.server.ts';
import { spendEmailedLink } from './spend-emailed-link.server.ts';

type Accepted = { person: PersonRecord; offer: InvitationOffer };

/**
 * The person and what they accepted, or null where the link no longer works.
 * @param answers `password` is for a new account; an account that exists keeps its own.
 */
export async function acceptInvitation(
  ctx: Context,
  token: string,
  answers: { name: string; password: string | null },
): Promise<Accepted | null> {
  const passwordHash = answers.password === null ? null : await hashPassword(answers.password);
  return inTransaction(ctx, async (tx) => {
    const link = await spendEmailedLink(tx, token, 'invitation');
    const offer = link && (await findInvitation(tx, link));
    const area = offer && (await findArea(tx.db, offer.areaSlug));
    if (!offer || !area) return null;
    const person = await createPerson(tx, { email: link.email, passwordHash });
    const { role, organisationId, invitedBy } = offer.invitation;
    const actor: Person = {
      kind: 'person',
      personId: person.id,
      email: person.email,
      isOperator: false,
      hasSecondFactor: false,
      roles: [],
    };
    const gift = { personId: person.id, name: answers.name, role, organisationId, grantedBy: invitedBy };
    await grantRole({ ...inArea(tx, area), actor }, gift);
    return { person, offer };
  });
}
