/** The mark on a survey that says whether storing a response must ask quotas or personal links first. */
import { and, eq, sql } from 'drizzle-orm';
import { surveys } from '#db/schema/surveys/surveys.ts';
import { nodes } from '#db/schema/record.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { notFound } from '#app/platform/errors.ts';

/**
 * Locks the survey and its node: responses that are being stored are waited for, later ones wait. So a gate that is set in
 * this transaction has counted, or lets in, every response. @throws not-found
 */
export async function lockForGates(tx: AreaContext, id: string) {
  const rows = await tx.db
    .select({
      state: nodes.state,
      anonymity: surveys.anonymity,
      entry: surveys.entry,
      audience: surveys.audience,
      currentVersionId: surveys.currentVersionId,
      draft: surveys.draft,
      opens: surveys.opens,
      closes: surveys.closes,
    })
    .from(nodes)
    .innerJoin(surveys, and(eq(surveys.areaId, nodes.areaId), eq(surveys.id, nodes.id)))
    .where(and(eq(nodes.areaId, tx.area.id), eq(nodes.id, id), eq(nodes.kind, 'survey')))
    .for('update');
  const survey = rows[0];
  if (!survey) throw notFound();
  return survey;
}

/** Sets the mark anew from what the survey asks. Call it in the transaction that changed a gate, after `lockForGates`. */
export async function markGates(tx: AreaContext, surveyId: string): Promise<void> {
  await tx.db.execute(sql`update surveys s set is_gated = s.entry = 'invitation' or exists (
      select from survey_quotas q where q.area_id = s.area_id and q.survey_id = s.id)
    where s.area_id = ${tx.area.id} and s.id = ${surveyId}`);
}
