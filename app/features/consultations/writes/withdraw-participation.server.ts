/** Takes the record of who was listened to back: it leaves every page and chain at once, and can be published again. */
import { inTransaction } from '#app/platform/context.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { withdraw } from '#app/features/record/writes/publish.server.ts';

/** @throws not-found when it is not of this area. */
export function withdrawParticipation(ctx: AreaContext, id: string): Promise<void> {
  return inTransaction(ctx, (tx) => withdraw(tx, 'participation', id));
}
