/** Keeps the stages of a service change as given, in order. */
import { and, eq } from 'drizzle-orm';
import { serviceChangeStages } from '#db/schema/progress.ts';
import { newPublicId } from '#app/lib/public-id.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import type { NewStage } from '../items.ts';

/** Replaces all stages: nothing refers to one. */
export async function saveStages(tx: AreaContext, changeId: string, stages: readonly NewStage[]): Promise<void> {
  const all = and(eq(serviceChangeStages.areaId, tx.area.id), eq(serviceChangeStages.changeId, changeId));
  await tx.db.delete(serviceChangeStages).where(all);
  if (stages.length === 0) return;
  const rows = stages.map(({ stage, place, reached, note }, position) => ({
    areaId: tx.area.id,
    id: newPublicId(),
    changeId,
    position,
    stage,
    place,
    reached,
    note,
  }));
  await tx.db.insert(serviceChangeStages).values(rows);
}
