/** Keeps the targets of a commitment as given; a target that stays keeps the measures that a person joined to it. */
import { and, eq, notInArray } from 'drizzle-orm';
import { targets } from '#db/schema/progress.ts';
import { newPublicId } from '#app/lib/public-id.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import type { RowChange } from './changed-rows.ts';
import { isSameList, saysTheSame } from './changed-rows.ts';
import type { TargetWords } from '../changes.ts';
import type { NewTarget } from '../items.ts';

const notStated = { state: 'not-stated' } as const;

export type TargetChange = RowChange<TargetWords> & { rowId: string };

type SavedTargets = {
  ids: string[];
  /** Targets that say something else now, or are gone. */
  changed: TargetChange[];
  /** They differ at all: a target that is new is news too. */
  isMoved: boolean;
};

/** Brings the targets to those given, in order: rows with a known id are changed, others added, missing ones removed. */
export async function saveTargets(
  tx: AreaContext,
  commitmentId: string,
  wanted: readonly NewTarget[],
): Promise<SavedTargets> {
  const all = and(eq(targets.areaId, tx.area.id), eq(targets.commitmentId, commitmentId));
  const held = await tx.db
    .select({
      id: targets.id,
      statement: targets.statement,
      value: targets.value,
      unit: targets.unit,
      due: targets.due,
    })
    .from(targets)
    .where(all)
    .orderBy(targets.position);
  const known = new Set(held.map((row) => row.id));
  const rows = wanted.map((target, position) => ({
    id: target.id !== undefined && known.has(target.id) ? target.id : newPublicId(),
    position,
    statement: target.statement,
    value: target.value ?? notStated,
    unit: target.unit ?? notStated,
    due: target.due ?? notStated,
  }));
  const ids = rows.map((row) => row.id);
  await tx.db.delete(targets).where(ids.length > 0 ? and(all, notInArray(targets.id, ids)) : all);
  for (const { id, ...row } of rows) {
    if (known.has(id))
      await tx.db
        .update(targets)
        .set(row)
        .where(and(all, eq(targets.id, id)));
    else await tx.db.insert(targets).values({ areaId: tx.area.id, id, commitmentId, ...row });
  }
  const changed = held.flatMap(({ id: rowId, ...before }): TargetChange[] => {
    const kept = rows.find((row) => row.id === rowId);
    if (!kept) return [{ rowId, before, after: null }];
    const { statement, value, unit, due } = kept;
    const after = { statement, value, unit, due };
    return saysTheSame(before, after) ? [] : [{ rowId, before, after }];
  });
  const isMoved = !isSameList(
    held,
    rows.map(({ position: _place, ...row }) => row),
  );
  return { ids, changed, isMoved };
}
