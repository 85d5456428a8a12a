/** Takes a public service back; it can be published again. */
import { inTransaction } from '#app/platform/context.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { withdraw } from '#app/features/record/writes/publish.server.ts';

/** @throws not-found for a service that is not of this area. */
export function withdrawService(ctx: AreaContext, id: string): Promise<void> {
  return inTransaction(ctx, (tx) => withdraw(tx, 'service', id));
}
