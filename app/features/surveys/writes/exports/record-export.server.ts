/** Records that somebody took responses out of the site: who, when and as what. */
import { recordActivity } from '#app/features/record/writes/record-activity.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';

export async function recordExport(
  ctx: AreaContext,
  surveyId: string,
  detail: { format: string; rows: number },
): Promise<void> {
  await recordActivity(ctx, { verb: 'response.exported', nodeId: surveyId, detail });
}
