/** Holds the consultation that a decision is about until the transaction ends. */
import { and, eq } from 'drizzle-orm';
import { consultations } from '#db/schema/consultations/consultations.ts';
import { decisions } from '#db/schema/evidence.ts';
import type { AreaContext } from '#app/platform/context.server.ts';

/**
 * Before the gates of a decision are asked, so that its question is not reported, nor another record of it published, at the
 * same moment: each would miss the other.
 */
export async function holdQuestion(tx: AreaContext, decisionId: string): Promise<void> {
  await tx.db
    .select({ id: consultations.id })
    .from(consultations)
    .innerJoin(
      decisions,
      and(eq(decisions.areaId, consultations.areaId), eq(decisions.consultationId, consultations.id)),
    )
    .where(and(eq(decisions.areaId, tx.area.id), eq(decisions.id, decisionId)))
    .for('no key update', { of: consultations });
}
