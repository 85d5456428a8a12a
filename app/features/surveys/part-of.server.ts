/** The consultation that a survey belongs to: its own column, and the step of the chain that says the same. */
import { and, eq } from 'drizzle-orm';
import { links, nodes } from '#db/schema/record.ts';
import { surveys } from '#db/schema/surveys/surveys.ts';
import { linkNodes, unlinkNodes } from '#app/features/record/writes/link-nodes.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { notFound } from '#app/platform/errors.ts';

/** Whether people can read it now. @throws not-found for a consultation of another area. */
export async function isPublicConsultation(tx: AreaContext, id: string): Promise<boolean> {
  const rows = await tx.db
    .select({ state: nodes.state })
    .from(nodes)
    .where(and(eq(nodes.areaId, tx.area.id), eq(nodes.id, id), eq(nodes.kind, 'consultation')));
  if (!rows[0]) throw notFound();
  return rows[0].state === 'public';
}

/** Makes a survey part of one consultation, or of none. @throws not-found for a consultation of another area. */
export async function joinConsultation(
  tx: AreaContext,
  surveyId: string,
  consultationId: string | null,
): Promise<void> {
  if (consultationId !== null) await isPublicConsultation(tx, consultationId);
  const own = and(eq(surveys.areaId, tx.area.id), eq(surveys.id, surveyId));
  await tx.db.update(surveys).set({ consultationId }).where(own);
  const joined = await tx.db
    .select({ id: links.id, toId: links.toId })
    .from(links)
    .where(and(eq(links.areaId, tx.area.id), eq(links.fromId, surveyId), eq(links.kind, 'part-of')));
  for (const link of joined) if (link.toId !== consultationId) await unlinkNodes(tx, link.id);
  if (consultationId !== null && !joined.some((link) => link.toId === consultationId)) {
    await linkNodes(tx, { fromId: surveyId, toId: consultationId, kind: 'part-of' });
  }
}
