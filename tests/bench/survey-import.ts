/**
 * `npm run bench -- import`: a file of 20,000 responses to 25 questions, exported by the site itself and brought in again: read, checked
 * line by line and stored, with the most memory of each step. `-- import 2000` for fewer.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'drizzle-orm';
import { openDatabase } from '#db/client.server.ts';
import type { Connection } from '#db/client.server.ts';
import { startEmbedded } from '#db/embedded.server.ts';
import { migrateDatabase } from '#db/migrate.server.ts';
import { surveyImports } from '#db/schema/surveys/collecting.ts';
import { matching, targetsFor } from '#app/features/surveys/collecting/import/import-targets.server.ts';
import { exportFile } from '#app/features/surveys/exports/export-file.server.ts';
import { listPlans } from '#app/features/surveys/reads/plan.server.ts';
import { readCountable } from '#app/features/surveys/reads/results.server.ts';
import { noFilters } from '#app/features/surveys/results/filters.ts';
import { checkImport } from '#app/features/surveys/writes/collecting/check-import.server.ts';
import { startImport, storeImport } from '#app/features/surveys/writes/collecting/store-import.server.ts';
import { uploadImport } from '#app/features/surveys/writes/collecting/upload-import.server.ts';
import { loadResponses } from './responses/load-responses.ts';
import { makeSurvey } from './survey-rows.ts';
import type { Made } from './survey-rows.ts';

const print = (text: string) => process.stdout.write(`${text}\n`);

/** Prints how long a step took, and the most memory that was resident while it ran. */
async function step<T>(what: string, lines: number, work: () => Promise<T>): Promise<T> {
  let most = process.memoryUsage().rss;
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss);
  }, 20);
  const began = performance.now();
  const outcome = await work();
  const seconds = (performance.now() - began) / 1000;
  clearInterval(watch);
  most = Math.max(most, process.memoryUsage().rss);
  const rate = Math.round(lines / seconds);
  print(
    `${what.padEnd(24)} ${seconds.toFixed(1).padStart(6)} s ${String(rate).padStart(8)} lines a second, at most ${Math.round(most / 2 ** 20)} MiB resident`,
  );
  return outcome;
}

async function exported({ ctx, surveyId }: Made): Promise<Uint8Array> {
  const countable = await readCountable(ctx, surveyId);
  const survey = { id: surveyId, slug: 'bench', title: 'Bench', anonymity: 'anonymous' };
  const choice = { format: 'csv', values: 'codes', hasMark: true, hasTests: false } as const;
  const answer = await exportFile(ctx, { survey, countable, filters: noFilters, choice });
  return new Uint8Array(await answer.arrayBuffer());
}

async function measure(connection: Connection, made: Made, count: number): Promise<void> {
  const { ctx, surveyId, versionId } = made;
  const [version] = await listPlans(ctx, surveyId);
  if (!version) throw new Error('The survey has no version.');
  const { plan } = version;
  await loadResponses(connection.sql, { areaId: ctx.area.id, surveyId, versionId, plan, count, today: '2026-03-01' });
  const bytes = await exported(made);
  await connection.sql`delete from responses`;
  print(`${count} lines × ${plan.questions.length} questions, ${(bytes.length / 1e6).toFixed(1)} MB`);
  const about = { surveyId, source: 'Measured', day: '2026-03-01', bytes };
  const match = matching(ctx, [version], versionId);
  const { id } = await step('read and put aside', count, () => uploadImport(ctx, match, about));
  const targets = targetsFor(ctx, plan, version.number);
  const [facts] = await connection.db.select({ targets: surveyImports.targets }).from(surveyImports);
  const faulty = await step('checked, nothing stored', count, () =>
    checkImport(ctx, id, plan, targets, facts?.targets ?? []),
  );
  await startImport(ctx, id);
  await step('stored', count, () => storeImport(ctx, id));
  const rows = await connection.db.execute<{ count: number }>(sql`select count(*)::int as count from responses`);
  print(`${rows[0]?.count ?? 0} responses stored, ${faulty} lines with faults`);
}

/** Prints how long a large file of answers takes and what it holds in memory. */
export async function benchImport(count: number): Promise<void> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'said-and-done-import-'));
  const embedded = await startEmbedded({ dataDir: path.join(dataDir, 'postgres'), log: () => undefined });
  try {
    await migrateDatabase({ socket: embedded });
    const connection = openDatabase({ socket: embedded, max: 4 });
    await measure(connection, await makeSurvey(connection), count);
    await connection.close();
  } finally {
    await embedded.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}
