/** Joins an organisation that the platform knows to an area: one care board may serve six. */
import { and, eq } from 'drizzle-orm';
import { areaOrganisations, organisations } from '#db/schema/areas.ts';
import { isSlug, slugify } from '#app/lib/slug.ts';
import { notFound } from '#app/platform/errors.ts';
import { inTransaction, touchArea } from '#app/platform/context.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { recordActivity } from '#app/features/record/writes/record-activity.server.ts';
import { freeOrganisationSlug } from './organisation-slugs.server.ts';

export type JoinInput = { organisationId: string; summary?: string; slug?: string };

/**
 * Joins the organisation; one that is joined already stays as it is.
 * @returns its slug in the area.
 * @throws not-found for an organisation that the platform does not know.
 */
export async function joinOrganisation(ctx: AreaContext, input: JoinInput): Promise<{ slug: string }> {
  return inTransaction(ctx, async (tx) => {
    const { organisationId } = input;
    const known = await tx.db
      .select({ name: organisations.name })
      .from(organisations)
      .where(eq(organisations.id, organisationId))
      .for('update');
    if (!known[0]) throw notFound();
    const joined = await tx.db
      .select({ slug: areaOrganisations.slug })
      .from(areaOrganisations)
      .where(and(eq(areaOrganisations.areaId, tx.area.id), eq(areaOrganisations.organisationId, organisationId)));
    if (joined[0]) return joined[0];
    const wanted = input.slug !== undefined && isSlug(input.slug) ? input.slug : slugify(known[0].name);
    const slug = await freeOrganisationSlug(tx, wanted || 'organisation');
    await tx.db
      .insert(areaOrganisations)
      .values({ areaId: tx.area.id, organisationId, slug, summary: input.summary ?? '' });
    await recordActivity(tx, { verb: 'organisation.joined', detail: { slug } });
    await touchArea(tx);
    return { slug };
  });
}
