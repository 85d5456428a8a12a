/** What staff note on a response: tags of their own, and that it was a test and does not count. */
import { and, eq } from 'drizzle-orm';
import { responses } from '#db/schema/surveys/surveys.ts';
import { recordActivity } from '#app/features/record/writes/record-activity.server.ts';
import { inTransaction } from '#app/platform/context.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { notFound } from '#app/platform/errors.ts';
import type { SurveyFacts } from '../../survey.ts';

export type Sorting = { tags: string[] } | { isTest: boolean };

/**
 * Keeps the note. Figures that were published stand; the next ones count without tests. The record of an anonymous survey
 * says that somebody sorted, never which row.
 * @throws not-found for a response of another survey or area
 */
export async function sortResponse(
  ctx: AreaContext,
  survey: Pick<SurveyFacts, 'id' | 'anonymity'>,
  id: string,
  sorting: Sorting,
): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const changed = await tx.db
      .update(responses)
      .set(sorting)
      .where(and(eq(responses.areaId, tx.area.id), eq(responses.surveyId, survey.id), eq(responses.id, id)))
      .returning({ id: responses.id });
    if (changed.length === 0) throw notFound();
    const verb = 'tags' in sorting ? 'response.tagged' : sorting.isTest ? 'response.made-test' : 'response.made-real';
    const row = survey.anonymity === 'anonymous' ? {} : { detail: { response: id } };
    await recordActivity(tx, { verb, nodeId: survey.id, ...row });
  });
}
