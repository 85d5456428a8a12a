/**
 * `npm run bench -- surveys`: the first page of a survey for a guest, a page of 40 questions with answers in it and a post of 40
 * answers, beside raw Node; the check of a whole response and everything that a hostile browser or author may send, by the
 * millisecond. The ratios are the measure; the absolute figures say more about the machine.
 */
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { openDatabase } from '#db/client.server.ts';
import type { Connection } from '#db/client.server.ts';
import { startEmbedded } from '#db/embedded.server.ts';
import { sealAnswers } from '#app/features/surveys/answering.server.ts';
import { parseDefinition } from '#app/features/surveys/engine/definition.ts';
import { checkAll, checkPage, typedFrom } from '#app/features/surveys/engine/answers.server.ts';
import { lintDefinition } from '#app/features/surveys/engine/lint.server.ts';
import { compilePlan } from '#app/features/surveys/engine/plan.server.ts';
import type { Answers } from '#app/features/surveys/engine/types/question-type.ts';
import { londonDay } from '#app/lib/dates.ts';
import { deriveKey } from '#app/lib/keyed-hash.server.ts';
import { newPublicId } from '#app/lib/public-id.ts';
import { fortyAnswers, fortyQuestions, hostileAnswers, hostileDefinitions, hostilePlan } from './survey-cases.ts';
import { inTurns, median, rate, shareOf, startRaw, turns } from './load.ts';
import type { LoadResult } from './load-client.ts';
import { benchSecret, startSite } from './site.ts';
import type { Site } from './site.ts';

const seconds = 4;
const rounds = 3;
const host = 'Host: 127.0.0.1\r\n';

type Survey = { id: string; version: string };

/** A published survey of forty questions on one page, put in beside the demonstration's own. */
async function addSurvey({ sql }: Connection): Promise<Survey> {
  const [area] = await sql<{ id: string }[]>`select id from areas where slug = 'sampleford'`;
  const areaId = area?.id ?? '';
  const [id, version] = [newPublicId(), newPublicId()];
  const definition = JSON.stringify(fortyQuestions);
  await sql`insert into nodes (area_id, id, kind, slug, title, state, created_at, changed_at, published_at)
    values (${areaId}, ${id}, 'survey', 'forty', 'Forty questions', 'public', now(), now(), now())`;
  await sql`insert into node_slugs (area_id, kind, slug, node_id) values (${areaId}, 'survey', 'forty', ${id})`;
  await sql`insert into surveys (area_id, id, introduction, draft) values (${areaId}, ${id}, 'For measuring.', ${definition})`;
  await sql`insert into survey_versions (area_id, id, survey_id, number, definition, published_at)
    values (${areaId}, ${version}, ${id}, 1, ${definition}, now())`;
  await sql`update surveys set current_version_id = ${version} where area_id = ${areaId} and id = ${id}`;
  return { id, version };
}

const post = (address: string, fields: Record<string, string> | [string, string][]): string => {
  const body = new URLSearchParams(fields).toString();
  const head = [
    `POST ${address} HTTP/1.1`,
    host.trim(),
    'Origin: http://127.0.0.1',
    'Content-Type: application/x-www-form-urlencoded',
    `Content-Length: ${Buffer.byteLength(body)}`,
  ];
  return [...head, '', body].join('\r\n');
};

const plan = (() => {
  const parsed = parseDefinition(fortyQuestions);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return compilePlan(parsed.definition);
})();

/** The fields of the page as a browser posts them. */
function postedFields(): [string, string][] {
  const typed = typedFrom(plan, 0, fortyAnswers as Answers);
  const values = Object.entries(typed).flatMap(([field, all]) => all.map((value): [string, string] => [field, value]));
  return [...plan.questions.map(({ name }): [string, string] => ['_shown[]', name]), ...values];
}

const address = '/sampleford/surveys/forty';

type Row = { what: string; result: LoadResult; raw: LoadResult; bound: number };

async function measure(site: Site, { id, version }: Survey): Promise<Row[]> {
  const get = (at: string) => `GET ${at} HTTP/1.1\r\n${host}\r\n`;
  const first = await fetch(`http://127.0.0.1:${site.port}${address}/answer`);
  if (first.status !== 200) throw new Error(`The survey answered ${first.status}.`);
  const raw = await startRaw({ '/first': await first.text() });
  const seals = deriveKey(Buffer.from(benchSecret), 'seals');
  const now = new Date();
  const sealed = () => {
    const key = randomBytes(16).toString('base64url');
    return sealAnswers({ seals }, id, { version, key, answers: fortyAnswers as Answers, began: londonDay(now) }, now);
  };
  const change = post(`${address}/answer`, { _version: version, _state: sealed(), _intent: 'change', _to: '0' });
  const filled = post(`${address}/answer`, [
    ...Object.entries({ _page: '0', _version: version, _state: '', _intent: 'continue' }),
    ...postedFields(),
  ]);
  const sends = Array.from({ length: seconds * 2000 }, () =>
    post(`${address}/check`, { _version: version, _state: sealed(), _intent: 'send' }),
  );
  const task = (port: number, requests: string[], expected = 200) => ({
    ...{ port, connections: 16, requests, once: false, expected },
  });
  const beside = async (what: string, bound: number, own: Parameters<typeof inTurns>[1]): Promise<Row> => {
    const [rawResult, result] = await inTurns(seconds, () => task(raw.port, [get('/first')]), own);
    return { what, result, raw: rawResult, bound };
  };
  const again = (request: string) => () => task(site.port, [request]);
  const rows = [
    await beside('first page, guest', 0.8, again(get(`${address}/answer`))),
    await beside('page of 40 with answers', 1 / 150, again(change)),
    await beside('page of 40 posted, checked', 1 / 150, again(filled)),
    await beside('40 answers submitted', 1 / 80, (turn) => ({
      ...task(
        site.port,
        sends.filter((_, index) => index % turns === turn),
        303,
      ),
      once: true,
    })),
  ];
  raw.stop();
  return rows;
}

function printRows(rounded: readonly Row[][]): void {
  process.stdout.write(`${'what'.padEnd(28)} per second   p50 ms   to raw    bound   failed\n`);
  rounded[0]?.forEach(({ what, bound }, index) => {
    const all = rounded.flatMap((rows) => rows[index] ?? []);
    const middle = median(all.map(({ result, raw }) => rate(result) / rate(raw)));
    const best = all[0]?.result;
    const failed = all.reduce((sum, { result }) => sum + result.failed, 0);
    const cells = [(best ? rate(best) : 0).toFixed(0).padStart(10), (best?.p50 ?? 0).toFixed(2).padStart(8)];
    process.stdout.write(
      `${what.padEnd(28)} ${cells.join(' ')} ${shareOf(middle).padStart(8)} ${shareOf(bound).padStart(8)} ${String(failed).padStart(8)}${middle < bound ? '  below the bound' : ''}\n`,
    );
  });
}

/** The middle and the worst of many runs, in milliseconds. */
function timed(run: () => unknown, times: number): { middle: number; worst: number } {
  const took = Array.from({ length: times }, () => {
    const began = performance.now();
    run();
    return performance.now() - began;
  }).sort((a, b) => a - b);
  return { middle: took[Math.floor(times / 2)] ?? 0, worst: took.at(-1) ?? 0 };
}

/** Prints what each check takes; false where one of them takes longer than it may. */
function printChecks(): boolean {
  let isFast = true;
  const fields = postedFields();
  timed(() => checkAll(plan, fortyAnswers), 300);
  const line = (what: string, { middle, worst }: { middle: number; worst: number }, most: number) => {
    const over = middle > most ? `  over ${most}` : '';
    if (over !== '') isFast = false;
    const cells = [middle.toFixed(2).padStart(8), worst.toFixed(2).padStart(8)];
    process.stdout.write(`${what.padEnd(46)} ${cells.join(' ')}${over}\n`);
  };
  process.stdout.write(`\n${'what'.padEnd(46)} ${'p50 ms'.padStart(8)} ${'worst'.padStart(8)}\n`);
  line(
    'check of 40 answers',
    timed(() => checkAll(plan, fortyAnswers), 1000),
    1,
  );
  line(
    'check of a posted page of 40',
    timed(() => checkPage(plan, 0, fields, {}), 1000),
    1,
  );
  for (const [what, json] of hostileDefinitions) {
    const run = () => {
      const parsed = parseDefinition(json);
      return parsed.ok ? lintDefinition(parsed.definition) : parsed;
    };
    line(`definition: ${what}`, timed(run, 5), 50);
  }
  const parsed = parseDefinition(hostilePlan);
  const hostile = parsed.ok ? compilePlan(parsed.definition) : plan;
  for (const [what, given] of hostileAnswers)
    line(
      `answers: ${what}`,
      timed(() => checkAll(hostile, given), 5),
      50,
    );
  return isFast;
}

/** Prints how answering stands beside raw Node, and what hostile input costs; false where that is more than it may be. */
export async function benchSurveys(): Promise<boolean> {
  const isFast = printChecks();
  const site = await startSite();
  try {
    const embedded = await startEmbedded({ dataDir: path.join(site.dataDir, 'postgres'), log: () => undefined });
    const connection = openDatabase({ socket: embedded, max: 1 });
    const survey = await addSurvey(connection);
    await connection.close();
    await embedded.stop();
    await measure(site, survey);
    const measured: Row[][] = [];
    for (let round = 0; round < rounds; round += 1) measured.push(await measure(site, survey));
    printRows(measured);
  } finally {
    await site.stop();
  }
  return isFast;
}
