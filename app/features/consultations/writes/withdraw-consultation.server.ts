/** Takes a question back that should not have been public: it leaves every page, list and chain at once. */
import { inTransaction } from '#app/platform/context.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { withdraw } from '#app/features/record/writes/publish.server.ts';
import { logStep } from '../workflow/log.server.ts';

/**
 * It can be published again. A question that is called off keeps its page instead: `moveStage` to `withdrawn`.
 * @param reason for staff; nobody else reads it. @throws not-found when it is not of this area.
 */
export function withdrawConsultation(ctx: AreaContext, id: string, reason = ''): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    await withdraw(tx, 'consultation', id);
    await logStep(tx, id, { event: 'taken-back', reason });
  });
}
