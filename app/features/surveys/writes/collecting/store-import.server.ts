/**
 * Stores the lines of a file that was checked, some at a time and in random order: each batch with its lines goes in one
 * transaction, so that a process that dies in the middle goes on where it was and nothing comes in twice.
 */
import { and, eq, inArray, lt, or, sql } from 'drizzle-orm';
import { importLines, surveyImports } from '#db/schema/surveys/collecting.ts';
import { responses, surveys, surveyVersions } from '#db/schema/surveys/surveys.ts';
import { recordActivity } from '#app/features/record/writes/record-activity.server.ts';
import { londonDay } from '#app/lib/dates.ts';
import { inTransaction } from '#app/platform/context.server.ts';
import type { AreaContext, Context } from '#app/platform/context.server.ts';
import { isOnlyNoted } from '../../collecting/import/faults.ts';
import type { Column } from '../../collecting/import/convert.ts';
import { targetsFor } from '../../collecting/import/import-targets.server.ts';
import type { Told } from '../../collecting/import/told.ts';
import type { Plan } from '../../engine/plan.server.ts';
import { getPlan } from '../../reads/plan.server.ts';
import { phaseOn } from '../../survey.ts';
import { codeHashOf, submitResponse } from '../submit-response.server.ts';
import { columnsOf, readLine } from './check-import.server.ts';
import { reopenDay } from './enter-response.server.ts';
import { recordOrigin } from './record-origin.server.ts';
import { ofImport } from './upload-import.server.ts';

export const storeImportJob = 'store-import';

const batch = 200;

type Import = typeof surveyImports.$inferSelect;
type Facts = Pick<typeof surveys.$inferSelect, 'id' | 'anonymity' | 'opens' | 'closes' | 'currentVersionId'>;

/** Lets the job begin. False for a file that was not checked, or has been begun already. */
export function startImport(ctx: AreaContext, id: string): Promise<boolean> {
  return inTransaction(ctx, async (tx) => {
    const begun = await tx.db
      .update(surveyImports)
      .set({ state: 'running' })
      .where(and(ofImport(tx, id), eq(surveyImports.state, 'checked')))
      .returning({ surveyId: surveyImports.surveyId, source: surveyImports.source, rows: surveyImports.rowCount });
    const [one] = begun;
    if (!one) return false;
    const detail = { source: one.source, rows: one.rows };
    await recordActivity(tx, { verb: 'survey.answers-imported', nodeId: one.surveyId, detail });
    await tx.enqueue(storeImportJob, { areaId: tx.area.id, importId: id }, { singletonKey: id });
    return true;
  });
}

/** Takes some lines that nobody else is storing, in an order that tells nothing of the file's. */
async function takeLines(tx: AreaContext, id: string) {
  const rows = await tx.db
    .select({ line: importLines.line, cells: importLines.cells, faults: importLines.faults })
    .from(importLines)
    .where(and(eq(importLines.areaId, tx.area.id), eq(importLines.importId, id)))
    .orderBy(sql`gen_random_uuid()`)
    .limit(batch)
    .for('update', { skipLocked: true });
  return rows;
}

/** What an export told and storing does not ask for. */
async function noteTold(tx: AreaContext, code: string, { isByProxy, tags }: Told): Promise<void> {
  if (!isByProxy && tags.length === 0) return;
  const own = and(eq(responses.areaId, tx.area.id), eq(responses.codeHash, codeHashOf(tx.keys, code)));
  await tx.db.update(responses).set({ isByProxy, tags }).where(own);
}

type Storing = { job: Import; survey: Facts; plan: Plan; columns: Column[] };

async function storeBatch(ctx: AreaContext, { job, survey, plan, columns }: Storing): Promise<number> {
  return inTransaction(ctx, async (tx) => {
    const lines = await takeLines(tx, job.id);
    const today = londonDay(tx.now);
    const days = new Set<string>();
    let stored = 0;
    for (const { line, cells, faults } of lines) {
      if (faults.some((fault) => !isOnlyNoted(fault))) continue;
      const read = readLine(plan, columns, cells, today);
      const { told } = read;
      const day = read.day ?? job.day;
      const { code } = await submitResponse(tx, {
        survey,
        versionId: job.versionId,
        row: read.row,
        idempotencyKey: `import|${job.fileHash}|${job.surveyId}|${String(line)}`,
        day,
        channel: 'imported',
        renditions: told.renditions,
        help: told.help,
        isTest: told.isTest,
        isLate: phaseOn(survey, day) === 'closed',
        identity: survey.anonymity === 'anonymous' ? null : { personId: null, name: '', email: '' },
      });
      await recordOrigin(tx, survey, code, { source: job.source, serial: '' });
      await noteTold(tx, code, told);
      days.add(day);
      stored += 1;
    }
    for (const day of days) await reopenDay(tx, survey, day);
    const done = lines.map(({ line }) => line);
    if (done.length > 0) {
      await tx.db
        .delete(importLines)
        .where(
          and(eq(importLines.areaId, tx.area.id), eq(importLines.importId, job.id), inArray(importLines.line, done)),
        );
    }
    const storedCount = sql`${surveyImports.storedCount} + ${stored}`;
    await tx.db.update(surveyImports).set({ storedCount }).where(ofImport(tx, job.id));
    return lines.length;
  });
}

/** Stores what is left of a file. Running it again goes on, or does nothing. */
export async function storeImport(ctx: AreaContext, id: string): Promise<void> {
  const [job] = await ctx.db.select().from(surveyImports).where(ofImport(ctx, id));
  if (!job || job.state !== 'running') return;
  const [survey] = await ctx.db
    .select({
      id: surveys.id,
      anonymity: surveys.anonymity,
      opens: surveys.opens,
      closes: surveys.closes,
      currentVersionId: surveys.currentVersionId,
      version: surveyVersions.number,
    })
    .from(surveys)
    .innerJoin(surveyVersions, and(eq(surveyVersions.areaId, surveys.areaId), eq(surveyVersions.id, job.versionId)))
    .where(and(eq(surveys.areaId, ctx.area.id), eq(surveys.id, job.surveyId)));
  if (!survey) return;
  const plan = await getPlan(ctx, job.surveyId, job.versionId);
  const columns = columnsOf(plan, targetsFor(ctx, plan, survey.version), job.targets);
  while ((await storeBatch(ctx, { job, survey, plan, columns })) > 0) continue;
  await ctx.db.update(surveyImports).set({ state: 'done' }).where(ofImport(ctx, id));
}

/** Lets go of a file that was not stored, with its lines. */
export async function dropImport(ctx: AreaContext, id: string): Promise<void> {
  await ctx.db
    .delete(surveyImports)
    .where(and(ofImport(ctx, id), inArray(surveyImports.state, ['uploaded', 'checked'])));
}

/** Lets go of the files of every area that nobody went on with for a week: they may hold names. */
export async function sweepImports(ctx: Context): Promise<void> {
  const weekAgo = londonDay(new Date(ctx.now.getTime() - 7 * 86_400_000));
  const waits = or(eq(surveyImports.state, 'uploaded'), eq(surveyImports.state, 'checked'));
  await ctx.db.delete(surveyImports).where(and(lt(surveyImports.startedOn, weekAgo), waits));
}
