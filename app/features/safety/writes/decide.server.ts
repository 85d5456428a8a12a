/** Adds a decision to an item: decisions only grow, and nothing deletes or hides what was sent. */
import { and, eq } from 'drizzle-orm';
import { safetyDecisions, safetyItems } from '#db/schema/safety.ts';
import { newPublicId } from '#app/lib/public-id.ts';
import { inTransaction } from '#app/platform/context.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { AppError, notFound } from '#app/platform/errors.ts';
import { mayHandle } from '../policy.ts';
import type { Lane } from '../safety.ts';
import { tellHandlers } from './tell-handlers.server.ts';

export type Decision =
  | { kind: 'noted' | 'closed' | 'reopened'; words: string }
  | { kind: 'moved'; to: Lane; words: string }
  | { kind: 'read' };

/**
 * Records a decision on an item of a lane that the actor handles.
 * @throws not-found for an item of another area or lane, forbidden for a lane that is not the actor's.
 */
export async function decide(ctx: AreaContext, lane: Lane, id: string, decision: Decision): Promise<void> {
  if (!mayHandle(ctx.actor, ctx.area.id, lane)) throw new AppError('forbidden');
  await inTransaction(ctx, async (tx) => {
    const own = and(eq(safetyItems.areaId, tx.area.id), eq(safetyItems.id, id));
    const rows = await tx.db.select().from(safetyItems).where(own).for('update');
    if (rows[0]?.lane !== lane) throw notFound();
    if (decision.kind === 'closed') await tx.db.update(safetyItems).set({ closedAt: tx.now }).where(own);
    if (decision.kind === 'reopened') await tx.db.update(safetyItems).set({ closedAt: null }).where(own);
    if (decision.kind === 'moved')
      await tx.db.update(safetyItems).set({ lane: decision.to, closedAt: null }).where(own);
    if (decision.kind === 'moved') await tellHandlers(tx, decision.to, id);
    await tx.db.insert(safetyDecisions).values({
      areaId: tx.area.id,
      id: newPublicId(),
      itemId: id,
      at: tx.now,
      byId: tx.actor.kind === 'person' ? tx.actor.personId : null,
      decision: decision.kind,
      fromLane: decision.kind === 'moved' ? lane : null,
      toLane: decision.kind === 'moved' ? decision.to : null,
      words: decision.kind === 'read' ? '' : decision.words,
    });
  });
}
