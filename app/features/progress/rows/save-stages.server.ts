/** Keeps the stages of a service change as given, in order. */
import { and, eq } from 'drizzle-orm';
import { serviceChangeStages } from '#db/schema/progress.ts';
import { newPublicId } from '#app/lib/public-id.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { isSameList, listChange } from './changed-rows.ts';
import type { RowChange } from './changed-rows.ts';
import type { Change, StageWords } from '../changes.ts';
import type { NewStage } from '../items.ts';

const notStated = { state: 'not-stated' } as const;

const stageChange = (row: RowChange<StageWords>): Change => ({ part: 'stage', ...row });

type SavedStages = {
  /** Stages that say something else now or are gone, and the order of those that stay where it is another. */
  changes: Change[];
  /** They differ at all: a stage that was reached is news too. */
  isMoved: boolean;
};

/** Replaces all stages: nothing refers to one. */
export async function saveStages(tx: AreaContext, changeId: string, stages: readonly NewStage[]): Promise<SavedStages> {
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
  const { changed, isReordered } = listChange<StageWords>(held, words, [['stage', 'place'], ['stage']]);
  const order: Change[] = isReordered ? [{ part: 'order', before: { stages: held }, after: { stages: words } }] : [];
  return { changes: [...order, ...changed.map(stageChange)], isMoved: !isSameList(held, words) };
}
