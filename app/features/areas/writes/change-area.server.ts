/** Changes what an area says of itself. Its old addresses go on leading to it. */
import { eq } from 'drizzle-orm';
import { resultSnapshots } from '#db/schema/surveys/surveys.ts';
import { areas, areaSlugs } from '#db/schema/tenancy.ts';
import { notFound } from '#app/platform/errors.ts';
import { inTransaction, touchArea } from '#app/platform/context.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import type { Preset } from '#app/lib/disclosure/presets.ts';
import { recordActivity } from '#app/features/record/writes/record-activity.server.ts';
import { mayChangePreset, slugFault } from '../area.ts';
import type { AreaInput } from '../area.ts';
import { lockAreaSlugs, ownerOfSlug } from '../area-slugs.server.ts';

export type ChangedArea = 'changed' | 'slug-malformed' | 'slug-reserved' | 'slug-taken' | 'preset-weakened';

async function presetIsKept(tx: AreaContext, from: Preset, to: Preset): Promise<boolean> {
  if (from === to) return true;
  const published = await tx.db
    .select({ id: resultSnapshots.id })
    .from(resultSnapshots)
    .where(eq(resultSnapshots.areaId, tx.area.id))
    .limit(1);
  return mayChangePreset(from, to, published.length > 0);
}

async function claimSlug(tx: AreaContext, slug: string): Promise<'slug-taken' | null> {
  await lockAreaSlugs(tx);
  const owner = await ownerOfSlug(tx, slug);
  if (owner !== null && owner !== tx.area.id) return 'slug-taken';
  if (owner === null) await tx.db.insert(areaSlugs).values({ slug, areaId: tx.area.id });
  return null;
}

/** Applies the parts given. Nothing is changed when one of them is refused. */
export async function changeArea(ctx: AreaContext, change: Partial<AreaInput>): Promise<ChangedArea> {
  return inTransaction(ctx, async (tx) => {
    const rows = await tx.db.select().from(areas).where(eq(areas.id, tx.area.id)).for('update');
    const area = rows[0];
    if (!area) throw notFound();
    if (change.disclosurePreset && !(await presetIsKept(tx, area.disclosurePreset, change.disclosurePreset)))
      return 'preset-weakened';
    if (change.slug !== undefined && change.slug !== area.slug) {
      const fault = slugFault(change.slug) ?? (await claimSlug(tx, change.slug));
      if (fault !== null) return fault;
    }
    await tx.db.update(areas).set(change).where(eq(areas.id, tx.area.id));
    await recordActivity(tx, { verb: 'area.changed', detail: { fields: Object.keys(change).sort().join(' ') } });
    await touchArea(tx);
    return 'changed';
  });
}
