/**
 * How long a walk of the evidence chain takes beside one indexed lookup through the same driver: 10,000 things and 50,000
 * links in one area, at random and round hubs, in a database of its own. The bound is 20 lookups (product plan, chain).
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'drizzle-orm';
import { openDatabase } from '#db/client.server.ts';
import type { Database } from '#db/client.server.ts';
import { startEmbedded } from '#db/embedded.server.ts';
import { migrateDatabase } from '#db/migrate.server.ts';
import { getChain } from '#app/features/record/reads/chain.server.ts';
import { createContext, inArea } from '#app/platform/context.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { findArea } from '#app/platform/area.server.ts';
import { testServices } from '#tests/factories/services.ts';

const size = { nodes: 10_000, links: 50_000, hubs: 8, hubDegree: 1_000 };
const rounds = 400;
const most = 20;

/** A share of the links goes round hubs, the rest joins things near each other; the same seed makes the same graph. */
async function fill(db: Database): Promise<void> {
  await db.execute(sql`select setseed(0.42)`);
  await db.execute(
    sql`insert into areas (id, slug, name, created_at) values ('bencharea0', 'bench', 'Bench', now()), ('otherarea0', 'other', 'Other', now())`,
  );
  await db.execute(sql`insert into area_slugs (slug, area_id) values ('bench', 'bencharea0'), ('other', 'otherarea0')`);
  for (const area of ['bencharea0', 'otherarea0']) {
    await db.execute(sql`
      insert into nodes (area_id, id, kind, title, state, created_at, changed_at, published_at)
      select ${area}, lpad(to_hex(i), 10, '0'), (array['finding','priority','commitment','service-change'])[1 + i % 4],
        'Thing ' || i, case when i % 10 = 0 then 'draft' else 'public' end, now(), now(), now()
      from generate_series(1, ${size.nodes}) i`);
    await db.execute(sql`
      insert into links (area_id, id, from_id, to_id, kind, made_at)
      select ${area}, lpad(to_hex(i), 10, '0'), lpad(to_hex(a), 10, '0'), lpad(to_hex(b), 10, '0'), 'led-to', now()
      from (
        select i,
          case when i <= ${size.hubs * size.hubDegree} then i % ${size.hubs} * 1000 + 7 else 1 + floor(random() * ${size.nodes})::int end as a,
          1 + floor(random() * ${size.nodes})::int as b
        from generate_series(1, ${size.links}) i
      ) pairs where a <> b
      on conflict do nothing`);
    await db.execute(sql`
      insert into links (area_id, id, from_id, to_id, kind, made_at)
      select ${area}, 'h' || lpad(to_hex(i), 9, '0'), lpad(to_hex(i), 10, '0'), lpad(to_hex(9007), 10, '0'), 'led-to', now()
      from generate_series(1, ${size.hubDegree}) i
      on conflict do nothing`);
  }
  await db.execute(sql`vacuum analyze`);
}

function quantile(times: number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length * share)] ?? 0;
}

/** Lookups and walks turn by turn, so that both meet the same machine. */
async function measure(
  ctx: AreaContext,
  idOf: (round: number) => string,
): Promise<{ lookup: number[]; chain: number[] }> {
  const times = { lookup: [] as number[], chain: [] as number[] };
  for (let round = 0; round < rounds; round += 1) {
    const id = idOf(round);
    const began = performance.now();
    await ctx.db.execute(sql`select id, kind, slug, title from nodes where area_id = ${ctx.area.id} and id = ${id}`);
    const between = performance.now();
    await getChain(ctx, id);
    times.lookup.push(between - began);
    times.chain.push(performance.now() - between);
  }
  return times;
}

const hex = (number: number) => number.toString(16).padStart(10, '0');
/** Every tenth thing is a draft and begins no chain. */
const isPublic = (number: number) => number % 10 !== 0;

const anywhere = (round: number) => {
  const number = 1 + ((round * 7_919) % size.nodes);
  return hex(isPublic(number) ? number : number + 1);
};
const atHubs = (round: number) => hex((round % size.hubs) * 1000 + 7);
const intoHub = () => hex(9007);

/** Prints a line for each kind of start; answers whether the middle of every one keeps the bound. */
export async function benchChain(): Promise<boolean> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'said-and-done-bench-'));
  const embedded = await startEmbedded({ dataDir, log: () => undefined });
  const connection = openDatabase({ socket: embedded, max: 1 });
  try {
    await migrateDatabase({ socket: embedded });
    await fill(connection.db);
    const area = await findArea(connection.db, 'bench');
    if (!area) throw new Error('The area for measuring is not there.');
    const ctx = inArea(createContext(testServices(connection.db)), area);
    let isKept = true;
    for (const [what, idOf] of [
      ['warm-up', anywhere],
      ['from anywhere', anywhere],
      ['from hubs', atHubs],
      ['into a hub', intoHub],
    ] as const) {
      const { lookup, chain } = await measure(ctx, idOf);
      if (what === 'warm-up') continue;
      const ratio = quantile(chain, 0.5) / quantile(lookup, 0.5);
      isKept &&= ratio <= most;
      process.stdout.write(
        `chain ${what.padEnd(14)} p50 ${quantile(chain, 0.5).toFixed(2)} ms, p95 ${quantile(chain, 0.95).toFixed(2)} ms; ` +
          `one lookup p50 ${quantile(lookup, 0.5).toFixed(2)} ms; ratio ${ratio.toFixed(1)} (at most ${most})\n`,
      );
    }
    return isKept;
  } finally {
    await connection.close();
    await embedded.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}
