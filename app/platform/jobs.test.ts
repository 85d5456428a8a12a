import { pino } from 'pino';
import { afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { committedDatabase } from '#tests/setup/database.ts';
import type { CommittedDatabase } from '#tests/setup/database.ts';
import { testServices } from '#tests/factories/services.ts';
import { createContext, inTransaction } from './context.server.ts';
import { defineJob, startJobs } from './jobs.server.ts';
import { reasonOf } from './log.server.ts';
import type { JobDefinition, RunningJobs } from './jobs.server.ts';
import type { Services } from './services.server.ts';

/** A promise and what settles it. */
function gate<T = void>(): { open: (value: T) => void; opened: Promise<T> } {
  let open: (value: T) => void = () => undefined;
  const opened = new Promise<T>((resolve) => {
    open = resolve;
  });
  return { open, opened };
}

const numbered = z.object({ number: z.number() });

/** A job that writes down what it was given, and answers when it has been given `count` things. */
function collecting(count: number) {
  const seen: number[] = [];
  const { open, opened } = gate<number[]>();
  const definition = defineJob({
    name: 'collect',
    schema: numbered,
    handle: (_ctx, { number }) => {
      seen.push(number);
      if (seen.length === count) open(seen);
      return Promise.resolve();
    },
  });
  return { definition, seen, all: opened };
}

const running: RunningJobs[] = [];
const databases: CommittedDatabase[] = [];

async function freshDatabase(max = 10): Promise<CommittedDatabase> {
  const database = await committedDatabase({ max });
  databases.push(database);
  return database;
}

/** Makes waiting retries due now and tells the workers, as time would. */
async function hurry({ sql }: CommittedDatabase, name: string): Promise<void> {
  await sql`update pgboss.job set start_after = now() where name = ${name}`;
  await sql`select pg_notify('pgboss_' || left(encode(sha224('pgboss'::bytea), 'hex'), 24), ${name})`;
}

async function start(
  database: CommittedDatabase,
  definitions: readonly JobDefinition[],
  changes: Partial<Services> = {},
) {
  const services = testServices(database.db, changes);
  const jobs = await startJobs(services, database, definitions);
  running.push(jobs);
  services.queue = jobs.queue;
  return { jobs, services, ctx: createContext(services) };
}

afterEach(async () => {
  for (const jobs of running.splice(0)) await jobs.stop(2_000);
  for (const database of databases.splice(0)) await database.close();
});

const states = async ({ sql }: CommittedDatabase) =>
  (await sql<{ state: string }[]>`select state from pgboss.job where name not like '\\_\\_%' order by created_on`).map(
    (row) => row.state,
  );

describe('the job queue', () => {
  it('runs a job of a transaction that committed, with its data as it was', async () => {
    const database = await freshDatabase();
    const { open, opened } = gate<unknown>();
    const data = { text: 'it\'s "quoted" {and} \\braced', list: [1, null, { deep: true }], when: '2026-03-04' };
    const { ctx } = await start(database, [
      defineJob({
        name: 'echo',
        schema: z.record(z.string(), z.unknown()),
        handle: (_, given) => Promise.resolve(open(given)),
      }),
    ]);
    await inTransaction(ctx, (tx) => tx.enqueue('echo', data));
    expect(await opened).toEqual(data);
  });

  it('never runs a job of a transaction that was rolled back', async () => {
    const database = await freshDatabase();
    const { definition, all, seen } = collecting(1);
    const { ctx } = await start(database, [definition]);
    const failed = inTransaction(ctx, async (tx) => {
      await tx.enqueue('collect', { number: 1 });
      throw new Error('no');
    });
    await expect(failed).rejects.toThrow('no');
    await ctx.enqueue('collect', { number: 2 });
    await all;
    expect(seen).toEqual([2]);
    const [row] = await database.sql`select count(*)::int as count from pgboss.job where name = 'collect'`;
    expect(row?.['count']).toBe(1);
  });

  it('is told of a new job by the database and does not wait for its poll', async () => {
    const database = await freshDatabase();
    const { definition, all } = collecting(20);
    const { ctx } = await start(database, [definition]);
    const [listening] = await database.sql`
      select count(*)::int as count from pg_stat_activity
      where datname = current_database() and query ilike 'listen "pgboss%'`;
    expect(listening?.['count']).toBe(1);
    const [queue] = await database.sql`select notify from pgboss.queue where name = 'collect'`;
    expect(queue?.['notify']).toBe(true);
    // One after another: were each found by polling, every ten seconds, the test would run into its limit.
    for (let number = 1; number <= 20; number += 1) await ctx.enqueue('collect', { number });
    expect(new Set(await all).size).toBe(20);
  });

  it('does a hundred jobs of one transaction without waiting between them', async () => {
    const database = await freshDatabase();
    const { definition, all } = collecting(100);
    const { ctx } = await start(database, [definition]);
    await inTransaction(ctx, async (tx) => {
      for (let number = 0; number < 100; number += 1) await tx.enqueue('collect', { number });
    });
    expect(new Set(await all).size).toBe(100);
  });

  it('keeps one waiting job of a key', async () => {
    const database = await freshDatabase();
    const { definition, seen } = collecting(1);
    const { ctx } = await start(database, [definition]);
    await inTransaction(ctx, async (tx) => {
      await tx.enqueue('collect', { number: 1 }, { singletonKey: 'a' });
      await tx.enqueue('collect', { number: 2 }, { singletonKey: 'a' });
      await tx.enqueue('collect', { number: 3 }, { singletonKey: 'b' });
    });
    await expect.poll(() => seen.length).toBe(2);
    expect([...seen].sort()).toEqual([1, 3]);
  });

  it('keeps a job for its time', async () => {
    const database = await freshDatabase();
    const { definition } = collecting(1);
    const { ctx } = await start(database, [definition]);
    const startAfter = new Date('2099-01-01T00:00:00Z');
    await ctx.enqueue('collect', { number: 1 }, { startAfter });
    const [row] = await database.sql`select start_after = ${startAfter.toISOString()}::timestamptz as right, state
      from pgboss.job where name = 'collect'`;
    expect(row).toMatchObject({ right: true, state: 'created' });
  });

  it('refuses a job that nobody does, and data of the wrong shape, naming the field', async () => {
    const database = await freshDatabase();
    const { definition } = collecting(1);
    const { ctx } = await start(database, [definition]);
    await expect(ctx.enqueue('unheard-of', {})).rejects.toThrow('No job is called unheard-of.');
    await expect(ctx.enqueue('collect', { number: 'one' })).rejects.toThrow('number');
  });

  it('tries a failed job again and logs why, without the data', async () => {
    const database = await freshDatabase();
    const lines: string[] = [];
    const log = pino({ base: null }, { write: (line) => lines.push(line) });
    let attempts = 0;
    const { ctx } = await start(
      database,
      [
        defineJob({
          name: 'stumble',
          schema: z.object({ secret: z.string() }),
          handle: async ({ db }, { secret }) => {
            attempts += 1;
            await db.execute(`select '${secret}' / 0`);
          },
        }),
      ],
      { log },
    );
    await ctx.enqueue('stumble', { secret: 'opensesame' });
    await expect.poll(() => states(database)).toEqual(['retry']);
    expect(attempts).toBe(1);
    expect(lines.join('')).toContain('job failed and will be tried again');
    const [row] = await database.sql`
      select output::text as output, retry_limit, start_after > created_on as later from pgboss.job where name = 'stumble'`;
    expect(row).toMatchObject({ retry_limit: 12, later: true });
    expect(`${lines.join('')}${row?.['output']}`).not.toContain('opensesame');
    await hurry(database, 'stumble');
    await expect.poll(() => attempts).toBe(2);
  });

  it('gives up after the last try', async () => {
    const database = await freshDatabase();
    const { ctx } = await start(database, [
      defineJob({
        name: 'hopeless',
        schema: numbered,
        retryLimit: 0,
        handle: () => Promise.reject(new Error('never')),
      }),
    ]);
    await ctx.enqueue('hopeless', { number: 1 });
    await expect.poll(() => states(database)).toEqual(['failed']);
  });
});

describe('starting and stopping', () => {
  it('waits for the job under way', async () => {
    const database = await freshDatabase();
    const begun = gate();
    const goOn = gate();
    let isDone = false;
    const { ctx, jobs } = await start(database, [
      defineJob({
        name: 'long',
        schema: numbered,
        handle: async () => {
          begun.open();
          await goOn.opened;
          isDone = true;
        },
      }),
    ]);
    await ctx.enqueue('long', { number: 1 });
    await begun.opened;
    const stopped = jobs.stop();
    expect(isDone).toBe(false);
    goOn.open();
    await stopped;
    expect(isDone).toBe(true);
    expect(await states(database)).toEqual(['completed']);
  });

  it('gives back a job that outlasts its patience, and the next process does it', async () => {
    const database = await freshDatabase();
    const begun = gate();
    const never = gate();
    const stuck = defineJob({
      name: 'collect',
      schema: numbered,
      handle: async () => {
        begun.open();
        await never.opened;
      },
    });
    const first = await start(database, [stuck]);
    await first.ctx.enqueue('collect', { number: 7 });
    await begun.opened;
    await first.jobs.stop(1);
    expect(await states(database)).toEqual(['retry']);
    const { definition, seen } = collecting(1);
    await start(database, [definition]);
    const next = async () => {
      await hurry(database, 'collect');
      return seen[0];
    };
    await expect.poll(next, { interval: 100 }).toBe(7);
    never.open();
  });

  it('does after a restart what was sent before', async () => {
    const database = await freshDatabase();
    const { definition, all, seen } = collecting(1);
    const first = await start(database, [definition]);
    await first.jobs.stop();
    await first.ctx.enqueue('collect', { number: 1 });
    expect(seen).toEqual([]);
    await start(database, [definition]);
    expect(await all).toEqual([1]);
  });

  it('lets two processes share the work, each job done once', async () => {
    const database = await freshDatabase(20);
    const { definition, all, seen } = collecting(60);
    const [first] = await Promise.all([start(database, [definition]), start(database, [definition])]);
    await inTransaction(first.ctx, async (tx) => {
      for (let number = 0; number < 60; number += 1) await tx.enqueue('collect', { number });
    });
    await all;
    await expect.poll(async () => new Set(await states(database))).toEqual(new Set(['completed']));
    expect(seen).toHaveLength(60);
    expect(new Set(seen).size).toBe(60);
  });

  it('keeps the schedules of this code and no others, in the time of London', async () => {
    const database = await freshDatabase();
    const nightly = (name: string, schedule: string) =>
      defineJob({ name, schedule, schema: z.object({}), handle: () => Promise.resolve() });
    const first = await start(database, [nightly('old', '10 3 * * *'), nightly('kept', '10 3 * * *')]);
    await first.jobs.stop();
    await start(database, [nightly('kept', '20 3 * * *')]);
    const rows = await database.sql`select name, cron, timezone from pgboss.schedule`;
    expect(rows.map((row) => ({ ...row }))).toEqual([{ name: 'kept', cron: '20 3 * * *', timezone: 'Europe/London' }]);
  });
});

describe('reasonOf', () => {
  it('leaves out the parameters that Drizzle puts into its message', async () => {
    const database = await freshDatabase();
    const error = await database.db.execute('select 1 / 0').catch((caught: unknown) => caught);
    expect(reasonOf(error)).toBe('error 22012');
    expect(reasonOf(new Error('Failed query: select $1\nparams: ann@example.org'))).toBe('Error: failed query');
    expect(reasonOf('thrown text')).toBe('unknown error');
  });
});
