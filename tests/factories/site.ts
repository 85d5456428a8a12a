/** Starts the built site as a process of its own, on a database of the test, with the demonstration in it. */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { eq } from 'drizzle-orm';
import type { Db } from '#db/client.server.ts';
import { people } from '#db/schema/people.ts';
import { deriveKey } from '#app/lib/keyed-hash.server.ts';
import type { Keys } from '#app/platform/services.server.ts';
import { startSession } from '#app/platform/session.server.ts';
import { committedDatabase } from '#tests/setup/database.ts';
import type { CommittedDatabase } from '#tests/setup/database.ts';
import { cleanEnvironment, projectRoot } from '#tests/setup/steps.ts';

const secret = 'a secret for tests only, of no use elsewhere';

/** The keys that a site started here uses. */
export const siteKeys: Keys = {
  receipts: deriveKey(Buffer.from(secret), 'receipts'),
  seals: deriveKey(Buffer.from(secret), 'seals'),
  recipients: deriveKey(Buffer.from(secret), 'recipients'),
  addresses: deriveKey(Buffer.from(secret), 'addresses'),
};

export type Ended = { code: number | null; signal: NodeJS.Signals | null };

export interface SiteProcess {
  /** Such as http://127.0.0.1:41234. */
  address: string;
  process: ChildProcess;
  /** Everything it has printed so far, its log included. */
  output: () => string;
  ended: Promise<Ended>;
}

/** Resolves when the output has that text; rejects when the process ends first. */
export function says(site: Pick<SiteProcess, 'process' | 'output' | 'ended'>, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const look = () => {
      if (!site.output().includes(text)) return;
      site.process.stdout?.off('data', look);
      resolve();
    };
    site.process.stdout?.on('data', look);
    look();
    site.ended.then(
      ({ code }) => reject(new Error(`The site ended with ${code} before it said “${text}”:\n${site.output()}`)),
      reject,
    );
  });
}

/** Starts `app/start.ts` on a free port of loopback and waits until it can be visited. */
export async function spawnSite(environment: Record<string, string>): Promise<SiteProcess> {
  const child = spawn(process.execPath, ['app/start.ts'], {
    cwd: projectRoot,
    env: cleanEnvironment({ NODE_ENV: 'production', PORT: '0', SECRET_KEY: secret, ...environment }),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (part: string) => {
      printed += part;
    });
  const ended = new Promise<Ended>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve({ code, signal }));
  });
  const site = { process: child, output: () => printed, ended };
  await says(site, 'Stop it with Ctrl-C.');
  return { ...site, address: /is ready: (http:\/\/\S+)/.exec(printed)?.[1] ?? '' };
}

/** Asks the process to stop and waits for it; one that does not within 30 seconds is killed. */
export async function stopSite({ process: child, ended }: SiteProcess): Promise<Ended> {
  const insist = setTimeout(() => child.kill('SIGKILL'), 30_000);
  child.kill('SIGTERM');
  const outcome = await ended;
  clearTimeout(insist);
  return outcome;
}

export interface Site extends SiteProcess {
  database: CommittedDatabase;
  stop: () => Promise<void>;
}

/**
 * Waits until what the demonstration sends, such as mail to those whom it asks, is sent: tests count what they cause alone. Half
 * a minute at most: a job that is late for another reason is no fault of the tests that come.
 */
async function untilJobsEnded({ sql }: CommittedDatabase): Promise<void> {
  const deadline = Date.now() + 30_000;
  let isWaiting = true;
  while (isWaiting && Date.now() < deadline) {
    await sleep(50);
    const waiting = await sql`select from pgboss.job
      where state in ('created', 'retry', 'active') and start_after <= now() and name not like '\\_\\_%' limit 1`;
    isWaiting = waiting.length > 0;
  }
}

/** A site with the demonstration on a fresh clone of the test database; `stop` takes both away. */
export async function startSite(environment: Record<string, string> = {}): Promise<Site> {
  const database = await committedDatabase({ max: 3 });
  const dataDir = await mkdtemp(join(tmpdir(), 'said-and-done-site-'));
  const site = await spawnSite({ DATABASE_URL: database.url, DATABASE_POOL: '5', DATA_DIR: dataDir, ...environment });
  await untilJobsEnded(database);
  const stop = async () => {
    await stopSite(site);
    await database.close();
    await rm(dataDir, { recursive: true, force: true });
  };
  return { ...site, database, stop };
}

/** Signs a person in without the screens and answers the Cookie header. */
export async function sessionOf(site: Pick<Site, 'database' | 'address'>, personId: string): Promise<string> {
  const cookie = await startSession(site.database.db, site.address, {
    personId,
    device: 'Firefox on Android',
    now: new Date(),
    secondFactorAt: null,
  });
  return cookie.split(';')[0] ?? '';
}

/** The account with this email. */
export async function personIdOf(db: Db, email: string): Promise<string> {
  const rows = await db.select({ id: people.id }).from(people).where(eq(people.email, email));
  if (!rows[0]) throw new Error(`Nobody has the address ${email}.`);
  return rows[0].id;
}
