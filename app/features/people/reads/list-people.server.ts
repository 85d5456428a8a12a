/** The people who hold a role in an area, by name. */
import { and, eq, gt, sql } from 'drizzle-orm';
import { areaPeople, people } from '#db/schema/people.ts';
import type { RoleName } from '#app/lib/actor.ts';
import type { AreaContext } from '#app/platform/context.server.ts';

export type PersonInArea = {
  personId: string;
  name: string;
  email: string;
  roles: { role: RoleName; organisation: string | null }[];
};

/** The address of a page is the id of the last person before it: names may change, ids do not. */
export type PeoplePage = { people: PersonInArea[]; next: string | null };

/** One page of the area's people and their roles. One statement. */
export async function listPeople(ctx: AreaContext, after: string | null, size = 50): Promise<PeoplePage> {
  const inArea = eq(areaPeople.areaId, ctx.area.id);
  const key = sql`(lower(${areaPeople.name}), ${areaPeople.personId})`;
  const rows = await ctx.db
    .select({
      personId: areaPeople.personId,
      name: areaPeople.name,
      email: people.email,
      roles: sql<PersonInArea['roles']>`coalesce((
        select json_agg(json_build_object('role', r.role, 'organisation', o.name) order by r.role)
        from roles r left join organisations o on o.id = r.organisation_id
        where r.area_id = ${areaPeople.areaId} and r.person_id = ${areaPeople.personId}), '[]'::json)`,
    })
    .from(areaPeople)
    .innerJoin(people, eq(people.id, areaPeople.personId))
    .where(
      and(
        inArea,
        after === null
          ? undefined
          : gt(
              key,
              sql`(select lower(p.name), p.person_id from area_people p where p.area_id = ${ctx.area.id} and p.person_id = ${after})`,
            ),
      ),
    )
    .orderBy(sql`lower(${areaPeople.name})`, areaPeople.personId)
    .limit(size + 1);
  const shown = rows.slice(0, size);
  return { people: shown, next: rows.length > size ? (shown.at(-1)?.personId ?? null) : null };
}
