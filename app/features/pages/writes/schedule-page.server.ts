/** Plans the publication of a draft for a time, or takes the plan back. */
import { and, eq } from 'drizzle-orm';
import { pages } from '#db/schema/pages.ts';
import { recordActivity } from '#app/features/record/writes/record-activity.server.ts';
import { inTransaction } from '#app/platform/context.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { lockPage } from './change-draft.server.ts';

/** @param at when to publish; null takes the plan back. What is published then is the draft as it stands then. */
export function schedulePage(
  ctx: AreaContext,
  id: string,
  at: Date | null,
): Promise<'planned' | 'taken-back' | 'in-the-past'> {
  return inTransaction(ctx, async (tx) => {
    await lockPage(tx, id);
    if (at !== null && at.getTime() <= tx.now.getTime()) return 'in-the-past';
    const scheduledBy = at !== null && tx.actor.kind === 'person' ? tx.actor.personId : null;
    await tx.db
      .update(pages)
      .set({ scheduledAt: at, scheduledBy, scheduleProblem: '' })
      .where(and(eq(pages.areaId, tx.area.id), eq(pages.id, id)));
    await recordActivity(tx, { verb: at === null ? 'page.plan-taken-back' : 'page.publication-planned', nodeId: id });
    return at === null ? 'taken-back' : 'planned';
  });
}
