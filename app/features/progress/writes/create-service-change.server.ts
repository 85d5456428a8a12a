/** Makes a service change, as a draft, with the stages it went through. */
import { serviceChanges } from '#db/schema/progress.ts';
import { inTransaction } from '#app/platform/context.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { createNode } from '#app/features/record/writes/create-node.server.ts';
import type { Given, NewStage, ServiceChangeInput } from '../items.ts';
import { checkService } from '../rows/check-service.server.ts';
import { saveStages } from '../rows/save-stages.server.ts';

export type NewServiceChange = Omit<Given<ServiceChangeInput, 'title'>, 'stages'> & { stages?: NewStage[] };

/** Stages in the order they were reached, each with its own place and date; the last is where the change stands now. */
export function createServiceChange(ctx: AreaContext, input: NewServiceChange): Promise<{ id: string }> {
  const { title, stages = [], ...own } = input;
  return inTransaction(ctx, async (tx) => {
    await checkService(tx, own.serviceId);
    const { id } = await createNode(tx, { kind: 'service-change', title });
    await tx.db.insert(serviceChanges).values({ areaId: tx.area.id, id, ...own });
    await saveStages(tx, id, stages);
    return { id };
  });
}
