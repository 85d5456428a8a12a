/** Opens a new local area, with an address that no area ever had. */
import { areas, areaSlugs } from '#db/schema/tenancy.ts';
import { newPublicId } from '#app/lib/public-id.ts';
import { inArea, inTransaction, touchArea } from '#app/platform/context.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import type { Area } from '#app/platform/services.server.ts';
import { recordActivity } from '#app/features/record/writes/record-activity.server.ts';
import { slugFault } from '../area.ts';
import type { NewArea } from '../area.ts';
import { lockAreaSlugs, ownerOfSlug } from '../area-slugs.server.ts';

export type CreatedArea = Area | 'slug-malformed' | 'slug-reserved' | 'slug-taken';

/** Creates the area; its administrators fill in the rest. A reserved slug, or one that an area has or had, is refused. */
export async function createArea(ctx: Context, input: NewArea): Promise<CreatedArea> {
  const fault = slugFault(input.slug);
  if (fault !== null) return fault;
  return inTransaction(ctx, async (tx) => {
    await lockAreaSlugs(tx);
    if ((await ownerOfSlug(tx, input.slug)) !== null) return 'slug-taken';
    const area: Area = {
      id: newPublicId(),
      slug: input.slug,
      name: input.name,
      summary: input.summary ?? '',
      demonstration: input.demonstration ?? 'none',
      disclosurePreset: input.disclosurePreset ?? 'survey',
      forumName: input.forumName ?? '',
      forumAddress: input.forumAddress ?? '',
      safetyReader: input.safetyReader ?? '',
      safetyHours: input.safetyHours ?? '',
      contact: input.contact ?? '',
    };
    await tx.db.insert(areas).values({ ...area, createdAt: tx.now });
    await tx.db.insert(areaSlugs).values({ slug: area.slug, areaId: area.id });
    const within = inArea(tx, area);
    await recordActivity(within, { verb: 'area.created' });
    await touchArea(within);
    return area;
  });
}
