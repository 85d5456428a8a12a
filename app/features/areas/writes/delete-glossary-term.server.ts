/** Deletes a term with the meanings that single pages gave it. */
import { and, eq } from 'drizzle-orm';
import { glossaryTerms } from '#db/schema/areas.ts';
import { notFound } from '#app/platform/errors.ts';
import { inTransaction, touchArea } from '#app/platform/context.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { recordActivity } from '#app/features/record/writes/record-activity.server.ts';

/** @throws not-found for a term that is not of this area. */
export async function deleteGlossaryTerm(ctx: AreaContext, id: string): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const gone = await tx.db
      .delete(glossaryTerms)
      .where(and(eq(glossaryTerms.areaId, tx.area.id), eq(glossaryTerms.id, id)))
      .returning({ term: glossaryTerms.term });
    if (!gone[0]) throw notFound();
    await recordActivity(tx, { verb: 'term.deleted', detail: { term: gone[0].term } });
    await touchArea(tx);
  });
}
