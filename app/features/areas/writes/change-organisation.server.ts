/** Changes what an area says about an organisation; name, kind and website belong to the platform and stay. */
import { and, eq } from 'drizzle-orm';
import { areaOrganisations } from '#db/schema/areas.ts';
import { notFound } from '#app/platform/errors.ts';
import { inTransaction, touchArea } from '#app/platform/context.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { recordActivity } from '#app/features/record/writes/record-activity.server.ts';

/** Replaces the summary. @throws not-found for an organisation that is not of this area. */
export async function changeOrganisation(ctx: AreaContext, organisationId: string, summary: string): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const changed = await tx.db
      .update(areaOrganisations)
      .set({ summary })
      .where(and(eq(areaOrganisations.areaId, tx.area.id), eq(areaOrganisations.organisationId, organisationId)))
      .returning({ slug: areaOrganisations.slug });
    if (!changed[0]) throw notFound();
    await recordActivity(tx, { verb: 'organisation.changed', detail: { slug: changed[0].slug } });
    await touchArea(tx);
  });
}
