/** What has come in and by which way, for staff; and, without a figure, what results say of where answers came from. */
import { and, asc, eq, sql } from 'drizzle-orm';
import { surveyImports } from '#db/schema/surveys/collecting.ts';
import { responses } from '#db/schema/surveys/surveys.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import type { Channel } from '../../writes/submit-response.server.ts';

export type Collected = { channel: Channel; count: number; late: number; byProxy: number };

/** Responses by the way they came, tests left out. For staff only: they are live figures. One statement. */
export function countCollected(ctx: AreaContext, surveyId: string): Promise<Collected[]> {
  return ctx.db
    .select({
      channel: responses.channel,
      count: sql<number>`count(*)::int`,
      late: sql<number>`(count(*) filter (where ${responses.isLate}))::int`,
      byProxy: sql<number>`(count(*) filter (where ${responses.isByProxy}))::int`,
    })
    .from(responses)
    .where(and(eq(responses.areaId, ctx.area.id), eq(responses.surveyId, surveyId), eq(responses.isTest, false)))
    .groupBy(responses.channel)
    .orderBy(asc(responses.channel));
}

export type ImportSource = { source: string; startedOn: string };

/** Who collected the answers that came from files, for the notes of results. One statement. */
export function listImportSources(ctx: AreaContext, surveyId: string): Promise<ImportSource[]> {
  return ctx.db
    .selectDistinct({ source: surveyImports.source, startedOn: surveyImports.startedOn })
    .from(surveyImports)
    .where(
      and(eq(surveyImports.areaId, ctx.area.id), eq(surveyImports.surveyId, surveyId), eq(surveyImports.state, 'done')),
    )
    .orderBy(asc(surveyImports.startedOn), asc(surveyImports.source));
}
