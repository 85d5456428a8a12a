/** Passes something that staff read to the safeguarding lead: a snapshot that they cannot take back or change. */
import { safetyItems } from '#db/schema/safety.ts';
import { recordActivity } from '#app/features/record/writes/record-activity.server.ts';
import { newPublicId } from '#app/lib/public-id.ts';
import { inTransaction } from '#app/platform/context.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { tellHandlers } from './tell-handlers.server.ts';

export type Passed = {
  /** The words as they stood, with what is needed to understand them. */
  snapshot: Record<string, unknown>;
  /** Why it is passed on. */
  words: string;
  /** The address of what it is about. */
  about: string;
};

/** Makes a safeguarding concern; who passed it is recorded, what it says is not. */
export function passToSafeguarding(ctx: AreaContext, { snapshot, words, about }: Passed): Promise<{ id: string }> {
  return inTransaction(ctx, async (tx) => {
    const id = newPublicId();
    await tx.db.insert(safetyItems).values({
      areaId: tx.area.id,
      id,
      lane: 'safeguarding',
      about,
      words,
      source: 'response',
      snapshot,
      createdAt: tx.now,
    });
    await tellHandlers(tx, 'safeguarding', id);
    await recordActivity(tx, { verb: 'response.passed-to-safeguarding' });
    return { id };
  });
}
