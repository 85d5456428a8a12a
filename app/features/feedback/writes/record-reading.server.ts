/** Records that somebody of the staff read feedback: that they looked, never at which one, as for anonymous answers. */
import { and, eq } from 'drizzle-orm';
import { feedbackItems } from '#db/schema/feedback.ts';
import { advanceContributions } from '#app/features/record/writes/advance-contributions.server.ts';
import { recordActivity } from '#app/features/record/writes/record-activity.server.ts';
import { londonDay } from '#app/lib/dates.ts';
import { inTransaction } from '#app/platform/context.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';

export type Reading = { what: 'list' | 'export' } | { what: 'item'; id: string };

/** Call it once a view, also where a form comes back. The first reading of one item is the day on which it was read. */
export async function recordReading(ctx: AreaContext, reading: Reading): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    await recordActivity(tx, { verb: 'feedback.read', detail: { what: reading.what } });
    if (reading.what !== 'item') return;
    const first = await tx.db
      .update(feedbackItems)
      .set({ status: 'read', readOn: londonDay(tx.now) })
      .where(
        and(
          eq(feedbackItems.areaId, tx.area.id),
          eq(feedbackItems.id, reading.id),
          eq(feedbackItems.status, 'received'),
        ),
      )
      .returning({ id: feedbackItems.id });
    await advanceContributions(
      tx,
      first.map(({ id }) => id),
      'read',
    );
  });
}
