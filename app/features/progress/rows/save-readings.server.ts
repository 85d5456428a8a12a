/** Keeps the readings of a measure as given, in order. */
import { and, eq } from 'drizzle-orm';
import { measureReadings } from '#db/schema/progress.ts';
import { newPublicId } from '#app/lib/public-id.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { listChange } from './changed-rows.ts';
import type { RowChange } from './changed-rows.ts';
import type { ReadingWords } from '../changes.ts';
import type { ReadingInput } from '../items.ts';

const notStated = { state: 'not-stated' } as const;

/** Replaces all readings: nothing refers to one. @returns what stood there and says something else now, or is gone. */
export async function saveReadings(
  tx: AreaContext,
  measureId: string,
  readings: readonly Partial<ReadingInput>[],
): Promise<RowChange<ReadingWords>[]> {
  const all = and(eq(measureReadings.areaId, tx.area.id), eq(measureReadings.measureId, measureId));
  const held = await tx.db
    .select({ value: measureReadings.value, asAt: measureReadings.asAt })
    .from(measureReadings)
    .where(all)
    .orderBy(measureReadings.position);
  await tx.db.delete(measureReadings).where(all);
  const rows = readings.map(({ value = notStated, asAt = notStated }, position) => ({
    areaId: tx.area.id,
    id: newPublicId(),
    measureId,
    position,
    value,
    asAt,
  }));
  if (rows.length > 0) await tx.db.insert(measureReadings).values(rows);
  const words = rows.map(({ value, asAt }) => ({ value, asAt }));
  return listChange<ReadingWords>(held, words, [['asAt'], ['value']]).changed;
}
