/** Keeps the stages of a service change as given, in order. */
import { and, eq } from 'drizzle-orm';
import { serviceChangeStages } from '#db/schema/progress.ts';
import { newPublicId } from '#app/lib/public-id.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { changedRows } from './changed-rows.ts';
import type { RowChange } from './changed-rows.ts';
import type { StageWords } from '../changes.ts';
import type { NewStage } from '../items.ts';

const notStated = { state: 'not-stated' } as const;

/** Replaces all stages: nothing refers to one. @returns what stood there and says something else now, or is gone. */
export async function saveStages(
  tx: AreaContext,
  changeId: string,
  stages: readonly NewStage[],
): Promise<RowChange<StageWords>[]> {
  const all = and(eq(serviceChangeStages.areaId, tx.area.id), eq(serviceChangeStages.changeId, changeId));
  const { stage: name, place: where, reached: when, note: said } = serviceChangeStages;
  const held = await tx.db
    .select({ stage: name, place: where, reached: when, note: said })
    .from(serviceChangeStages)
    .where(all)
    .orderBy(serviceChangeStages.position);
  await tx.db.delete(serviceChangeStages).where(all);
  const rows = stages.map(({ stage, place = notStated, reached = notStated, note = '' }, position) => ({
    areaId: tx.area.id,
    id: newPublicId(),
    changeId,
    position,
    stage,
    place,
    reached,
    note,
  }));
  if (rows.length > 0) await tx.db.insert(serviceChangeStages).values(rows);
  const words = rows.map(({ stage, place, reached, note }) => ({ stage, place, reached, note }));
  return changedRows<StageWords>(held, words, [['stage', 'place'], ['stage']]);
}
