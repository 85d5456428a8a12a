/** Makes a service public when its gates agree. */
import { inTransaction } from '#app/platform/context.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { publish } from '#app/features/record/writes/publish.server.ts';
import type { Published } from '#app/features/record/writes/publish.server.ts';
import { serviceGates } from '../service-gates.server.ts';

/** @throws not-found for a service that is not of this area. */
export function publishService(ctx: AreaContext, id: string): Promise<Published> {
  return inTransaction(ctx, (tx) => publish(tx, 'service', id, serviceGates));
}
