/** Gives a term another meaning on one page, or takes that back. */
import { and, eq } from 'drizzle-orm';
import { glossaryOverrides, glossaryTerms } from '#db/schema/areas.ts';
import { nodes } from '#db/schema/record.ts';
import { notFound } from '#app/platform/errors.ts';
import { inTransaction, touchArea } from '#app/platform/context.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { recordActivity } from '#app/features/record/writes/record-activity.server.ts';
import { overrideDiffers } from '../glossary.ts';
import type { OverrideInput } from '../glossary.ts';

/**
 * Replaces the page's meaning of the term; an empty part leaves the area's own, and with both empty the override is gone.
 * @returns `set-differs` when the page now spells the term out in other words than the area: allowed, but worth a word.
 * @throws not-found when the page or the term is not of this area.
 */
export async function setGlossaryOverride(
  ctx: AreaContext,
  { nodeId, termId, expansion, definition }: OverrideInput,
): Promise<'set' | 'set-differs' | 'removed'> {
  return inTransaction(ctx, async (tx) => {
    const areaId = tx.area.id;
    const found = await tx.db
      .select({ term: glossaryTerms.term, expansion: glossaryTerms.expansion })
      .from(glossaryTerms)
      .innerJoin(nodes, and(eq(nodes.areaId, glossaryTerms.areaId), eq(nodes.id, nodeId)))
      .where(and(eq(glossaryTerms.areaId, areaId), eq(glossaryTerms.id, termId)));
    if (!found[0]) throw notFound();
    const { term } = found[0];
    if (expansion === '' && definition === '') {
      await tx.db
        .delete(glossaryOverrides)
        .where(
          and(
            eq(glossaryOverrides.areaId, areaId),
            eq(glossaryOverrides.nodeId, nodeId),
            eq(glossaryOverrides.termId, termId),
          ),
        );
    } else {
      await tx.db
        .insert(glossaryOverrides)
        .values({ areaId, nodeId, termId, expansion, definition })
        .onConflictDoUpdate({
          target: [glossaryOverrides.areaId, glossaryOverrides.nodeId, glossaryOverrides.termId],
          set: { expansion, definition },
        });
    }
    await recordActivity(tx, { verb: 'term.overridden', nodeId, detail: { term } });
    await touchArea(tx);
    if (expansion === '' && definition === '') return 'removed';
    return overrideDiffers(found[0], { expansion }) ? 'set-differs' : 'set';
  });
}
