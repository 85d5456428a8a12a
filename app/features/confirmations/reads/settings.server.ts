/** What an area has set for confirmations, or what holds where it has set nothing. */
import { eq } from 'drizzle-orm';
import { confirmationSettings } from '#db/schema/confirmations.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { defaultSettings } from '../confirmation.ts';
import type { Settings } from '../confirmation.ts';

/** One statement. */
export async function getSettings(ctx: AreaContext): Promise<Settings> {
  const [row] = await ctx.db
    .select({
      disputeCount: confirmationSettings.disputeCount,
      disputePercent: confirmationSettings.disputePercent,
      askAfterDays: confirmationSettings.askAfterDays,
    })
    .from(confirmationSettings)
    .where(eq(confirmationSettings.areaId, ctx.area.id));
  return row ?? defaultSettings;
}
