/** A process that is killed while it reminds people: the next one goes on, and each person gets each mail once. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { grantRole } from '#app/features/people/writes/grant-role.server.ts';
import { createCommitment } from '#app/features/progress/writes/create-commitment.server.ts';
import { publishItem } from '#app/features/progress/writes/publish-item.server.ts';
import { formatDay, londonDay } from '#app/lib/dates.ts';
import { makeArea, makePerson } from '#tests/factories/areas.ts';
import { dateOf, makeOrganisation } from '#tests/factories/progress.ts';
import { testContext, testServices } from '#tests/factories/services.ts';
import { siteKeys, spawnSite, stopSite } from '#tests/factories/site.ts';
import type { SiteProcess } from '#tests/factories/site.ts';
import { committedDatabase } from '#tests/setup/database.ts';
import type { CommittedDatabase } from '#tests/setup/database.ts';

const promises = 150;
const readers = ['ana@example.org', 'ben@example.org'];
const wanted = promises * readers.length;

let database: CommittedDatabase;
let dataDir: string;
let site: SiteProcess;

const start = () => spawnSite({ DATABASE_URL: database.url, DATABASE_POOL: '5', DATA_DIR: dataDir });

/** Promises of one council, all due tomorrow, and the people who answer for them. */
async function makePromises(): Promise<void> {
  const { db } = database;
  const services = testServices(db, { keys: siteKeys });
  const ctx = testContext(services, await makeArea(db, { name: 'Testshire' }), { now: new Date() });
  const organisationId = await makeOrganisation(ctx, 'The council', 'council');
  for (const email of readers) {
    const personId = await makePerson(db, email);
    await grantRole(ctx, { personId, name: email, role: 'commissioner', organisationId });
  }
  const due = dateOf(formatDay(londonDay(new Date(ctx.now.getTime() + 86_400_000))));
  for (let number = 1; number <= promises; number += 1) {
    const title = `Promise number ${number}`;
    const { id } = await createCommitment(ctx, { title, owners: [{ organisationId, status: 'under-way', due }] });
    await publishItem(ctx, 'commitment', id);
  }
}

beforeAll(async () => {
  database = await committedDatabase();
  dataDir = await mkdtemp(join(tmpdir(), 'said-and-done-killed-'));
  site = await start();
  await makePromises();
});

afterAll(async () => {
  await stopSite(site);
  await database.close();
  await rm(dataDir, { recursive: true, force: true });
});

type Mail = { recipient: string; text: string };

const reminders = async () => [
  ...(await database.sql<Mail[]>`
    select recipient, text from mailbox where recipient in ${database.sql(readers)} and text like '%Promise number %'`),
];

/** Puts the hourly job into the queue and tells the workers, as the schedule does. */
async function sendJob(): Promise<void> {
  const { sql } = database;
  await sql`
    insert into pgboss.job (name, data, policy, singleton_key, retry_limit, retry_delay, retry_backoff, retry_delay_max,
      expire_seconds, heartbeat_seconds, deletion_seconds)
    select name, '{}'::jsonb, policy, gen_random_uuid()::text, retry_limit, retry_delay, retry_backoff, retry_delay_max,
      expire_seconds, heartbeat_seconds, deletion_seconds
    from pgboss.queue where name = 'remind-owners'`;
  await sql`select pg_notify('pgboss_' || left(encode(sha224('pgboss'::bytea), 'hex'), 24), 'remind-owners')`;
}

/** Which jobs were under way, by name, when the process died. */
const underWay = async () =>
  (
    await database.sql<{ name: string }[]>`select distinct name from pgboss.job where state = 'active' order by name`
  ).map(({ name }) => name);

describe('a process that is killed while it reminds owners of their promises', () => {
  it('is followed by one that sends what is left, and every mail arrives once', async () => {
    await sendJob();
    await expect.poll(async () => (await reminders()).length, { timeout: 60_000, interval: 5 }).toBeGreaterThan(10);
    site.process.kill('SIGKILL');
    expect(await site.ended).toEqual({ code: null, signal: 'SIGKILL' });
    expect((await reminders()).length).toBeLessThan(wanted);
    expect(await underWay()).not.toEqual([]);

    site = await start();
    await sendJob();
    await expect.poll(async () => (await reminders()).length, { timeout: 200_000, interval: 500 }).toBe(wanted);
    // What the dead process held is given up after its heart has been silent for a minute, whoever sent the mail since.
    await expect.poll(underWay, { timeout: 200_000, interval: 500 }).toEqual([]);
    await sendJob();
    await expect
      .poll(
        async () =>
          (
            await database.sql`select 1 from pgboss.job where name in ('remind-owners', 'send-mail')
        and state in ('created', 'retry', 'active')`
          ).length,
        { timeout: 60_000 },
      )
      .toBe(0);
    const each = (await reminders()).map(
      ({ recipient, text }) => `${recipient} ${/Promise number \d+/.exec(text)?.[0]}`,
    );
    expect(each).toHaveLength(wanted);
    expect(new Set(each).size).toBe(wanted);
  }, 480_000);
});
