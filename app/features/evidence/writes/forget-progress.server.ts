/** Forgets how far a response had come, when the response goes. */
import { and, eq } from 'drizzle-orm';
import { responseProgress } from '#db/schema/evidence.ts';
import type { AreaContext } from '#app/platform/context.server.ts';

/** Call it in the transaction that deletes the response; what is missed is swept at night. */
export async function forgetProgress(tx: AreaContext, responseId: string): Promise<void> {
  await tx.db
    .delete(responseProgress)
    .where(and(eq(responseProgress.areaId, tx.area.id), eq(responseProgress.responseId, responseId)));
}
