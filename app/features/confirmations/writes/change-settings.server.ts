/** Sets from how many disputes a review opens in an area, and when people are asked. */
import { confirmationSettings } from '#db/schema/confirmations.ts';
import { recordActivity } from '#app/features/record/writes/record-activity.server.ts';
import { inTransaction, touchArea } from '#app/platform/context.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import type { Settings } from '../confirmation.ts';

/** The threshold stands on public pages. Reviews that are open keep theirs. */
export async function changeSettings(ctx: AreaContext, settings: Settings): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    await tx.db
      .insert(confirmationSettings)
      .values({ areaId: tx.area.id, ...settings })
      .onConflictDoUpdate({ target: confirmationSettings.areaId, set: settings });
    await recordActivity(tx, { verb: 'confirmation.settings-changed', detail: settings });
    await touchArea(tx);
  });
}
