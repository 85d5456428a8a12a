/** Changes a measure with its readings. */
import { and, eq } from 'drizzle-orm';
import { measures } from '#db/schema/progress.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { changeThing } from '../changing.server.ts';
import type { Changed } from '../changing.server.ts';
import type { MeasureInput } from '../items.ts';
import { saveReadings } from '../rows/save-readings.server.ts';

/** Applies the whole input; the targets it was joined to stay joined. */
export function changeMeasure(ctx: AreaContext, id: string, input: MeasureInput): Promise<Changed> {
  const { title, readings, ...own } = input;
  return changeThing(ctx, {
    kind: 'measure',
    id,
    title,
    apply: async (tx) => {
      await tx.db
        .update(measures)
        .set(own)
        .where(and(eq(measures.areaId, tx.area.id), eq(measures.id, id)));
      await saveReadings(tx, id, readings);
      return [];
    },
  });
}
