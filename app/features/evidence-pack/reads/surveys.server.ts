/** The surveys of an evidence pack: each published version, and each snapshot of results as it was published. */
import { and, asc, eq, ne } from 'drizzle-orm';
import { nodes } from '#db/schema/record.ts';
import { resultSnapshots, surveys, surveyVersions } from '#db/schema/surveys/surveys.ts';
import type { Snapshot } from '#app/features/surveys/reads/snapshots.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { listPublicRows } from './public-rows.server.ts';
import type { PublicRow } from './public-rows.server.ts';

export type PackSurvey = {
  id: string;
  slug: string;
  title: string;
  settings: PublicRow;
  versions: { number: number; publishedAt: Date; definition: string }[];
  snapshots: { number: number; asAt: string; isRestated: boolean; results: Snapshot['results'] }[];
};

async function listVersions(ctx: AreaContext, surveyId: string): Promise<PackSurvey['versions']> {
  return ctx.db
    .select({
      number: surveyVersions.number,
      publishedAt: surveyVersions.publishedAt,
      definition: surveyVersions.definition,
    })
    .from(surveyVersions)
    .where(and(eq(surveyVersions.areaId, ctx.area.id), eq(surveyVersions.surveyId, surveyId)))
    .orderBy(asc(surveyVersions.number));
}

async function listSnapshots(ctx: AreaContext, surveyId: string): Promise<PackSurvey['snapshots']> {
  const rows = await ctx.db
    .select({
      number: resultSnapshots.number,
      asAt: resultSnapshots.asAt,
      isRestated: resultSnapshots.isRestated,
      results: resultSnapshots.results,
    })
    .from(resultSnapshots)
    .where(and(eq(resultSnapshots.areaId, ctx.area.id), eq(resultSnapshots.surveyId, surveyId)))
    .orderBy(asc(resultSnapshots.number));
  // `publishResults` alone writes the column.
  return rows.map((row) => ({ ...row, results: row.results as Snapshot['results'] }));
}

/** Those that were ever published. A few statements a survey; a consultation has few. */
export async function listPackSurveys(ctx: AreaContext, consultationId: string): Promise<PackSurvey[]> {
  const rows = await ctx.db
    .select({ id: nodes.id, slug: nodes.slug, title: nodes.title })
    .from(surveys)
    .innerJoin(nodes, and(eq(nodes.areaId, surveys.areaId), eq(nodes.id, surveys.id), ne(nodes.state, 'draft')))
    .where(and(eq(surveys.areaId, ctx.area.id), eq(surveys.consultationId, consultationId)))
    .orderBy(asc(nodes.createdAt), asc(nodes.id));
  const found: PackSurvey[] = [];
  for (const { id, slug, title } of rows) {
    const own = and(eq(surveys.areaId, ctx.area.id), eq(surveys.id, id));
    const [settings = {}] = await listPublicRows(ctx, surveys, own, []);
    const [versions, snapshots] = [await listVersions(ctx, id), await listSnapshots(ctx, id)];
    found.push({ id, slug: slug ?? id, title, settings, versions, snapshots });
  }
  return found;
}
