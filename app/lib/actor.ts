/** Who is asking: a guest, or a person with the roles they hold in each area. */

export type RoleName =
  'member' | 'representative' | 'facilitator' | 'analyst' | 'commissioner' | 'safeguarding-lead' | 'administrator';

export type RoleGrant = { areaId: string; role: RoleName; organisationId: string | null };

export type Guest = { kind: 'guest' };

export type Person = {
  kind: 'person';
  personId: string;
  email: string;
  isOperator: boolean;
  hasSecondFactor: boolean;
  roles: readonly RoleGrant[];
};

export type Actor = Guest | Person;

export const guest: Guest = { kind: 'guest' };

/** Roles whose holders work for the area; none of them works without a second factor outside the demo. */
export const staffRoles: readonly RoleName[] = [
  'facilitator',
  'analyst',
  'commissioner',
  'safeguarding-lead',
  'administrator',
];

/** The roles that an actor holds in one area; a guest holds none. */
export function rolesIn(actor: Actor, areaId: string): RoleName[] {
  return actor.kind === 'guest'
    ? []
    : actor.roles.filter((grant) => grant.areaId === areaId).map((grant) => grant.role);
}

/** Whether the actor works for the area in any staff role. */
export function isStaffIn(actor: Actor, areaId: string): boolean {
  return rolesIn(actor, areaId).some((role) => staffRoles.includes(role));
}
