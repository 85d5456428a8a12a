/** Makes the record of who was listened to public, when it says who they were. */
import { inTransaction } from '#app/platform/context.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { publish } from '#app/features/record/writes/publish.server.ts';
import type { Published } from '#app/features/record/writes/publish.server.ts';
import { participationGates } from '../gates.server.ts';

/** @throws not-found when it is not of this area. */
export function publishParticipation(ctx: AreaContext, id: string): Promise<Published> {
  return inTransaction(ctx, (tx) => publish(tx, 'participation', id, participationGates));
}
