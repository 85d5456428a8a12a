/** Closes a request with what was done; how to reach the person is deleted at once. */
import { and, eq, isNull } from 'drizzle-orm';
import { formatRequests } from '#db/schema/format-requests.ts';
import { recordActivity } from '#app/features/record/writes/record-activity.server.ts';
import { londonDay } from '#app/lib/dates.ts';
import { inTransaction } from '#app/platform/context.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import type { Outcome } from '../requests.ts';

type Finished = { outcome: Outcome; whatWasDone: string };

/** `gone` for a request that is done already, or that there is not in this area. */
export function finishRequest(ctx: AreaContext, id: string, finished: Finished): Promise<'finished' | 'gone'> {
  return inTransaction(ctx, async (tx) => {
    const changed = await tx.db
      .update(formatRequests)
      .set({ ...finished, done: londonDay(tx.now), contact: '', wish: '' })
      .where(and(eq(formatRequests.areaId, tx.area.id), eq(formatRequests.id, id), isNull(formatRequests.done)))
      .returning({ id: formatRequests.id });
    if (!changed[0]) return 'gone';
    await recordActivity(tx, { verb: 'format-request.done', detail: { request: id, outcome: finished.outcome } });
    return 'finished';
  });
}
