/** Makes a measure, as a draft. It answers no target until a person joins it to one. */
import { measures } from '#db/schema/progress.ts';
import { inTransaction } from '#app/platform/context.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { createNode } from '#app/features/record/writes/create-node.server.ts';
import type { Given, MeasureInput } from '../items.ts';
import { saveReadings } from '../rows/save-readings.server.ts';

export type NewMeasure = Omit<Given<MeasureInput, 'title'>, 'readings'> & {
  readings?: Given<MeasureInput['readings'][number], never>[];
};

/** The title is the statement, word for word; what its source does not say is left out and shown as not stated. */
export function createMeasure(ctx: AreaContext, input: NewMeasure): Promise<{ id: string }> {
  const { title, readings = [], ...own } = input;
  return inTransaction(ctx, async (tx) => {
    const { id } = await createNode(tx, { kind: 'measure', title });
    await tx.db.insert(measures).values({ areaId: tx.area.id, id, ...own });
    await saveReadings(tx, id, readings);
    return { id };
  });
}
