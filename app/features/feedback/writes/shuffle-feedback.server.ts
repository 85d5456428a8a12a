/**
 * Writes the feedback of finished days anew in random order, one transaction a day: otherwise the order of rows on disk
 * and the numbers of their transactions would tell when each was sent (data-rules 4).
 */
import { and, eq, lt, sql } from 'drizzle-orm';
import { feedbackItems } from '#db/schema/feedback.ts';
import { contributions } from '#db/schema/record.ts';
import { recordActivity } from '#app/features/record/writes/record-activity.server.ts';
import { londonDay } from '#app/lib/dates.ts';
import { inTransaction } from '#app/platform/context.server.ts';
import type { AreaContext, Context } from '#app/platform/context.server.ts';

export type DayOfFeedback = { areaId: string; /** YYYY-MM-DD. */ day: string };

/** What the record says of a day that was done: no item carries a mark of it. */
const shuffledVerb = 'feedback.day-shuffled';

/** Finished days, of every area, that were not written anew yet. One statement. */
export async function listUnshuffledDays(ctx: Context): Promise<DayOfFeedback[]> {
  const isDone = sql`exists (select from activity_records a where a.area_id = ${feedbackItems.areaId}
    and a.verb = ${shuffledVerb} and a.detail->>'day' = ${feedbackItems.day}::text)`;
  return ctx.db
    .selectDistinct({ areaId: feedbackItems.areaId, day: feedbackItems.day })
    .from(feedbackItems)
    .where(and(lt(feedbackItems.day, londonDay(ctx.now)), sql`not ${isDone}`));
}

/** Does one day; one that was done already is left as it is. */
export async function shuffleFeedback(ctx: AreaContext, day: string): Promise<'shuffled' | 'left'> {
  return inTransaction(ctx, async (tx) => {
    const areaId = tx.area.id;
    // Two runs at once: the second waits here, and then finds the day done.
    await tx.db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`${shuffledVerb}/${areaId}/${day}`}, 0))`);
    const done = await tx.db.execute(sql`select 1 from activity_records a
      where a.area_id = ${areaId} and a.verb = ${shuffledVerb} and a.detail->>'day' = ${day}`);
    if (done.length > 0) return 'left';
    const items = await tx.db
      .select({ id: feedbackItems.id })
      .from(feedbackItems)
      .where(and(eq(feedbackItems.areaId, areaId), eq(feedbackItems.day, day)))
      .orderBy(sql`gen_random_uuid()`);
    // An update writes the row anew, at the end and under this transaction, and leaves what refers to it alone.
    for (const { id } of items) {
      const isRow = and(eq(feedbackItems.areaId, areaId), eq(feedbackItems.id, id));
      await tx.db.update(feedbackItems).set({ day }).where(isRow);
      const isLedger = and(eq(contributions.areaId, areaId), eq(contributions.id, id));
      await tx.db.update(contributions).set({ day }).where(isLedger);
    }
    await recordActivity(tx, { verb: shuffledVerb, detail: { day }, isAnonymous: true });
    return 'shuffled';
  });
}
