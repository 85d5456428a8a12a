/** Records that somebody of the staff read responses. Of an anonymous survey only that they looked: never at which one. */
import { recordActivity } from '#app/features/record/writes/record-activity.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import type { SurveyFacts } from '../survey.ts';

export type Reading = { what: 'responses' | 'counts' } | { what: 'response'; responseId: string; sawIdentity: boolean };

/** Call it once a view, also where a form comes back with its errors: what was read is on screen again. */
export async function recordReading(
  ctx: AreaContext,
  survey: Pick<SurveyFacts, 'id' | 'anonymity'>,
  reading: Reading,
): Promise<void> {
  if (reading.what === 'counts') {
    await recordActivity(ctx, { verb: 'result.read', nodeId: survey.id });
    return;
  }
  const isOne = reading.what === 'response' && survey.anonymity !== 'anonymous';
  const detail = isOne ? { detail: { response: reading.responseId, identity: reading.sawIdentity } } : {};
  await recordActivity(ctx, { verb: 'response.read', nodeId: survey.id, ...detail });
}
