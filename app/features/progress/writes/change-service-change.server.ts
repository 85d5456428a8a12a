/** Changes a service change with its stages. */
import { and, eq } from 'drizzle-orm';
import { serviceChanges } from '#db/schema/progress.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { changeThing } from '../changing.server.ts';
import type { Changed } from '../changing.server.ts';
import type { ServiceChangeInput } from '../items.ts';
import { checkService } from '../rows/check-service.server.ts';
import { saveStages } from '../rows/save-stages.server.ts';

/** Applies the whole input. */
export function changeServiceChange(ctx: AreaContext, id: string, input: ServiceChangeInput): Promise<Changed> {
  const { title, stages, ...own } = input;
  return changeThing(ctx, {
    kind: 'service-change',
    id,
    title,
    apply: async (tx) => {
      await checkService(tx, own.serviceId);
      const mine = and(eq(serviceChanges.areaId, tx.area.id), eq(serviceChanges.id, id));
      await tx.db.update(serviceChanges).set(own).where(mine);
      await saveStages(tx, id, stages);
      return [];
    },
  });
}
