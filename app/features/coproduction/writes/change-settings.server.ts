/** Changes what the area asks its forum about and how long it gives it; what is asked already keeps its deadline. */
import { coproductionSettings } from '#db/schema/coproduction.ts';
import { inTransaction } from '#app/platform/context.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { recordActivity } from '#app/features/record/writes/record-activity.server.ts';
import type { CountersignSettings } from '../countersign.ts';

/** Applies both settings. */
export async function changeCountersignSettings(ctx: AreaContext, settings: CountersignSettings): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const own = { subjects: [...settings.subjects], workingDays: settings.workingDays };
    await tx.db
      .insert(coproductionSettings)
      .values({ areaId: tx.area.id, ...own })
      .onConflictDoUpdate({ target: coproductionSettings.areaId, set: own });
    await recordActivity(tx, {
      verb: 'area.changed',
      detail: { subjects: own.subjects.join(' '), workingDays: own.workingDays },
    });
  });
}
