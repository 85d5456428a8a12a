/** Who answers for the forum: the people with that role who do not also edit in the area, by whom mail to the forum is read. */
import { and, asc, eq, inArray, notExists, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { people, roles } from '#db/schema/people.ts';
import { editingRoles } from '#app/lib/permissions.ts';
import type { AreaContext } from '#app/platform/context.server.ts';

type Representative = {
  id: string;
  email: string;
  /** Whether the address is proven and the account open. */
  isReachable: boolean;
};

const edits = alias(roles, 'edits');

/** The statement that finds them. */
export function representativesOf(ctx: AreaContext) {
  const isEditor = and(
    eq(edits.areaId, roles.areaId),
    eq(edits.personId, roles.personId),
    inArray(edits.role, [...editingRoles]),
  );
  return ctx.db
    .select({ id: people.id, email: people.email, verifiedAt: people.emailVerifiedAt, closedAt: people.closedAt })
    .from(roles)
    .innerJoin(people, eq(people.id, roles.personId))
    .where(
      and(
        eq(roles.areaId, ctx.area.id),
        eq(roles.role, 'representative'),
        notExists(
          ctx.db
            .select({ one: sql`1` })
            .from(edits)
            .where(isEditor),
        ),
      ),
    );
}

/** One statement. */
export async function listRepresentatives(ctx: AreaContext): Promise<Representative[]> {
  const rows = await representativesOf(ctx).orderBy(asc(people.id));
  return rows.map(({ id, email, verifiedAt, closedAt }) => ({
    id,
    email,
    isReachable: verifiedAt !== null && closedAt === null,
  }));
}

/** How many people can answer for the forum. One statement. */
export async function countRepresentatives(ctx: AreaContext): Promise<number> {
  return (await listRepresentatives(ctx)).length;
}
