/** Records that somebody of the staff opened a contribution and read its words. */
import { recordActivity } from '#app/features/record/writes/record-activity.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import type { Entry } from '../reads/entry.server.ts';

/** Call it once a view, also where a form comes back with its errors. */
export async function recordOpening(ctx: AreaContext, consultationId: string, entry: Entry): Promise<void> {
  const detail = { entry: entry.id, identity: entry.sender !== null };
  await recordActivity(ctx, { verb: 'contribution.opened', nodeId: consultationId, detail });
}
