/** Who answers for a promise: the commissioners of the organisation that owns it. */
import { and, eq, inArray, isNull } from 'drizzle-orm';
import { people, roles } from '#db/schema/people.ts';
import type { Context } from '#app/platform/context.server.ts';

export type Commissioner = { areaId: string; personId: string; email: string; organisationId: string | null };

/** The commissioners of these areas whose accounts are open. One statement. */
export async function listCommissioners(ctx: Context, areaIds: readonly string[]): Promise<Commissioner[]> {
  if (areaIds.length === 0) return [];
  return ctx.db
    .select({
      areaId: roles.areaId,
      personId: roles.personId,
      email: people.email,
      organisationId: roles.organisationId,
    })
    .from(roles)
    .innerJoin(people, and(eq(people.id, roles.personId), isNull(people.closedAt)))
    .where(and(inArray(roles.areaId, [...areaIds]), eq(roles.role, 'commissioner')));
}

/**
 * Those who hold the role for one of the organisations. Where nobody does, those who hold it for the area as a whole: a
 * promise without a contact must not be forgotten.
 */
export function contactsOf(
  { areaId, organisationIds }: { areaId: string; organisationIds: readonly string[] },
  all: readonly Commissioner[],
): Commissioner[] {
  const here = all.filter((one) => one.areaId === areaId);
  const own = here.filter((one) => one.organisationId !== null && organisationIds.includes(one.organisationId));
  return own.length > 0 ? own : here.filter((one) => one.organisationId === null);
}
