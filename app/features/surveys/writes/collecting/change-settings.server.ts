/** Changes where an area's paper comes back to and which sites may show its surveys in a frame. */
import { collectingSettings } from '#db/schema/surveys/collecting.ts';
import { recordActivity } from '#app/features/record/writes/record-activity.server.ts';
import { inTransaction, touchArea } from '#app/platform/context.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import type { CollectingSettings } from '../../reads/collecting/settings.server.ts';

/** @param settings as `collectingForm` checked them. */
export function changeCollectingSettings(ctx: AreaContext, settings: CollectingSettings): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    await tx.db
      .insert(collectingSettings)
      .values({ areaId: tx.area.id, ...settings })
      .onConflictDoUpdate({ target: collectingSettings.areaId, set: settings });
    const { frameOrigins } = settings;
    await recordActivity(tx, { verb: 'area.collecting-changed', detail: { frameOrigins: frameOrigins.join(' ') } });
    await touchArea(tx);
  });
}
