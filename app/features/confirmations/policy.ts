/** Who may answer a review for which side. Pure. */
import type { Actor } from '#app/lib/actor.ts';
import { holds } from '#app/lib/permissions.ts';

export type SideOf = { side: 'owner' | 'forum'; organisationId: string | null };

/**
 * The forum is spoken for by its representatives. An owner is spoken for by an administrator, by a commissioner of that
 * organisation, and by one who works for the area as a whole.
 */
export function mayAnswer(actor: Actor, areaId: string, { side, organisationId }: SideOf): boolean {
  if (side === 'forum') return holds(actor, 'review.answer-forum', areaId);
  if (actor.kind === 'guest' || !holds(actor, 'review.answer-owner', areaId)) return false;
  return actor.roles.some(
    (grant) =>
      grant.areaId === areaId &&
      (grant.role === 'administrator' ||
        (grant.role === 'commissioner' &&
          (organisationId === null || grant.organisationId === null || grant.organisationId === organisationId))),
  );
}

/** Whether the person counts among the forum's members in the area. */
export function isMember(actor: Actor, areaId: string): boolean {
  return (
    actor.kind === 'person' &&
    actor.roles.some((grant) => grant.areaId === areaId && ['member', 'representative'].includes(grant.role))
  );
}
