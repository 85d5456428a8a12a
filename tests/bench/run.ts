/**
 * `npm run bench`: how fast the site is beside raw Node and the raw database, in one run on this machine. Prints a table with
 * ratios; the absolute figures say more about the machine than about the site. `npm run bench -- chain` measures the walk of
 * the evidence chain alone, `npm run bench -- lists` the lists and the search of a large area,
 * `npm run bench -- surveys` the answering of surveys and what hostile input costs, `npm run bench -- import` a large file
 * of answers.
 */
import path from 'node:path';
import { openDatabase } from '#db/client.server.ts';
import { startEmbedded } from '#db/embedded.server.ts';
import { inTurns, load, rate, shareOf, startRaw, turns } from './load.ts';
import type { LoadResult } from './load-client.ts';
import { startSite } from './site.ts';
import type { Site } from './site.ts';
import { benchChain } from './chain.ts';
import { benchLists } from './lists.ts';
import { benchImport } from './survey-import.ts';
import { benchRows } from './survey-rows.ts';
import { signIn, submissions } from './requests.ts';
import { benchSurveys } from './surveys.ts';

const seconds = Number(process.argv[2] ?? 4);

const get = (address: string, cookie = '') =>
  `GET ${address} HTTP/1.1\r\nHost: 127.0.0.1\r\n${cookie === '' ? '' : `Cookie: ${cookie}\r\n`}\r\n`;

const twenty = 'x'.repeat(20 * 1024);
const guestPages = ['/', '/sampleford/consultations/therapy-support', '/sampleford/progress/therapy-line'];
const signedInPage = '/sampleford/progress';

type Row = { what: string; connections: number; result: LoadResult; raw: number; note: string };

const rows: Row[] = [];

function report(what: string, connections: number, result: LoadResult, raw: number, note = ''): void {
  rows.push({ what, connections, result, raw, note });
}

async function fetchText(site: Site, address: string, cookie = ''): Promise<string> {
  const response = await fetch(`http://127.0.0.1:${site.port}${address}`, { headers: { cookie } });
  if (response.status !== 200) throw new Error(`${address} answered ${response.status}`);
  return response.text();
}

/** Inserts of one row, each its own commit, by so many at once: what the database itself allows. */
async function insertRate(dataDir: string, clients: number): Promise<LoadResult> {
  const embedded = await startEmbedded({ dataDir: path.join(dataDir, 'postgres'), log: () => undefined });
  const connection = openDatabase({ socket: embedded, max: clients });
  const { sql } = connection;
  await sql`create table if not exists bench_rows (id bigint generated always as identity primary key, body text not null)`;
  const body = 'x'.repeat(200);
  const times: number[] = [];
  const began = performance.now();
  const client = async () => {
    while (performance.now() - began < seconds * 1000) {
      const sent = performance.now();
      await sql`insert into bench_rows (body) values (${body})`;
      times.push(performance.now() - sent);
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  const took = (performance.now() - began) / 1000;
  await sql`drop table bench_rows`;
  await connection.close();
  await embedded.stop();
  const sorted = times.sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor(sorted.length * share)] ?? 0;
  return { done: sorted.length, failed: 0, seconds: took, p50: at(0.5), p95: at(0.95) };
}

async function measure(site: Site, cookie: string, run: string): Promise<void> {
  const texts = new Map<string, string>();
  for (const page of guestPages) texts.set(page, await fetchText(site, page));
  const raw = await startRaw({ '/twenty': twenty, ...Object.fromEntries(texts) });
  const at = (port: number, request: string) => () => ({
    port,
    connections: 16,
    requests: [request],
    once: false,
    expected: 200,
  });
  const limitTask = at(raw.port, get('/twenty'));
  for (const page of guestPages) {
    const own = at(site.port, get(page));
    const [limit, same, result] = await inTurns(seconds, limitTask, at(raw.port, get(page)), own);
    if (page === '/') report('raw Node http, 20 KB', 16, limit, rate(limit));
    const size = `${Math.round((texts.get(page) ?? '').length / 1024)} KB`;
    const share = (rate(result) / rate(same)).toFixed(2);
    report(`guest ${page}`, 16, result, rate(limit), `${size}; ${share} of raw with the same bytes`);
  }
  const page = await fetchText(site, signedInPage, cookie);
  const elements = `${page.match(/<[a-z]/g)?.length ?? 0} elements`;
  const [beside, signedIn] = await inTurns(seconds, limitTask, at(site.port, get(signedInPage, cookie)));
  report(`signed in ${signedInPage}`, 16, signedIn, rate(beside), elements);
  for (const connections of [1, 8, 16]) {
    const posts = await submissions(site, Math.ceil(seconds * 2500));
    const part = (turn: number) => posts.filter((_, index) => index % turns === turn);
    const submit = (turn: number) => ({
      port: site.port,
      connections,
      requests: part(turn),
      once: true,
      expected: 303,
    });
    const [limit, result] = await inTurns(seconds, limitTask, submit);
    report('submit 10 answers', connections, result, rate(limit));
  }
  const again = await load({ ...limitTask(), seconds: seconds / turns });
  raw.stop();
  for (const clients of [1, 8, 16])
    report('raw insert of one row', clients, await insertRate(site.dataDir, clients), rate(again));
  process.stderr.write(`${run} done, server memory ${site.memory()} MiB\n`);
}

function printTable(memory: number[]): void {
  const width = Math.max(...rows.map((row) => row.what.length));
  process.stdout.write(`${'what'.padEnd(width)}  conn   per second   p50 ms   p95 ms   to raw   failed  note\n`);
  for (const { what, connections, result, raw, note } of rows) {
    const cells = [
      what.padEnd(width),
      String(connections).padStart(4),
      rate(result).toFixed(0).padStart(12),
      result.p50.toFixed(2).padStart(8),
      result.p95.toFixed(2).padStart(8),
      shareOf(rate(result) / raw).padStart(8),
      String(result.failed).padStart(8),
    ];
    process.stdout.write(`${cells.join(' ')}  ${note}\n`);
  }
  process.stdout.write(`server memory after each run: ${memory.join(', ')} MiB\n`);
}

async function benchSite(): Promise<void> {
  const site = await startSite();
  try {
    const cookie = await signIn(site, 'commissioner@demo.example');
    const memory: number[] = [];
    // What Node compiles while it runs is measured when it is compiled: a site that has just been started is not what people meet.
    await measure(site, cookie, 'warm-up');
    rows.length = 0;
    for (const run of [1, 2, 3]) {
      await measure(site, cookie, `run ${run} of 3`);
      memory.push(site.memory());
    }
    printTable(memory);
  } finally {
    await site.stop();
  }
}

if (process.argv[2] === 'chain') process.exitCode = (await benchChain()) ? 0 : 1;
else if (process.argv[2] === 'lists') await benchLists();
else if (process.argv[2] === 'surveys') process.exitCode = (await benchSurveys()) ? 0 : 1;
else if (process.argv[2] === 'import') await benchImport(Number(process.argv[3] ?? 20_000));
else if (process.argv[2] === 'rows') await benchRows(Number(process.argv[3] ?? 1_000_000));
else await benchSite();
