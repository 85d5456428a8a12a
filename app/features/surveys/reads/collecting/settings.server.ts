/** What an area has set for collecting; before it has set anything: no return address, no frames. */
import { eq } from 'drizzle-orm';
import { collectingSettings } from '#db/schema/surveys/collecting.ts';
import type { AreaContext } from '#app/platform/context.server.ts';

export type CollectingSettings = {
  /** Where paper forms are sent or handed in, as lines. */
  returnAddress: string;
  /** Origins such as https://school.example whose pages may show a survey in a frame. */
  frameOrigins: string[];
};

/** One statement. */
export async function getCollectingSettings(ctx: AreaContext): Promise<CollectingSettings> {
  const rows = await ctx.db
    .select({ returnAddress: collectingSettings.returnAddress, frameOrigins: collectingSettings.frameOrigins })
    .from(collectingSettings)
    .where(eq(collectingSettings.areaId, ctx.area.id));
  return rows[0] ?? { returnAddress: '', frameOrigins: [] };
}
