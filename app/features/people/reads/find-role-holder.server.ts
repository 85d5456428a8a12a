/** One role of one person in an area, to ask before it is taken away. */
import { and, eq } from 'drizzle-orm';
import { areaPeople, roles } from '#db/schema/people.ts';
import type { RoleName } from '#app/lib/actor.ts';
import type { AreaContext } from '#app/platform/context.server.ts';

export type RoleHolder = { personId: string; name: string; role: RoleName };

/** Null where the person does not hold the role here. One statement. */
export async function findRoleHolder(
  ctx: AreaContext,
  { personId, role }: { personId: string; role: RoleName },
): Promise<RoleHolder | null> {
  const [found] = await ctx.db
    .select({ personId: roles.personId, name: areaPeople.name, role: roles.role })
    .from(roles)
    .innerJoin(areaPeople, and(eq(areaPeople.areaId, roles.areaId), eq(areaPeople.personId, roles.personId)))
    .where(and(eq(roles.areaId, ctx.area.id), eq(roles.personId, personId), eq(roles.role, role)))
    .limit(1);
  return found ?? null;
}
