/**
 * `npm run bench -- rows`: a survey of 25 questions with a million responses (`-- rows 100000` for fewer): the staff's results with two
 * filters and with two groups compared, beside the same counts on a flat table with one column an answer, and exports. Prints ratios and
 * rows a second; the absolute figures say more about the machine.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openDatabase } from '#db/client.server.ts';
import type { Connection } from '#db/client.server.ts';
import { startEmbedded } from '#db/embedded.server.ts';
import { migrateDatabase } from '#db/migrate.server.ts';
import { loadResponses } from '#tests/bench/responses/load-responses.ts';
import { exportFile } from '#app/features/surveys/exports/export-file.server.ts';
import type { ExportFormat } from '#app/features/surveys/exports/formats.ts';
import type { Plan } from '#app/features/surveys/engine/plan.server.ts';
import { countGroups, countScope, readCountable } from '#app/features/surveys/reads/results.server.ts';
import { readOverview } from '#app/features/surveys/reads/results/overview.server.ts';
import { noFilters } from '#app/features/surveys/results/filters.ts';
import type { ResultFilters } from '#app/features/surveys/results/filters.ts';
import { newPublicId } from '#app/lib/public-id.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import type { Area } from '#app/platform/services.server.ts';
import { testContext, testServices } from '#tests/factories/services.ts';

const rounds = 5;

const choices = ['a', 'b', 'c', 'd', 'e'];
const single = (at: number) => ({ type: 'radiogroup', name: `one${at}`, title: `Question ${at}`, choices });
const several = (at: number) => ({
  type: 'checkbox',
  name: `many${at}`,
  title: `Several ${at}`,
  choices: choices.slice(0, 4),
});
const scale = (at: number) => ({ type: 'rating', name: `scale${at}`, title: `Scale ${at}` });
const number = (at: number) => ({
  type: 'text',
  inputType: 'number',
  name: `weeks${at}`,
  title: `Weeks ${at}`,
  min: 0,
  max: 104,
});
const words = (at: number) => ({ type: 'comment', name: `words${at}`, title: `Words ${at}` });
const range = (count: number) => Array.from({ length: count }, (_, at) => at);

/** 12 of one answer, 6 of several, 3 scales, 2 figures, 2 in words: 25. */
const definition = {
  pages: [
    {
      name: 'all',
      elements: [
        ...range(12).map(single),
        ...range(6).map(several),
        ...range(3).map(scale),
        ...range(2).map(number),
        ...range(2).map(words),
      ],
    },
  ],
};

const twoFilters: ResultFilters = {
  ...noFilters,
  answers: [
    { key: 'one0', codes: ['a', 'b'] },
    { key: 'one1', codes: ['a', 'b', 'c'] },
  ],
};
const twoGroups: ResultFilters = { ...noFilters, answers: [{ key: 'one2', codes: ['a', 'b'] }] };

export type Made = { ctx: AreaContext; surveyId: string; versionId: string };

/** A published survey of 25 questions in an area of its own. */
export async function makeSurvey({ sql, db }: Connection): Promise<Made> {
  const [areaId, surveyId, versionId] = [newPublicId(), newPublicId(), newPublicId()];
  await sql`insert into areas (id, slug, name, created_at) values (${areaId}, 'bench', 'Benchshire', now())`;
  await sql`insert into nodes (area_id, id, kind, slug, title, state, created_at, changed_at, published_at)
    values (${areaId}, ${surveyId}, 'survey', 'bench', 'Bench', 'public', now(), now(), now())`;
  await sql`insert into surveys (area_id, id, current_version_id) values (${areaId}, ${surveyId}, ${versionId})`;
  await sql`insert into survey_versions (area_id, id, survey_id, number, definition, published_at)
    values (${areaId}, ${versionId}, ${surveyId}, 1, ${JSON.stringify(definition)}, now())`;
  const area = { id: areaId, slug: 'bench', disclosurePreset: 'survey' } as Area;
  return { ctx: testContext(testServices(db), area), surveyId, versionId };
}

/** One column an answer, and nothing else but whether it is a test. */
async function makeFlat({ sql }: Connection, plan: Plan): Promise<void> {
  const columns = plan.columns.map(({ index }) => `marks[${index + 1}] as m${index}`);
  const numbers = range(plan.numberSlots).map((slot) => `numbers[${slot + 1}] as n${slot}`);
  await sql.unsafe(`create table flat as select is_test, ${[...columns, ...numbers].join(', ')} from responses`);
  await sql`vacuum analyze flat`;
  await sql`vacuum analyze responses`;
}

/** The same counts as the results', written for the flat table. */
function flatCounts(plan: Plan, where: string, group: string | null): string {
  const counts = plan.columns.flatMap(({ index, kind, options = [] }) =>
    [...(kind === 'choice' ? options.map(({ mark }) => mark) : [1]), ...(kind === 'tick' ? [] : [-4, -5, -6, -7])].map(
      (mark) => `count(*) filter (where m${index} = ${mark})`,
    ),
  );
  const by = group === null ? '' : ` group by ${group}`;
  return `select ${group ?? '0'} as g, count(*), ${counts.join(', ')} from flat where not is_test and ${where}${by}`;
}

const flatValues = (plan: Plan, where: string, group: string | null): string =>
  range(plan.numberSlots)
    .map(
      (slot) =>
        `select ${slot}, ${group ?? '0'} as g, n${slot}, count(*) from flat where not is_test and ${where} and n${slot} <> 'NaN' group by n${slot}${group === null ? '' : `, ${group}`}`,
    )
    .join(' union all ');

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

const print = (text: string) => process.stdout.write(`${text}\n`);

/** The quickest of a few rounds in turn: what else the machine does in between hits both. */
async function compare(what: string, ours: () => Promise<unknown>, flat: () => Promise<unknown>): Promise<void> {
  const best = { ours: Infinity, flat: Infinity };
  for (let round = 0; round < rounds; round += 1) {
    best.flat = Math.min(best.flat, await timed(flat));
    best.ours = Math.min(best.ours, await timed(ours));
  }
  const ratio = best.ours / best.flat;
  print(
    `${what.padEnd(34)} ${best.ours.toFixed(0).padStart(6)} ms   flat ${best.flat.toFixed(0).padStart(6)} ms   ratio ${ratio.toFixed(2)}${ratio > 3 ? '  over 3' : ''}`,
  );
}

async function exportRate(
  { ctx, surveyId }: Made,
  format: ExportFormat,
  filters: ResultFilters,
  rows: number,
): Promise<void> {
  const countable = await readCountable(ctx, surveyId);
  const survey = { id: surveyId, slug: 'bench', title: 'Bench', anonymity: 'anonymous' };
  const began = performance.now();
  const answer = await exportFile(ctx, {
    survey,
    countable,
    filters,
    choice: { format, values: 'codes', hasMark: true, hasTests: false },
  });
  let bytes = 0;
  let most = 0;
  for await (const part of answer.body ?? []) {
    bytes += part.length;
    most = Math.max(most, process.memoryUsage().rss);
  }
  const seconds = (performance.now() - began) / 1000;
  print(
    `export ${format.padEnd(27)} ${Math.round(rows / seconds)} rows a second (${rows} rows, ${(bytes / 1e6).toFixed(0)} MB, at most ${Math.round(most / 2 ** 20)} MiB resident)`,
  );
}

async function measure(connection: Connection, made: Made, count: number): Promise<void> {
  const { ctx, surveyId } = made;
  const countable = await readCountable(ctx, surveyId);
  const plan = countable.versions[0]?.plan;
  if (!plan) throw new Error('The survey has no version.');
  const loaded = await timed(() =>
    loadResponses(connection.sql, {
      areaId: ctx.area.id,
      surveyId,
      versionId: made.versionId,
      plan,
      count,
      today: '2026-03-01',
    }),
  );
  print(`${count} responses × 25 questions loaded in ${(loaded / 1000).toFixed(0)} s`);
  await makeFlat(connection, plan);
  const { sql } = connection;
  const flat = (where: string, group: string | null) => async () => {
    await sql.unsafe(flatCounts(plan, where, group));
    await sql.unsafe(flatValues(plan, where, group));
  };
  await compare('results, everybody', () => countScope(ctx, surveyId, countable), flat('true', null));
  await compare(
    'results, two filters',
    () => countScope(ctx, surveyId, countable, { filters: twoFilters }),
    flat('m0 in (1, 2) and m1 in (1, 2, 3)', null),
  );
  await compare(
    'two groups compared',
    () => countGroups(ctx, surveyId, countable, 'one2', { filters: twoGroups }),
    flat('m2 in (1, 2)', 'm2'),
  );
  const scope = { surveyId, filters: twoFilters, isSnapshotted: false };
  print(
    `how they came in, two filters      ${(await timed(() => readOverview(ctx, scope, countable))).toFixed(0).padStart(6)} ms`,
  );
  await exportRate(made, 'csv', noFilters, count);
  const { base } = await countScope(ctx, surveyId, countable, { filters: twoFilters });
  await exportRate(made, 'xlsx', twoFilters, base);
}

/** Prints how results and exports stand on a survey with very many responses. */
export async function benchRows(count: number): Promise<void> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'said-and-done-rows-'));
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
