/** Changes a service change with its stages. */
import { and, eq } from 'drizzle-orm';
import { serviceChanges } from '#db/schema/progress.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { changeThing } from '../changing.server.ts';
import type { Changed } from '../changing.server.ts';
import { keepExplained } from '../rows/keep-changes.server.ts';
import type { ServiceChangeInput } from '../items.ts';
import { checkService } from '../rows/check-service.server.ts';
import { saveStages } from '../rows/save-stages.server.ts';

/** Applies the whole input. Refused where a stage that was public changes or goes without a reason. */
export function changeServiceChange(ctx: AreaContext, id: string, input: ServiceChangeInput): Promise<Changed> {
  const { title, stages, changedBecause = '', ...own } = input;
  return changeThing(ctx, {
    kind: 'service-change',
    id,
    title,
    apply: async (tx, { publishedAt }) => {
      await checkService(tx, own.serviceId);
      const mine = and(eq(serviceChanges.areaId, tx.area.id), eq(serviceChanges.id, id));
      await tx.db.update(serviceChanges).set(own).where(mine);
      const changed = await saveStages(tx, id, stages);
      if (publishedAt === null) return [];
      const changes = changed.map((row) => ({ part: 'stage' as const, ...row }));
      return keepExplained(tx, id, changes, changedBecause);
    },
  });
}
