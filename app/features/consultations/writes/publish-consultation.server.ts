/** Puts a question to people, when its gates agree: from then on it is public and its followers are told. */
import { inTransaction } from '#app/platform/context.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { publish } from '#app/features/record/writes/publish.server.ts';
import type { Published } from '#app/features/record/writes/publish.server.ts';
import { consultationGates } from '../gates.server.ts';

/** @throws not-found when it is not of this area. */
export function publishConsultation(ctx: AreaContext, id: string): Promise<Published> {
  return inTransaction(ctx, (tx) => publish(tx, 'consultation', id, consultationGates));
}
