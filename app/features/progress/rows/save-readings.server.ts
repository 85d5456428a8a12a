/** Keeps the readings of a measure as given, in order. */
import { and, eq } from 'drizzle-orm';
import { measureReadings } from '#db/schema/progress.ts';
import { newPublicId } from '#app/lib/public-id.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import type { ReadingInput } from '../items.ts';

/** Replaces all readings: nothing refers to one. */
export async function saveReadings(
  tx: AreaContext,
  measureId: string,
  readings: readonly Partial<ReadingInput>[],
): Promise<void> {
  const all = and(eq(measureReadings.areaId, tx.area.id), eq(measureReadings.measureId, measureId));
  await tx.db.delete(measureReadings).where(all);
  if (readings.length === 0) return;
  const rows = readings.map(({ value, asAt }, position) => ({
    areaId: tx.area.id,
    id: newPublicId(),
    measureId,
    position,
    value,
    asAt,
  }));
  await tx.db.insert(measureReadings).values(rows);
}
