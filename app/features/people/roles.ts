/** The roles that an invitation can offer, in the order in which a form shows them. Pure. */
import { z } from 'zod';
import type { RoleName } from '#app/lib/actor.ts';

export const offeredRoles = [
  'member',
  'representative',
  'facilitator',
  'analyst',
  'commissioner',
  'safeguarding-lead',
  'administrator',
] as const satisfies readonly RoleName[];

/** The name of a role, or a sentence that asks for one. */
export const roleName = (missing?: string) => z.enum(offeredRoles, missing === undefined ? {} : { error: missing });

/** The name of a role, which stands in the middle of sentences, as it begins a line or a cell. */
export function asLabel(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
