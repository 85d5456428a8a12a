/** Forgets who gave a response; the answers stay. */
import { and, eq } from 'drizzle-orm';
import { responseIdentities } from '#db/schema/surveys/surveys.ts';
import type { AreaContext } from '#app/platform/context.server.ts';

/** Removing it twice, or from an anonymous response, does nothing. Nothing is recorded: it would say that there was somebody. */
export async function forgetIdentity(tx: AreaContext, responseId: string): Promise<void> {
  await tx.db
    .delete(responseIdentities)
    .where(and(eq(responseIdentities.areaId, tx.area.id), eq(responseIdentities.responseId, responseId)));
}
