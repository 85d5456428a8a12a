/**
 * `npm run bench -- lists`: an area with 5,000 updates, its list, its filtered list and the search, none of them kept,
 * beside one indexed lookup through the same server. Prints the 95th percentiles and their ratios.
 */
import path from 'node:path';
import { openDatabase } from '#db/client.server.ts';
import type { Connection } from '#db/client.server.ts';
import { startEmbedded } from '#db/embedded.server.ts';
import { writeCursor } from '#app/features/progress/cursor.ts';
import { indexArea } from '#app/features/search/writes/index-area.server.ts';
import { newPublicId } from '#app/lib/public-id.ts';
import { load, median } from './load.ts';
import type { LoadResult } from './load-client.ts';
import { startSite } from './site.ts';
import type { Site } from './site.ts';

const updates = 5000;
const services = 12;
const seconds = 4;
const most = 5;

const first = new Date('2020-01-01T00:00:00Z').getTime();
const publishedAt = (index: number) => new Date(first + index * 3_600_000);

const words =
  'waiting times for therapy support school family plan review health autism speech clinic advice nurse'.split(' ');
const wordsOf = (index: number) =>
  Array.from({ length: 40 }, (_, at) => words[(index * 7 + at * at) % words.length]).join(' ');

/** Fills the area as an import would, straight into its tables, and its index as every write does. */
async function fillArea({ sql, db }: Connection): Promise<string[]> {
  const areaId = newPublicId();
  await sql`insert into areas (id, slug, name, created_at) values (${areaId}, 'bench', 'Benchshire', now())`;
  await sql`insert into area_slugs (slug, area_id) values ('bench', ${areaId})`;
  const ids = Array.from({ length: updates }, newPublicId);
  const serviceIds = Array.from({ length: services }, newPublicId);
  const node = (id: string, kind: string, slug: string, title: string, at: Date) => ({
    ...{ area_id: areaId, id, kind, slug, title, state: 'public' },
    ...{ created_at: at.toISOString(), changed_at: at.toISOString(), published_at: at.toISOString() },
  });
  const nodes = [
    ...serviceIds.map((id, index) => node(id, 'service', `service-${index}`, `Service ${index}`, publishedAt(0))),
    ...ids.map((id, index) =>
      node(id, 'update', `update-${index}`, `Update ${index} on ${words[index % 15]}`, publishedAt(index)),
    ),
  ];
  for (let at = 0; at < nodes.length; at += 1000) {
    const part = nodes.slice(at, at + 1000);
    await sql`insert into nodes ${sql(part)}`;
    await sql`insert into node_slugs ${sql(part.map(({ area_id, kind, slug, id }) => ({ area_id, kind, slug, node_id: id })))}`;
  }
  await sql`insert into services ${sql(serviceIds.map((id) => ({ area_id: areaId, id, description: 'A service.' })))}`;
  const rows = ids.map((id, index) => ({
    ...{ area_id: areaId, id, said: `People said ${wordsOf(index)}.`, did: `We did ${wordsOf(index + 3)}.` },
    ...{ said_by: 'Parents and carers', status: 'done', service_id: serviceIds[index % services] ?? '' },
  }));
  for (let at = 0; at < rows.length; at += 1000) await sql`insert into updates ${sql(rows.slice(at, at + 1000))}`;
  await indexArea({ db, area: { id: areaId }, now: new Date() });
  await sql`analyze`;
  return ids;
}

/** What all else stands beside: one thing found by its id. A look that finds nothing, and says so, is quicker still. */
const [lookup, nothing] = ['one indexed lookup', 'one that finds nothing'];

const get = (address: string) => `GET ${address} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n`;

/** Every address once, so that nothing kept answers: each page of a list begins after another update. */
function requestsOf(ids: readonly string[]) {
  const cursors = ids.map((id, index) => writeCursor({ publishedAt: publishedAt(index), id }));
  const pairs = ids.map((_, index) => `${words[index % 15]} ${words[(index * 4 + 1) % 15]}`);
  return {
    [lookup]: ids.map((id) => `/api/v1/areas/bench/updates/${id}`),
    [nothing]: ids.map((id) => `/link/${id}${id}`),
    'list of 5,000': cursors.map((cursor) => `/bench/progress?after=${cursor}`),
    'filtered by service': cursors.map(
      (cursor, index) => `/bench/progress?service=service-${index % services}&after=${cursor}`,
    ),
    'filtered by status': cursors.map((cursor) => `/bench/progress?status=done&after=${cursor}`),
    'data, filtered': cursors.map(
      (cursor, index) => `/api/v1/areas/bench/updates?service=service-${index % services}&limit=20&after=${cursor}`,
    ),
    'search, one common word': ids.map((_, index) => `/search?q=${words[index % 15]}&n=${index}`),
    'search, two words': pairs.map((pair, index) => `/search?q=${encodeURIComponent(pair)}&n=${index}`),
    'search, one found': ids.map((_, index) => `/search?q=${encodeURIComponent(`update ${index}`)}`),
  };
}

/** Every request once, in turns of so many: what else the machine does falls on all alike. The first turns warm it up. */
const [perTurn, warmUp] = [250, 4];

async function measure(site: Site, ids: string[]): Promise<Map<string, LoadResult[]>> {
  const requests = requestsOf(ids);
  const times = new Map<string, LoadResult[]>();
  for (let turn = 0; turn * perTurn < updates; turn += 1) {
    for (const [what, addresses] of Object.entries(requests)) {
      const share = addresses.slice(turn * perTurn, (turn + 1) * perTurn).map(get);
      const expected = what === nothing ? 410 : 200;
      const result = await load({ port: site.port, connections: 1, seconds, requests: share, once: true, expected });
      if (result.failed > 0) throw new Error(`${what}: ${result.failed} answers were not ${expected}.`);
      if (turn >= warmUp) times.set(what, [...(times.get(what) ?? []), result]);
    }
  }
  return times;
}

/** Times and their ratios to the lookup of the same turn, the middle of all turns. */
function print(times: Map<string, LoadResult[]>): void {
  process.stdout.write(`${'what'.padEnd(26)}  p50 ms  to lookup   p95 ms  to lookup\n`);
  const lookups = times.get(lookup) ?? [];
  for (const [what, results] of times) {
    const ratio = (share: 'p50' | 'p95') =>
      median(results.map((result, turn) => result[share] / (lookups[turn]?.[share] ?? 0)));
    const cells = (['p50', 'p95'] as const).map((share) => {
      const time = median(results.map((result) => result[share]));
      return `${time.toFixed(2).padStart(7)} ${ratio(share).toFixed(2).padStart(10)}`;
    });
    const verdict = ratio('p95') > most ? `  over ${most}` : '';
    process.stdout.write(`${what.padEnd(26)} ${cells.join('  ')}${verdict}\n`);
  }
}

/** Prints how lists, filters and the search of a large area stand beside one indexed lookup. */
export async function benchLists(): Promise<void> {
  const site = await startSite();
  try {
    const embedded = await startEmbedded({ dataDir: path.join(site.dataDir, 'postgres'), log: () => undefined });
    const connection = openDatabase({ socket: embedded, max: 1 });
    const ids = await fillArea(connection);
    await connection.close();
    await embedded.stop();
    print(await measure(site, ids));
  } finally {
    await site.stop();
  }
}
