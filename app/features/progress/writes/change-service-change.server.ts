/** Changes a service change with its stages. */
import { and, eq } from 'drizzle-orm';
import { serviceChanges } from '#db/schema/progress.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { changeThing } from '../changing.server.ts';
import type { Changed } from '../changing.server.ts';
import { retitled } from '../changes.ts';
import { keepExplained } from '../rows/keep-changes.server.ts';
import type { ServiceChangeInput } from '../items.ts';
import { checkService } from '../rows/check-service.server.ts';
import { saveStages } from '../rows/save-stages.server.ts';
import { tellOfMove } from '../rows/tell-of-move.server.ts';

/**
 * Applies the whole input. Refused where a title or a stage that was public changes, goes or stands elsewhere without a
 * reason. Followers hear of stages that were public and differ.
 */
export function changeServiceChange(ctx: AreaContext, id: string, input: ServiceChangeInput): Promise<Changed> {
  const { title, stages, changedBecause = '', ...own } = input;
  return changeThing(ctx, {
    kind: 'service-change',
    id,
    title,
    apply: async (tx, before) => {
      await checkService(tx, own.serviceId);
      const mine = and(eq(serviceChanges.areaId, tx.area.id), eq(serviceChanges.id, id));
      await tx.db.update(serviceChanges).set(own).where(mine);
      const { changes, isMoved } = await saveStages(tx, id, stages);
      if (before.publishedAt === null) return [];
      const refused = await keepExplained(tx, id, [...retitled(before.title, title), ...changes], changedBecause);
      if (isMoved && refused.length === 0) await tellOfMove(tx, id, 'service-change-moved');
      return refused;
    },
  });
}
