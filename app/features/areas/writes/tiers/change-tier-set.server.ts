/** Changes the name, summary or first date of a tier set. */
import { and, eq } from 'drizzle-orm';
import { tierSets } from '#db/schema/areas.ts';
import { notFound } from '#app/platform/errors.ts';
import { inTransaction, touchArea } from '#app/platform/context.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { recordActivity } from '#app/features/record/writes/record-activity.server.ts';
import { danglingLeadIns } from '../../lead-ins.ts';
import type { Saved, TierSetInput } from '../../tiers.ts';

/** Refused while its summary has a lead-in that nothing follows. @throws not-found for a set that is not of this area. */
export async function changeTierSet(ctx: AreaContext, id: string, input: TierSetInput): Promise<Saved> {
  const dangling = danglingLeadIns(input.summary);
  if (dangling.length > 0) return { isSaved: false, dangling };
  return inTransaction(ctx, async (tx) => {
    const { name, summary, inUseFrom } = input;
    const changed = await tx.db
      .update(tierSets)
      .set({ name, summary, inUseFrom })
      .where(and(eq(tierSets.areaId, tx.area.id), eq(tierSets.id, id)))
      .returning({ id: tierSets.id });
    if (!changed[0]) throw notFound();
    await recordActivity(tx, { verb: 'tier-set.changed', detail: { name } });
    await touchArea(tx);
    return { isSaved: true, id };
  });
}
