/** States until when people may take back what they said. Once people could read it, it moves later only. */
import { withdrawalTerms } from '#db/schema/evidence.ts';
import { recordActivity } from '#app/features/record/writes/record-activity.server.ts';
import { londonDay } from '#app/lib/dates.ts';
import { inTransaction, touchArea } from '#app/platform/context.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { getAsked } from '../reads/asked.server.ts';
import type { Asked } from '../reads/asked.server.ts';

export type TermsProblem = 'termsPast' | 'termsTooSoon' | 'termsEarlier';

function problemOf({ until, closes, state }: Asked, day: string, today: string): TermsProblem | null {
  if (until !== null && state !== 'draft' && day < until) return 'termsEarlier';
  if (day < today) return 'termsPast';
  return closes.state === 'stated' && day < closes.end ? 'termsTooSoon' : null;
}

/**
 * @param day YYYY-MM-DD
 * @returns why it was refused, or null when it was saved.
 * @throws not-found
 */
export function setWithdrawalTerms(
  ctx: AreaContext,
  consultationId: string,
  day: string,
): Promise<TermsProblem | null> {
  return inTransaction(ctx, async (tx) => {
    const asked = await getAsked(tx, consultationId);
    const problem = problemOf(asked, day, londonDay(tx.now));
    if (problem !== null || asked.until === day) return problem;
    await tx.db
      .insert(withdrawalTerms)
      .values({ areaId: tx.area.id, consultationId, until: day })
      .onConflictDoUpdate({ target: [withdrawalTerms.areaId, withdrawalTerms.consultationId], set: { until: day } });
    await recordActivity(tx, { verb: 'withdrawal-terms.changed', nodeId: consultationId, detail: { until: day } });
    await touchArea(tx);
    return null;
  });
}
