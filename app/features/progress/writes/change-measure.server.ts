/** Changes a measure with its readings. */
import { and, eq } from 'drizzle-orm';
import { measures } from '#db/schema/progress.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { changeThing } from '../changing.server.ts';
import type { Changed } from '../changing.server.ts';
import { retitled } from '../changes.ts';
import { keepExplained } from '../rows/keep-changes.server.ts';
import type { MeasureInput } from '../items.ts';
import { saveReadings } from '../rows/save-readings.server.ts';

/**
 * Applies the whole input; the targets it was joined to stay joined. Refused where its words or a reading that were public
 * change or go without a reason.
 */
export function changeMeasure(ctx: AreaContext, id: string, input: MeasureInput): Promise<Changed> {
  const { title, readings, changedBecause = '', ...own } = input;
  return changeThing(ctx, {
    kind: 'measure',
    id,
    title,
    apply: async (tx, before) => {
      await tx.db
        .update(measures)
        .set(own)
        .where(and(eq(measures.areaId, tx.area.id), eq(measures.id, id)));
      const changed = await saveReadings(tx, id, readings);
      if (before.publishedAt === null) return [];
      const changes = changed.map((row) => ({ part: 'reading' as const, ...row }));
      return keepExplained(tx, id, [...retitled(before.title, title), ...changes], changedBecause);
    },
  });
}
