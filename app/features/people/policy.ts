/** Who may do what with accounts and roles, where a verb alone does not say it. Pure. */
import type { Actor, Person, RoleName } from '#app/lib/actor.ts';
import { AppError } from '#app/platform/errors.ts';

/** The signed-in person; the door has let nobody else in where this is asked. */
export function signedInPerson(actor: Actor): Person {
  if (actor.kind === 'guest') throw new AppError('forbidden');
  return actor;
}

/** Whether an invitation to the role must name an organisation: a commissioner decides for one (product.md, roles). */
export function needsOrganisation(role: RoleName): boolean {
  return role === 'commissioner';
}

/**
 * Whether a role may be taken away: an area keeps at least one administrator.
 * @param administrators how many people hold the role of administrator in the area now.
 */
export function mayRemoveRole(role: RoleName, administrators: number): boolean {
  return role !== 'administrator' || administrators > 1;
}
