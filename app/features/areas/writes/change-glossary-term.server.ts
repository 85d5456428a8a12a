/** Changes a term of the glossary; every page that uses it changes with it. */
import { and, eq, ne } from 'drizzle-orm';
import { glossaryTerms } from '#db/schema/areas.ts';
import { notFound } from '#app/platform/errors.ts';
import { inTransaction, touchArea } from '#app/platform/context.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { recordActivity } from '#app/features/record/writes/record-activity.server.ts';
import type { TermInput } from '../glossary.ts';

/** Refused when another entry has the term. @throws not-found for a term that is not of this area. */
export async function changeGlossaryTerm(
  ctx: AreaContext,
  id: string,
  input: TermInput,
): Promise<'changed' | 'term-taken'> {
  return inTransaction(ctx, async (tx) => {
    const { term, expansion, definition, isPublic } = input;
    const inArea = eq(glossaryTerms.areaId, tx.area.id);
    const other = await tx.db
      .select({ id: glossaryTerms.id })
      .from(glossaryTerms)
      .where(and(inArea, eq(glossaryTerms.term, term), ne(glossaryTerms.id, id)));
    if (other[0]) return 'term-taken';
    const changed = await tx.db
      .update(glossaryTerms)
      .set({ term, expansion, definition, isPublic })
      .where(and(inArea, eq(glossaryTerms.id, id)))
      .returning({ id: glossaryTerms.id });
    if (!changed[0]) throw notFound();
    await recordActivity(tx, { verb: 'term.changed', detail: { term } });
    await touchArea(tx);
    return 'changed';
  });
}
