/** Takes a request for another format, a call or help: what is wanted and how to reach whoever asks, and nothing else. */
import { formatRequests } from '#db/schema/format-requests.ts';
import { addWorkingDays } from '#app/features/coproduction/working-days.ts';
import { recordActivity } from '#app/features/record/writes/record-activity.server.ts';
import { londonDay } from '#app/lib/dates.ts';
import { newPublicId } from '#app/lib/public-id.ts';
import { inTransaction } from '#app/platform/context.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import type { NewRequest } from '../forms.ts';
import { workingDaysAllowed } from '../requests.ts';

/** @param nodeId the survey or consultation it is about, or null. Nothing says which account asked. */
export function askForFormat(
  ctx: AreaContext,
  nodeId: string | null,
  request: NewRequest,
): Promise<{ id: string; due: string }> {
  return inTransaction(ctx, async (tx) => {
    const id = newPublicId();
    const received = londonDay(tx.now);
    const due = addWorkingDays(received, workingDaysAllowed);
    await tx.db.insert(formatRequests).values({ areaId: tx.area.id, id, nodeId, ...request, received, due });
    await recordActivity(tx, {
      verb: 'format-request.received',
      detail: { format: request.format },
      isAnonymous: true,
    });
    return { id, due };
  });
}
