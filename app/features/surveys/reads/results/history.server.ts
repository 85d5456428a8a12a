/** What was published of a survey so far: the newest snapshot, and the last published form of every table and cut. */
import { and, asc, eq } from 'drizzle-orm';
import { resultSnapshots } from '#db/schema/surveys/surveys.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { lastPublished } from '../../results/last-published.ts';
import type { PublishedCut, PublishedResults, PublishedTable } from '../../results/published.ts';

export type SnapshotHistory = {
  /** Null before the first. */
  last: PublishedResults | null;
  tables: PublishedTable[];
  cuts: PublishedCut[];
};

/** One statement. */
export async function readSnapshotHistory(ctx: AreaContext, surveyId: string): Promise<SnapshotHistory> {
  const rows = await ctx.db
    .select({ results: resultSnapshots.results })
    .from(resultSnapshots)
    .where(and(eq(resultSnapshots.areaId, ctx.area.id), eq(resultSnapshots.surveyId, surveyId)))
    .orderBy(asc(resultSnapshots.number));
  const all = rows.map(({ results }) => results);
  return { last: (all.at(-1) as PublishedResults | undefined) ?? null, ...lastPublished(all) };
}
