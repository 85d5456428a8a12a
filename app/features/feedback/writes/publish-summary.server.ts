/** Publishes the numbers of a year as they are now; the next ones need at least ten more items (data-rules 7). */
import { sql } from 'drizzle-orm';
import { feedbackSummaries } from '#db/schema/feedback.ts';
import { recordActivity } from '#app/features/record/writes/record-activity.server.ts';
import { londonDay } from '#app/lib/dates.ts';
import { mayPublishSnapshot } from '#app/lib/disclosure/snapshots.ts';
import { inTransaction, touchArea } from '#app/platform/context.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { countYear, findSummaryBase } from '../reads/year.server.ts';
import { summarise } from '../summary.ts';

export function publishSummary(ctx: AreaContext, year: number): Promise<'published' | 'too-few'> {
  return inTransaction(ctx, async (tx) => {
    // Two at once would measure themselves against the same numbers before.
    await tx.db.execute(
      sql`select pg_advisory_xact_lock(hashtextextended(${`feedback-summary/${tx.area.id}/${year}`}, 0))`,
    );
    const counts = await countYear(tx, year);
    const base = [...counts.values()].reduce((sum, one) => sum + one, 0);
    if (!mayPublishSnapshot({ previousBase: await findSummaryBase(tx, year), currentBase: base })) return 'too-few';
    const preset = tx.area.disclosurePreset;
    const shown = { asAt: londonDay(tx.now), base, preset, counts: summarise(counts, preset) };
    await tx.db
      .insert(feedbackSummaries)
      .values({ areaId: tx.area.id, year, ...shown })
      .onConflictDoUpdate({ target: [feedbackSummaries.areaId, feedbackSummaries.year], set: shown });
    await recordActivity(tx, { verb: 'feedback.numbers-published', detail: { year } });
    await touchArea(tx);
    return 'published';
  });
}
