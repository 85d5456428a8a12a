/** The embedded database: a real PostgreSQL server that needs no installing, shared by the processes of one checkout. */
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import postgres from 'postgres';
import { prepareBinaries } from './embedded/binaries.server.ts';
import { createCluster, databaseUser, findPostmaster, startCluster, stopCluster } from './embedded/cluster.server.ts';
import { countUsers, register, withLock } from './embedded/lock.server.ts';
import { makeAskedFolder, settle } from './embedded/place.server.ts';
import type { Binaries } from './embedded/binaries.server.ts';
import type { Place } from './embedded/place.server.ts';

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

/**
 * What a server that is coming up or going down answers: no socket yet, nobody behind it, a connection cut, or the
 * SQLSTATEs of a start (57P03), a stop (57P01) and a crash (57P02).
 */
const passing = ['ENOENT', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'CONNECTION_CLOSED', '57P01', '57P02', '57P03'];

/**
 * Connects to a server that is up or coming up, and makes the database if it is not there. Null if no server runs; one
 * whose socket somebody deleted is stopped, since nobody can reach it.
 */
async function prepareDatabase(place: Place, binaries: Binaries): Promise<SocketAddress | null> {
  const deadline = Date.now() + readyWithin;
  for (;;) {
    const running = await findPostmaster(place.folder);
    if (!running) return null;
    const path = join(running.socketDir, '.s.PGSQL.5432');
    const sql = postgres({ path, user: databaseUser, database: 'postgres', max: 1, fetch_types: false, ssl: false });
    try {
      const found = await sql`select 1 from pg_database where datname = ${databaseName}`;
      if (found.length === 0) await sql`create database ${sql(databaseName)}`;
      return { socketDir: running.socketDir, user: databaseUser, database: databaseName };
    } catch (error) {
      const code = (error as { code?: string }).code ?? '';
      if (code === 'ENOENT' && running.ready) await stopCluster(place, binaries);
      if (!passing.includes(code) || Date.now() > deadline) throw error;
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
  const dataDir = resolve(options.dataDir);
  await makeAskedFolder(dataDir);
  const place = await withLock(dataDir, () => settle(dataDir));
  const { folder } = place;
  if (place.reason) options.log(place.reason);
  return withLock(folder, async () => {
    const binaries = await prepareBinaries(place);
    await createCluster(place, binaries, options.log);
    const found = await prepareDatabase(place, binaries);
    if (!found) await startCluster(place, binaries);
    const address = found ?? (await prepareDatabase(place, binaries));
    if (!address) throw new Error(`The database in ${folder} stopped at once: see postgres.log there.`);
    const leave = await register(place);
    let stopping: Promise<void> | undefined;
    const leaveAndStop = async () => {
      await leave();
      if ((await countUsers(folder)) === 0) await stopCluster(place, binaries);
    };
    const stop = () => (stopping ??= withLock(folder, leaveAndStop));
    return { ...address, adopted: found !== null, where: folder, stop };
  });
}
