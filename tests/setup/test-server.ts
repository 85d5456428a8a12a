/** Prepares the database server of a test run: the migrated template, and databases that belong to the run. */
import { createHash } from 'node:crypto';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import type { Sql } from 'postgres';
import { startOf } from '#db/embedded/processes.server.ts';
import type { SocketAddress } from '#db/embedded.server.ts';
import { migrateDatabase } from '#db/migrate.server.ts';

/** What a run tells its workers: the server, the template they clone, and how the names of the run's databases begin. */
export interface TestServer {
  admin: SocketAddress;
  template: string;
  prefix: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    testServer: TestServer;
  }
}

/** How the names of a run's databases begin: with its process, so that a later run knows whether it is over. */
export function runPrefix(pid: number): string {
  return `test_${pid}_`;
}

async function databasesLike(sql: Sql, prefix: string): Promise<string[]> {
  const rows = await sql<
    { name: string }[]
  >`select datname as name from pg_database where starts_with(datname, ${prefix})`;
  return rows.map(({ name }) => name);
}

/** Drops a database, with the connections to it and its mark as a template. */
export async function dropDatabase(sql: Sql, name: string): Promise<void> {
  const [found] = await sql<{ limit: number }[]>`
    select datconnlimit as limit from pg_database where datname = ${name}`;
  if (!found) return;
  // -2: dropping it was interrupted, and it can only be dropped (PostgreSQL 18, DROP DATABASE).
  if (found.limit !== -2) await sql`alter database ${sql(name)} is_template false`;
  await sql`drop database if exists ${sql(name)} with (force)`;
}

/** Drops the databases of one run. */
export async function dropRun(sql: Sql, pid: number): Promise<void> {
  for (const name of await databasesLike(sql, runPrefix(pid))) await dropDatabase(sql, name);
}

/** Drops what runs that are over left behind, and what an earlier process of our own number did. */
export async function dropFinishedRuns(sql: Sql): Promise<void> {
  const names = await databasesLike(sql, 'test_');
  const pids = new Set(names.map((name) => Number(name.split('_')[1])));
  for (const pid of pids) {
    if (pid === process.pid || (await startOf(pid)) === null) await dropRun(sql, pid);
  }
}

/** The one advisory lock of test runs: two that start together make the template once. */
const templateLock = 7_140_392;

/**
 * The name of a database with these migrations applied, made if no earlier run did (a few tenths of a second) and under
 * another name until it is whole. `sql` must have a single connection, which keeps the lock.
 * `isAlone`: no other run is under way, so that templates of other migrations can go.
 */
export async function ensureTemplate(
  sql: Sql,
  options: { admin: SocketAddress; folder: string; isAlone: boolean },
): Promise<string> {
  const { admin, folder, isAlone } = options;
  const hashes = readMigrationFiles({ migrationsFolder: folder }).map(
    ({ hash, folderMillis }) => `${folderMillis} ${hash}`,
  );
  const name = `migrated_${createHash('sha256').update(hashes.join('\n')).digest('hex').slice(0, 16)}`;
  const unfinished = `unfinished_${name}`;
  await sql`select pg_advisory_lock(${templateLock})`;
  try {
    const templates = await databasesLike(sql, 'migrated_');
    if (isAlone) for (const old of templates.filter((template) => template !== name)) await dropDatabase(sql, old);
    if (templates.includes(name)) return name;
    await dropDatabase(sql, unfinished);
    await sql`create database ${sql(unfinished)}`;
    await migrateDatabase({ socket: { ...admin, database: unfinished }, folder });
    await sql`alter database ${sql(unfinished)} rename to ${sql(name)}`;
    await sql`alter database ${sql(name)} with is_template true allow_connections false`;
    return name;
  } finally {
    await sql`select pg_advisory_unlock(${templateLock})`;
  }
}
