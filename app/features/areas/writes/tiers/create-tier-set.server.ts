/** Adds a tier set without levels to the area; it is public from now on. */
import { tierSets } from '#db/schema/areas.ts';
import { newPublicId } from '#app/lib/public-id.ts';
import { inTransaction, touchArea } from '#app/platform/context.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { recordActivity } from '#app/features/record/writes/record-activity.server.ts';
import { danglingLeadIns } from '../../lead-ins.ts';
import type { Saved, TierSetInput } from '../../tiers.ts';

/** Refused while its summary has a lead-in that nothing follows. */
export async function createTierSet(ctx: AreaContext, input: TierSetInput): Promise<Saved> {
  const dangling = danglingLeadIns(input.summary);
  if (dangling.length > 0) return { isSaved: false, dangling };
  return inTransaction(ctx, async (tx) => {
    const id = newPublicId();
    const { name, summary, inUseFrom } = input;
    await tx.db.insert(tierSets).values({ areaId: tx.area.id, id, name, summary, inUseFrom });
    await recordActivity(tx, { verb: 'tier-set.created', detail: { name } });
    await touchArea(tx);
    return { isSaved: true, id };
  });
}
