/** Published results, as they were published. The public sees these and nothing else. */
import { and, desc, eq, inArray, max } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { nodes } from '#db/schema/record.ts';
import { resultSnapshots, surveys } from '#db/schema/surveys/surveys.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import type { Preset } from '#app/lib/disclosure/presets.ts';
import type { PublishedResults } from '../results/published.ts';

export type Snapshot = {
  number: number;
  /** YYYY-MM-DD. */
  asAt: string;
  preset: Preset;
  /** Some of the answers counted before were taken back since. */
  isRestated: boolean;
  results: PublishedResults;
};

const columns = {
  surveyId: resultSnapshots.surveyId,
  number: resultSnapshots.number,
  asAt: resultSnapshots.asAt,
  preset: resultSnapshots.preset,
  isRestated: resultSnapshots.isRestated,
  results: resultSnapshots.results,
};

type Row = Omit<Snapshot, 'results'> & { surveyId: string; results: unknown };

/** `publishResults` alone writes the column. */
const snapshotOf = ({ surveyId: _, results, ...facts }: Row): Snapshot => ({
  ...facts,
  results: results as PublishedResults,
});

/** The newest snapshot of each of these surveys that has one, by survey id. One statement; none for no surveys. */
export async function listSnapshots(ctx: AreaContext, surveyIds: readonly string[]): Promise<Map<string, Snapshot>> {
  if (surveyIds.length === 0) return new Map();
  const rows = await ctx.db
    .selectDistinctOn([resultSnapshots.surveyId], columns)
    .from(resultSnapshots)
    .where(and(eq(resultSnapshots.areaId, ctx.area.id), inArray(resultSnapshots.surveyId, [...surveyIds])))
    .orderBy(resultSnapshots.surveyId, desc(resultSnapshots.number));
  return new Map(rows.map((row) => [row.surveyId, snapshotOf(row)]));
}

/** The newest snapshot of a survey, or null. One statement. */
export async function findSnapshot(ctx: AreaContext, surveyId: string): Promise<Snapshot | null> {
  return (await listSnapshots(ctx, [surveyId])).get(surveyId) ?? null;
}

/** How many responses the newest snapshot counted, for staff; null before the first. One statement. */
export async function findSnapshotBase(ctx: AreaContext, surveyId: string): Promise<number | null> {
  const rows = await ctx.db
    .select({ base: resultSnapshots.base })
    .from(resultSnapshots)
    .where(and(eq(resultSnapshots.areaId, ctx.area.id), eq(resultSnapshots.surveyId, surveyId)))
    .orderBy(desc(resultSnapshots.number))
    .limit(1);
  return rows[0]?.base ?? null;
}

/** A public survey with published results, by its slug and by that of its public consultation, and when the newest came. */
export type PublishedOf = { survey: string | null; consultation: string | null; at: Date | null };

/** Which public surveys have published results. One statement. */
export async function listPublishedOf(ctx: AreaContext): Promise<PublishedOf[]> {
  const parents = alias(nodes, 'parents');
  const isPublic = (node: typeof nodes | typeof parents) =>
    and(eq(node.areaId, surveys.areaId), eq(node.state, 'public'));
  return ctx.db
    .select({ survey: nodes.slug, consultation: parents.slug, at: max(resultSnapshots.publishedAt) })
    .from(resultSnapshots)
    .innerJoin(surveys, and(eq(surveys.areaId, resultSnapshots.areaId), eq(surveys.id, resultSnapshots.surveyId)))
    .innerJoin(nodes, and(isPublic(nodes), eq(nodes.id, surveys.id)))
    .leftJoin(parents, and(isPublic(parents), eq(parents.id, surveys.consultationId)))
    .where(eq(resultSnapshots.areaId, ctx.area.id))
    .groupBy(nodes.slug, parents.slug);
}
