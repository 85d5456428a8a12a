/** The embedded database: a real PostgreSQL server that needs no installing, shared by the processes of one checkout. */
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import postgres from 'postgres';
import { prepareBinaries } from './embedded/binaries.server.ts';
import { createCluster, databaseUser, findPostmaster, startCluster, stopCluster } from './embedded/cluster.server.ts';
import { countUsers, register, withLock } from './embedded/lock.server.ts';
import { settle } from './embedded/place.server.ts';

/** A database reached by the Unix socket in a folder. */
export interface SocketAddress {
  socketDir: string;
  user: string;
  database: string;
}

/** A running embedded server. `adopted`: it ran before we came. `where`: the folder its data is in. */
export interface Embedded extends SocketAddress {
  adopted: boolean;
  where: string;
  /** Leaves the server, and stops it if no other live process uses it. Calling it again does nothing. */
  stop(): Promise<void>;
}

const databaseName = 'said_and_done';
const readyWithin = 300_000;

/** SQLSTATE of "the database system is starting up". */
const startingUp = '57P03';

/** Connects to a server that is up or coming up, and makes the database if it is not there. */
async function prepareDatabase(folder: string): Promise<SocketAddress> {
  const deadline = Date.now() + readyWithin;
  for (;;) {
    const running = await findPostmaster(folder);
    if (!running) throw new Error(`The database in ${folder} stopped while it was starting: see postgres.log there.`);
    const path = join(running.socketDir, '.s.PGSQL.5432');
    const sql = postgres({ path, user: databaseUser, database: 'postgres', max: 1, fetch_types: false, ssl: false });
    try {
      const found = await sql`select 1 from pg_database where datname = ${databaseName}`;
      if (found.length === 0) await sql`create database ${sql(databaseName)}`;
      return { socketDir: running.socketDir, user: databaseUser, database: databaseName };
    } catch (error) {
      const code = (error as { code?: string }).code ?? '';
      if (![startingUp, 'ENOENT', 'ECONNREFUSED'].includes(code) || Date.now() > deadline) throw error;
      await sleep(20);
    } finally {
      await sql.end();
    }
  }
}

/**
 * Starts the PostgreSQL server whose data is in `dataDir`, making it first if need be, or adopts the one that runs there.
 * It listens on a Unix socket only, writes durably, and outlives this process until the last one to use it calls `stop`.
 * As root it runs as the user `postgres` or `nobody`; where that user cannot enter the folder, `where` names another.
 */
export async function startEmbedded(options: { dataDir: string; log: (message: string) => void }): Promise<Embedded> {
  const place = await settle(resolve(options.dataDir));
  const { folder } = place;
  if (place.reason) options.log(place.reason);
  return withLock(folder, async () => {
    const binaries = await prepareBinaries(place);
    await createCluster(place, binaries, options.log);
    const adopted = (await findPostmaster(folder)) !== null;
    if (!adopted) await startCluster(place, binaries);
    const address = await prepareDatabase(folder);
    const leave = await register(place);
    let stopping: Promise<void> | undefined;
    const leaveAndStop = async () => {
      await leave();
      if ((await countUsers(folder)) === 0) await stopCluster(place, binaries);
    };
    const stop = () => (stopping ??= withLock(folder, leaveAndStop));
    return { ...address, adopted, where: folder, stop };
  });
}
