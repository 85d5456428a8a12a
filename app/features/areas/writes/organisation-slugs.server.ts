/** Who has or had an address of an organisation in an area: a slug is never taken again by another (data-rules 13). */
import { and, eq, like, ne } from 'drizzle-orm';
import { areaOrganisations, formerOrganisationSlugs } from '#db/schema/areas.ts';
import type { AreaContext } from '#app/platform/context.server.ts';

/** Slugs like this one that organisations have or had. */
async function slugsBeginning(tx: AreaContext, base: string): Promise<Set<string>> {
  const present = await tx.db
    .select({ slug: areaOrganisations.slug })
    .from(areaOrganisations)
    .where(and(eq(areaOrganisations.areaId, tx.area.id), like(areaOrganisations.slug, `${base}%`)));
  const former = await tx.db
    .select({ slug: formerOrganisationSlugs.slug })
    .from(formerOrganisationSlugs)
    .where(and(eq(formerOrganisationSlugs.areaId, tx.area.id), like(formerOrganisationSlugs.slug, `${base}%`)));
  return new Set([...present, ...former].map(({ slug }) => slug));
}

/** The first of `base`, `base-2` … that no organisation of the area has or had. */
export async function freeOrganisationSlug(tx: AreaContext, base: string): Promise<string> {
  const taken = await slugsBeginning(tx, base);
  if (!taken.has(base)) return base;
  let number = 2;
  while (taken.has(`${base}-${number}`)) number += 1;
  return `${base}-${number}`;
}

async function isOthers(tx: AreaContext, organisationId: string, slug: string): Promise<boolean> {
  const present = await tx.db
    .select({ slug: areaOrganisations.slug })
    .from(areaOrganisations)
    .where(
      and(
        eq(areaOrganisations.areaId, tx.area.id),
        eq(areaOrganisations.slug, slug),
        ne(areaOrganisations.organisationId, organisationId),
      ),
    );
  const former = await tx.db
    .select({ slug: formerOrganisationSlugs.slug })
    .from(formerOrganisationSlugs)
    .where(
      and(
        eq(formerOrganisationSlugs.areaId, tx.area.id),
        eq(formerOrganisationSlugs.slug, slug),
        ne(formerOrganisationSlugs.organisationId, organisationId),
      ),
    );
  return present.length + former.length > 0;
}

/** Gives an organisation another slug and keeps the one it had. @returns false for a slug that another has or had. */
export async function moveOrganisation(
  tx: AreaContext,
  { organisationId, from, to }: { organisationId: string; from: string; to: string },
): Promise<boolean> {
  if (await isOthers(tx, organisationId, to)) return false;
  await tx.db
    .delete(formerOrganisationSlugs)
    .where(and(eq(formerOrganisationSlugs.areaId, tx.area.id), eq(formerOrganisationSlugs.slug, to)));
  await tx.db
    .update(areaOrganisations)
    .set({ slug: to })
    .where(and(eq(areaOrganisations.areaId, tx.area.id), eq(areaOrganisations.organisationId, organisationId)));
  await tx.db.insert(formerOrganisationSlugs).values({ areaId: tx.area.id, slug: from, organisationId });
  return true;
}
