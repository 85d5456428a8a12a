/** Reads the organisations of an area, and those that could still join it. */
import { and, asc, eq, inArray, isNull, ne, or } from 'drizzle-orm';
import { areaOrganisations, formerOrganisationSlugs, organisations } from '#db/schema/areas.ts';
import { settleSlug } from '#app/features/record/reads/nodes.server.ts';
import type { Address } from '#app/features/record/reads/nodes.server.ts';
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

/** The organisation that has or had a slug of the area. One statement. @throws not-found */
export async function getOrganisation(ctx: AreaContext, slug: string): Promise<AreaOrganisation> {
  const { areaId, organisationId } = areaOrganisations;
  const former = ctx.db
    .select({ id: formerOrganisationSlugs.organisationId })
    .from(formerOrganisationSlugs)
    .where(and(eq(formerOrganisationSlugs.areaId, ctx.area.id), eq(formerOrganisationSlugs.slug, slug)));
  const rows = await ctx.db
    .select(columns)
    .from(areaOrganisations)
    .innerJoin(organisations, eq(organisations.id, organisationId))
    .where(and(eq(areaId, ctx.area.id), or(eq(areaOrganisations.slug, slug), inArray(organisationId, former))))
    .limit(1);
  if (!rows[0]) throw notFound();
  return rows[0];
}

/** The same for its own page: an old address leads to the present one, in one hop. @throws not-found, or the redirect. */
export async function getOrganisationAt(ctx: AreaContext, slug: string, address: Address): Promise<AreaOrganisation> {
  return settleSlug({ ...(await getOrganisation(ctx, slug)), state: 'public' as const }, slug, address);
}

/** Whether another area has the organisation too: its name is then not one area's to change. One statement. */
export async function isSharedOrganisation(ctx: AreaContext, organisationId: string): Promise<boolean> {
  return (await listOtherAreas(ctx, organisationId)).length > 0;
}

/** Ids of the other areas that have the organisation. One statement. */
export async function listOtherAreas(ctx: AreaContext, organisationId: string): Promise<string[]> {
  const rows = await ctx.db
    .select({ areaId: areaOrganisations.areaId })
    .from(areaOrganisations)
    .where(and(eq(areaOrganisations.organisationId, organisationId), ne(areaOrganisations.areaId, ctx.area.id)));
  return rows.map(({ areaId }) => areaId);
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
