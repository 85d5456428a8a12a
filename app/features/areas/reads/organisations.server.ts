/** Reads the organisations of an area, and those that could still join it. */
import { and, asc, eq, isNull } from 'drizzle-orm';
import { areaOrganisations, organisations } from '#db/schema/areas.ts';
import { notFound } from '#app/platform/errors.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import type { AreaOrganisation, OrganisationKind } from '../organisation.ts';

const columns = {
  id: organisations.id,
  slug: areaOrganisations.slug,
  name: organisations.name,
  kind: organisations.kind,
  website: organisations.website,
  summary: areaOrganisations.summary,
};

/** The organisations of the area, by name. One statement. */
export function listOrganisations(ctx: AreaContext, size = 200): Promise<AreaOrganisation[]> {
  return ctx.db
    .select(columns)
    .from(areaOrganisations)
    .innerJoin(organisations, eq(organisations.id, areaOrganisations.organisationId))
    .where(eq(areaOrganisations.areaId, ctx.area.id))
    .orderBy(asc(organisations.name), asc(organisations.id))
    .limit(size);
}

/** The organisation at a slug of the area. One statement. @throws not-found */
export async function getOrganisation(ctx: AreaContext, slug: string): Promise<AreaOrganisation> {
  const rows = await ctx.db
    .select(columns)
    .from(areaOrganisations)
    .innerJoin(organisations, eq(organisations.id, areaOrganisations.organisationId))
    .where(and(eq(areaOrganisations.areaId, ctx.area.id), eq(areaOrganisations.slug, slug)))
    .limit(1);
  if (!rows[0]) throw notFound();
  return rows[0];
}

/** Organisations that the platform knows and the area has not joined, by name. One statement. */
export function listJoinable(
  ctx: AreaContext,
  size = 200,
): Promise<{ id: string; name: string; kind: OrganisationKind }[]> {
  return ctx.db
    .select({ id: organisations.id, name: organisations.name, kind: organisations.kind })
    .from(organisations)
    .leftJoin(
      areaOrganisations,
      and(eq(areaOrganisations.organisationId, organisations.id), eq(areaOrganisations.areaId, ctx.area.id)),
    )
    .where(isNull(areaOrganisations.areaId))
    .orderBy(asc(organisations.name), asc(organisations.id))
    .limit(size);
}
