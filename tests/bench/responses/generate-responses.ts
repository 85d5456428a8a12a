/**
 * `npm run demo:responses -- --survey <address or id> --count 1000000`: fills a survey of the demonstration
 * with invented responses, to see how the site bears them; the site may run meanwhile. Only fictional areas take any.
 */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { openDatabase } from '#db/client.server.ts';
import { startEmbedded } from '#db/embedded.server.ts';
import { parseDefinition } from '#app/features/surveys/engine/definition.ts';
import { compilePlan } from '#app/features/surveys/engine/plan.server.ts';
import { londonDay } from '#app/lib/dates.ts';
import { readEnvironment } from '#app/platform/env.server.ts';
import { loadResponses } from './load-responses.ts';

const help = `Fills a published survey of a fictional area of the demonstration with invented responses.

  npm run demo:responses -- --survey therapy-survey --count 100000

  --survey  the last part of the survey's address, or its id
  --count   how many responses, 1 or more; files are not invented, and quotas are not asked
  --area    the area's address: sampleford, if nothing else is said
`;

type Found = { area_id: string; survey_id: string; version_id: string; definition: string };

const text = { type: 'string' } as const;
const { values } = parseArgs({
  options: { survey: text, count: text, area: { ...text, default: 'sampleford' }, help: { type: 'boolean' } },
});
const count = Number(values.count ?? '');
if (values.help || !values.survey || !Number.isInteger(count) || count < 1) {
  process.stderr.write(help);
  process.exit(values.help ? 0 : 1);
}

const env = readEnvironment();
const dataDir = path.resolve(import.meta.dirname, '../../..', env.dataDir ?? 'data');
const log = (message: string) => process.stderr.write(`${message}\n`);
const embedded =
  env.databaseUrl === null ? await startEmbedded({ dataDir: path.join(dataDir, 'postgres'), log }) : null;
const { sql, close } = openDatabase({
  ...(embedded ? { socket: embedded } : { url: env.databaseUrl ?? '' }),
  max: 1,
  applicationName: 'said-and-done demo:responses',
});
try {
  const [found] = await sql<Found[]>`
    select n.area_id, n.id as survey_id, v.id as version_id, v.definition from nodes n
    join areas a on a.id = n.area_id and a.slug = ${values.area} and a.demonstration = 'invented'
    join surveys s on s.area_id = n.area_id and s.id = n.id
    join survey_versions v on v.area_id = s.area_id and v.id = s.current_version_id
    where n.kind = 'survey' and (n.slug = ${values.survey} or n.id = ${values.survey})`;
  const parsed = found ? parseDefinition(found.definition) : null;
  if (!found || !parsed?.ok) {
    log(`No fictional area ${values.area} has a published survey “${values.survey}”. Nothing was stored.`);
    process.exitCode = 1;
  } else {
    const began = performance.now();
    const { area_id: areaId, survey_id: surveyId, version_id: versionId } = found;
    const plan = compilePlan(parsed.definition);
    await loadResponses(sql, { areaId, surveyId, versionId, plan, count, today: londonDay(new Date()) }, (done) => {
      const seconds = (performance.now() - began) / 1000;
      log(`${done} of ${count} responses, ${Math.round(done / seconds)} a second`);
    });
  }
} finally {
  await close();
  await embedded?.stop();
}
