/** Takes answers back: a member's when the person leaves, a code holder's with what the code stands for. */
import { and, eq, inArray } from 'drizzle-orm';
import { confirmations } from '#db/schema/confirmations.ts';
import { listAreas } from '#app/platform/area.server.ts';
import { inArea, inTransaction, touchArea } from '#app/platform/context.server.ts';
import type { AreaContext, Context } from '#app/platform/context.server.ts';
import { codeHolder, memberHolder } from '../holder.server.ts';

export type GivenBy = { personId: string } | { code: string };

/**
 * Deletes every answer of this giver in the area, words included; published words vanish at once. Figures that were
 * published stand, and the next ones are without it (data-rules 7). Answers how many there were.
 */
export function removeConfirmations(ctx: AreaContext, by: GivenBy): Promise<number> {
  const group = 'code' in by ? 'code' : 'member';
  return inTransaction(ctx, async (tx) => {
    const isOfGroup = and(eq(confirmations.areaId, tx.area.id), eq(confirmations.group, group));
    const things = await tx.db.selectDistinct({ nodeId: confirmations.nodeId }).from(confirmations).where(isOfGroup);
    const holders = things.map(({ nodeId }) =>
      'code' in by ? codeHolder(tx.keys, nodeId, by.code) : memberHolder(tx.keys, nodeId, by.personId),
    );
    if (holders.length === 0) return 0;
    const gone = await tx.db
      .delete(confirmations)
      .where(and(isOfGroup, inArray(confirmations.holder, holders)))
      .returning({ cleared: confirmations.cleared });
    if (gone.some((row) => row.cleared !== '')) await touchArea(tx);
    return gone.length;
  });
}

/** Deletes what a member answered, in every area, when they close their account. */
export async function removeOwnConfirmations(ctx: Context, personId: string): Promise<void> {
  for (const area of await listAreas(ctx.db)) await removeConfirmations(inArea(ctx, area), { personId });
}
