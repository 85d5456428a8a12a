/** What a service refers to: an organisation and levels, all of its own area. */
import { and, eq, inArray } from 'drizzle-orm';
import { areaOrganisations, levels, serviceLevels } from '#db/schema/areas.ts';
import { notFound } from '#app/platform/errors.ts';
import type { AreaContext } from '#app/platform/context.server.ts';

/** @throws not-found for an organisation that is not of this area. */
export async function checkOrganisation(tx: AreaContext, organisationId: string | null): Promise<void> {
  if (organisationId === null) return;
  const found = await tx.db
    .select({ id: areaOrganisations.organisationId })
    .from(areaOrganisations)
    .where(and(eq(areaOrganisations.areaId, tx.area.id), eq(areaOrganisations.organisationId, organisationId)));
  if (!found[0]) throw notFound();
}

/** Replaces the levels of a service. @throws not-found for a level that is not of this area. */
export async function tagLevels(tx: AreaContext, serviceId: string, levelIds: readonly string[]): Promise<void> {
  const wanted = [...new Set(levelIds)];
  const inArea = eq(serviceLevels.areaId, tx.area.id);
  await tx.db.delete(serviceLevels).where(and(inArea, eq(serviceLevels.serviceId, serviceId)));
  if (wanted.length === 0) return;
  const known = await tx.db
    .select({ id: levels.id })
    .from(levels)
    .where(and(eq(levels.areaId, tx.area.id), inArray(levels.id, wanted)));
  if (known.length !== wanted.length) throw notFound();
  await tx.db.insert(serviceLevels).values(wanted.map((levelId) => ({ areaId: tx.area.id, serviceId, levelId })));
}
