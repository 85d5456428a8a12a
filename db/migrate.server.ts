/** Brings a database up to the schema of this code. */
import { fileURLToPath } from 'node:url';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import { migrate } from 'drizzle-orm/postgres-js/migrator';
import { openDatabase } from './client.server.ts';
import type { Sql } from 'postgres';
import type { SocketAddress } from './embedded.server.ts';

/** The migrations of this code. */
export const migrationsFolder = fileURLToPath(new URL('./migrations', import.meta.url));

/** `server_version_num` of the oldest PostgreSQL that has all we use. */
const oldestServer = 150_000;

/** Any number will do, so long as it stays the same: two versions of this code must wait for each other. */
const migrationLock = 5_219_417;

async function checkVersion(sql: Sql): Promise<void> {
  const [row] = await sql<{ number: string; version: string }[]>`
    select current_setting('server_version_num') as number, current_setting('server_version') as version`;
  if (Number(row?.number) < oldestServer) {
    throw new Error(`This database server is PostgreSQL ${row?.version}: version 15 or later is needed.`);
  }
}

async function countApplied(sql: Sql): Promise<number> {
  const [table] = await sql<
    { there: boolean }[]
  >`select to_regclass('drizzle.__drizzle_migrations') is not null as there`;
  if (!table?.there) return 0;
  const [row] = await sql<{ count: number }[]>`select count(*)::int as count from drizzle.__drizzle_migrations`;
  return row?.count ?? 0;
}

/** Where to migrate. The connection must keep its session (not PgBouncer's transaction mode), for the lock to hold. */
export interface MigrationOptions {
  url?: string;
  socket?: SocketAddress;
  /** The folder of the migrations, instead of this code's own. */
  folder?: string;
}

/**
 * Applies the migrations that the database lacks, in one transaction; processes that start together take turns. Throws
 * for a server older than PostgreSQL 15, and when the database then has not exactly the migrations of the journal: fewer
 * if one was dated before an applied one (Drizzle passes over it in silence), more if newer code has used the database.
 * @returns how many were applied now, and how many there are
 */
export async function migrateDatabase(options: MigrationOptions): Promise<{ applied: number; total: number }> {
  const { folder = migrationsFolder, ...address } = options;
  const total = readMigrationFiles({ migrationsFolder: folder }).length;
  const { db, sql, close } = openDatabase({ ...address, max: 1, applicationName: 'said-and-done migrations' });
  try {
    await checkVersion(sql);
    await sql`select pg_advisory_lock(${migrationLock})`;
    const before = await countApplied(sql);
    await migrate(db, { migrationsFolder: folder });
    const after = await countApplied(sql);
    if (after !== total) {
      const reason = after > total ? 'newer code has used it' : 'some are dated before one that was applied';
      throw new Error(`The database has ${after} migrations and this code has ${total}: ${reason}.`);
    }
    return { applied: after - before, total };
  } finally {
    await close();
  }
}
