/** Gives an open request to somebody of the staff, or to nobody. */
import { and, eq, isNull } from 'drizzle-orm';
import { formatRequests } from '#db/schema/format-requests.ts';
import { recordActivity } from '#app/features/record/writes/record-activity.server.ts';
import { inTransaction } from '#app/platform/context.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { listHelpers } from '../reads/requests.server.ts';

/** @throws invalid for somebody who does not work on requests here */
export function assignRequest(ctx: AreaContext, id: string, personId: string | null): Promise<'assigned' | 'gone'> {
  return inTransaction(ctx, async (tx) => {
    const helpers = personId === null ? [] : await listHelpers(tx);
    if (personId !== null && !helpers.some((helper) => helper.personId === personId)) throw new AppError('invalid');
    const changed = await tx.db
      .update(formatRequests)
      .set({ assignedTo: personId })
      .where(and(eq(formatRequests.areaId, tx.area.id), eq(formatRequests.id, id), isNull(formatRequests.done)))
      .returning({ id: formatRequests.id });
    if (!changed[0]) return 'gone';
    await recordActivity(tx, { verb: 'format-request.assigned', detail: { request: id } });
    return 'assigned';
  });
}
