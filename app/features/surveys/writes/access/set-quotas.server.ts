/** Sets how many responses a survey takes, in all and with single answers. */
import { and, eq } from 'drizzle-orm';
import { surveyQuotas } from '#db/schema/surveys/access.ts';
import { surveys } from '#db/schema/surveys/surveys.ts';
import { newPublicId } from '#app/lib/public-id.ts';
import { recordActivity } from '#app/features/record/writes/record-activity.server.ts';
import { inTransaction, touchArea } from '#app/platform/context.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { isTotal } from '../../access/quota.ts';
import type { Quota } from '../../access/quota.ts';
import { hasCounted, listQuotas } from '../../reads/access/quotas.server.ts';
import { lockForGates, markGates } from './gate.server.ts';

export type NewQuota = Omit<Quota, 'id'>;

/** More cannot be asked of one survey: each is counted at every response. */
const mostQuotas = 20;

const ofAnswers = (quotas: readonly NewQuota[]): string =>
  JSON.stringify(
    quotas
      .filter((quota) => !isTotal(quota))
      .map(({ question, code, most }) => [question, code, most])
      .sort(),
  );

export type NewQuotas = {
  quotas: readonly NewQuota[];
  fullNotice: string;
  /** Whether the actor may know how many gave an answer. */
  mayCount?: boolean;
};

/**
 * Replaces the quotas of the survey; none lets everybody in again. What came in before counts.
 * `answers-fixed`: there are responses, and somebody who may not count them would move the quota of an answer: trying where it
 * is full would count them all the same.
 * @throws not-found for a survey of another area.
 */
export function setQuotas(
  ctx: AreaContext,
  surveyId: string,
  { quotas, fullNotice, mayCount = false }: NewQuotas,
): Promise<'set' | 'answers-fixed'> {
  return inTransaction(ctx, async (tx) => {
    const { state } = await lockForGates(tx, surveyId);
    const isMoved = ofAnswers(quotas) !== ofAnswers(await listQuotas(tx, surveyId));
    if (isMoved && !mayCount && (await hasCounted(tx, surveyId))) return 'answers-fixed';
    await tx.db
      .delete(surveyQuotas)
      .where(and(eq(surveyQuotas.areaId, tx.area.id), eq(surveyQuotas.surveyId, surveyId)));
    const rows = quotas
      .slice(0, mostQuotas)
      .map(({ question, code, most }) => ({ areaId: tx.area.id, id: newPublicId(), surveyId, question, code, most }));
    if (rows.length > 0) await tx.db.insert(surveyQuotas).values(rows);
    await tx.db
      .update(surveys)
      .set({ fullNotice })
      .where(and(eq(surveys.areaId, tx.area.id), eq(surveys.id, surveyId)));
    await markGates(tx, surveyId);
    await recordActivity(tx, { verb: 'survey.quotas-set', nodeId: surveyId, detail: { count: rows.length } });
    if (state === 'public') await touchArea(tx);
    return 'set';
  });
}
