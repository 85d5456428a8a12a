/** Adds a term to the area's glossary. */
import { glossaryTerms } from '#db/schema/areas.ts';
import { newPublicId } from '#app/lib/public-id.ts';
import { inTransaction, touchArea } from '#app/platform/context.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { recordActivity } from '#app/features/record/writes/record-activity.server.ts';
import type { TermInput } from '../glossary.ts';

/** Refused when the area has the term already. A term says what it stands for, what it is, or both. */
export async function createGlossaryTerm(ctx: AreaContext, input: TermInput): Promise<{ id: string } | 'term-taken'> {
  return inTransaction(ctx, async (tx) => {
    const { term, expansion, definition, isPublic } = input;
    const made = await tx.db
      .insert(glossaryTerms)
      .values({ areaId: tx.area.id, id: newPublicId(), term, expansion, definition, isPublic })
      .onConflictDoNothing()
      .returning({ id: glossaryTerms.id });
    if (!made[0]) return 'term-taken';
    await recordActivity(tx, { verb: 'term.created', detail: { term } });
    await touchArea(tx);
    return made[0];
  });
}
