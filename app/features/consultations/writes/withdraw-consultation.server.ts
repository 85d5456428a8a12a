/** Takes a question back that should not have been public: it leaves every page, list and chain at once. */
import { and, eq } from 'drizzle-orm';
import { nodes } from '#db/schema/record.ts';
import { notFound } from '#app/platform/errors.ts';
import { inTransaction } from '#app/platform/context.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { withdraw } from '#app/features/record/writes/publish.server.ts';
import { logStep, tellFollowersOf } from '../workflow/log.server.ts';

/**
 * It can be published again, and then its page says when and why it was away. Its followers are told that it is gone, once.
 * A question that is called off keeps its page instead: `moveStage` to `withdrawn`.
 * @param reason for the public. @throws not-found when it is not of this area or not public.
 */
export function withdrawConsultation(ctx: AreaContext, id: string, reason: string): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    const [node] = await tx.db
      .select({ id: nodes.id })
      .from(nodes)
      .where(and(eq(nodes.areaId, tx.area.id), eq(nodes.id, id), eq(nodes.state, 'public')));
    if (!node) throw notFound();
    await withdraw(tx, 'consultation', id);
    const step = await logStep(tx, id, { event: 'taken-back', reason });
    const eventKey = `consultation-step:${step ?? id}`;
    await tellFollowersOf(tx, { nodeId: id, kind: 'consultation-taken-back', eventKey });
  });
}
