/** Begins a survey, as a draft without questions. */
import { surveys } from '#db/schema/surveys/surveys.ts';
import { createNode } from '#app/features/record/writes/create-node.server.ts';
import { inTransaction } from '#app/platform/context.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { joinConsultation } from '../part-of.server.ts';

export type NewSurvey = { title: string; slug?: string; consultationId?: string | null };

/** Answers its id and slug. @throws not-found for a consultation that is not of this area. */
export function createSurvey(ctx: AreaContext, input: NewSurvey): Promise<{ id: string; slug: string }> {
  const { title, slug, consultationId = null } = input;
  return inTransaction(ctx, async (tx) => {
    const node = await createNode(tx, { kind: 'survey', title, ...(slug === undefined ? {} : { slug }) });
    await tx.db.insert(surveys).values({ areaId: tx.area.id, id: node.id });
    await joinConsultation(tx, node.id, consultationId);
    return { id: node.id, slug: node.slug ?? node.id };
  });
}
