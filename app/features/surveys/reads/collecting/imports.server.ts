/** Files of answers that were brought in: one with its lines that have faults, and the list of a survey. */
import { and, asc, desc, eq, gt, ne, sql } from 'drizzle-orm';
import { importLines, surveyImports } from '#db/schema/surveys/collecting.ts';
import type { ImportFault, ImportState } from '#db/schema/surveys/collecting.ts';
import { isPublicId } from '#app/lib/public-id.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { notFound } from '#app/platform/errors.ts';

export type ListedImport = { id: string; source: string; state: ImportState; startedOn: string; storedCount: number };

/** The files of a survey, the last brought first. One statement. */
export function listImports(ctx: AreaContext, surveyId: string, most = 100): Promise<ListedImport[]> {
  const { id, source, state, startedOn, storedCount } = surveyImports;
  return ctx.db
    .select({ id, source, state, startedOn, storedCount })
    .from(surveyImports)
    .where(and(eq(surveyImports.areaId, ctx.area.id), eq(surveyImports.surveyId, surveyId)))
    .orderBy(desc(startedOn), asc(id))
    .limit(most);
}

export type ImportFacts = typeof surveyImports.$inferSelect;

/** @throws not-found for another survey's */
export async function getImport(ctx: AreaContext, surveyId: string, id: string): Promise<ImportFacts> {
  if (!isPublicId(id)) throw notFound();
  const rows = await ctx.db
    .select()
    .from(surveyImports)
    .where(and(eq(surveyImports.areaId, ctx.area.id), eq(surveyImports.surveyId, surveyId), eq(surveyImports.id, id)));
  if (!rows[0]) throw notFound();
  return rows[0];
}

export type FaultyLine = { line: number; faults: ImportFault[] };

/** One page of the lines with something to say, in the order of the file. One statement. */
export async function listFaultyLines(
  ctx: AreaContext,
  importId: string,
  after: number,
  size = 50,
): Promise<{ lines: FaultyLine[]; next: number | null }> {
  const rows = await ctx.db
    .select({ line: importLines.line, faults: importLines.faults })
    .from(importLines)
    .where(
      and(
        eq(importLines.areaId, ctx.area.id),
        eq(importLines.importId, importId),
        gt(importLines.line, after),
        ne(importLines.faults, sql`'[]'::jsonb`),
      ),
    )
    .orderBy(asc(importLines.line))
    .limit(size + 1);
  const lines = rows.slice(0, size);
  return { lines, next: rows.length > size ? (lines.at(-1)?.line ?? null) : null };
}

/** What the first lines of a file have in each column, for whoever says where the columns go. One statement. */
export async function listSamples(ctx: AreaContext, importId: string): Promise<string[][]> {
  const rows = await ctx.db
    .select({ cells: importLines.cells })
    .from(importLines)
    .where(and(eq(importLines.areaId, ctx.area.id), eq(importLines.importId, importId)))
    .orderBy(asc(importLines.line))
    .limit(3);
  return rows.map(({ cells }) => cells);
}
