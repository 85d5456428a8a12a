/** Takes a contribution back: its row goes, and with it the tracking code leads nowhere. */
import { and, eq } from 'drizzle-orm';
import { contributions } from '#db/schema/record.ts';
import type { AreaContext } from '#app/platform/context.server.ts';

export type RemovedContribution = { id: string; activityNodeId: string | null; consultationId: string | null };

/**
 * Deletes the contribution; tables that refer to it with a cascading key lose what was said. Answers what it belonged to,
 * or null when there is none (any more).
 */
export async function removeContribution(tx: AreaContext, id: string): Promise<RemovedContribution | null> {
  const gone = await tx.db
    .delete(contributions)
    .where(and(eq(contributions.areaId, tx.area.id), eq(contributions.id, id)))
    .returning({
      id: contributions.id,
      activityNodeId: contributions.activityNodeId,
      consultationId: contributions.consultationId,
    });
  return gone[0] ?? null;
}
