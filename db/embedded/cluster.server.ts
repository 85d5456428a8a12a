/** Makes, starts and stops the cluster: the folder of data files that one PostgreSQL server owns. */
import { createHash, randomBytes } from 'node:crypto';
import { chown, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { clusterFolder, makePrivateFolder } from './place.server.ts';
import { startOf } from './processes.server.ts';
import { run } from './run.server.ts';
import type { Binaries } from './binaries.server.ts';
import type { Place } from './place.server.ts';

/** The one database user: the owner of everything, let in without a password because only its folder's owner gets there. */
export const databaseUser = 'said_and_done';

/** The longest socket path Linux takes is 107 bytes; ours ends in `/.s.PGSQL.5432`. */
const longestSocketFolder = 90;

async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null)) !== null;
}

/** Makes the cluster if there is none: beside its place and then renamed, so that a crash leaves no half of one. */
export async function createCluster(
  { folder, account }: Place,
  binaries: Binaries,
  log: (message: string) => void,
): Promise<void> {
  const cluster = clusterFolder(folder);
  if (/["$`\\\n]/.test(folder))
    throw new Error(
      `PostgreSQL cannot keep data in ${folder}: its name has a quote, dollar sign, backquote or backslash.`,
    );
  if (await exists(cluster)) {
    const made = (await readFile(join(cluster, 'PG_VERSION'), 'utf8')).trim();
    if (made === binaries.major) return;
    throw new Error(
      `The database in ${folder} was made by PostgreSQL ${made} and this is ${binaries.major}: move the folder away, or set DATABASE_URL to a server of version ${made}.`,
    );
  }
  log(`Making a PostgreSQL ${binaries.major} database in ${folder}; this takes a few seconds, once.`);
  for (const name of await readdir(folder)) {
    if (name.startsWith('unfinished-')) await rm(join(folder, name), { recursive: true, force: true });
  }
  const fresh = join(folder, `unfinished-${randomBytes(4).toString('hex')}`);
  // The built-in C.UTF-8 sorts alike on every machine, whatever its C library; text search of English is the default.
  const options = `--username=${databaseUser} --auth=trust --encoding=UTF8 --locale=C --locale-provider=builtin --builtin-locale=C.UTF-8`;
  const args = [...options.split(' '), '--text-search-config=english', '--no-instructions', '-D', fresh];
  const { code, stderr } = await run(binaries.initdb, args, { account, cwd: folder });
  if (code !== 0) {
    await rm(fresh, { recursive: true, force: true });
    throw new Error(`The database could not be made in ${folder}: ${stderr.trim()}`);
  }
  await writeFile(join(fresh, 'postgresql.conf'), "\ninclude '../settings.conf'\n", { flag: 'a' });
  await rename(fresh, cluster);
  const handle = await open(folder);
  await handle.sync();
  await handle.close();
}

/** The running server of a cluster. `socketDir` is '' at the beginning of its start; `ready` is when it takes connections. */
export interface Postmaster {
  socketDir: string;
  ready: boolean;
}

/** A number that is no process (Linux gives none above 4194304), for PostgreSQL to find in a pid file. */
const nobodysPid = 2_000_000_000;

/**
 * Makes PostgreSQL take a pid file for stale, as it would not while its number is some other process's. The rest of the
 * file stays: by it a starting server sees that children of a killed one are still at work on the data.
 */
async function disownPidFile(file: string): Promise<void> {
  const { uid, gid, mode } = await stat(file);
  const rest = (await readFile(file, 'utf8')).split('\n').slice(1);
  const fresh = `${file}.new`;
  await writeFile(fresh, [nobodysPid, ...rest].join('\n'), { mode });
  await chown(fresh, uid, gid);
  await rename(fresh, file);
}

/**
 * The cluster's server if one runs. Call under the folder's lock: a pid file whose number is a process that nobody has
 * collected, or something else (numbers begin again after a reboot or in a new container), is disowned with the socket's.
 */
export async function findPostmaster(folder: string): Promise<Postmaster | null> {
  const cluster = clusterFolder(folder);
  const pidFile = join(cluster, 'postmaster.pid');
  const lines = (await readFile(pidFile, 'utf8').catch(() => '')).split('\n');
  const pid = Number(lines[0]);
  if (!pid || pid === nobodysPid) return null;
  const socketDir = (lines[4] ?? '').trim();
  if ((await startOf(pid)) !== null) {
    const own = await stat(cluster);
    // A server works in its cluster's folder. Where we may not look (root in a container), the pid file is believed.
    const cwd = await stat(`/proc/${pid}/cwd`).catch(() => null);
    if (!cwd || (cwd.dev === own.dev && cwd.ino === own.ino)) return { socketDir, ready: lines[7]?.trim() === 'ready' };
  }
  const socketLock = join(socketDir, '.s.PGSQL.5432.lock');
  if (socketDir && (await exists(socketLock))) await disownPidFile(socketLock);
  if (await exists(pidFile)) await disownPidFile(pidFile);
  return null;
}

/** A private folder for the socket: in the database's folder, or in /tmp when that path would be too long. */
async function makeSocketFolder({ folder, account }: Place): Promise<string> {
  const near = join(folder, 'run');
  const name = createHash('sha256').update(folder).digest('hex').slice(0, 12);
  const socketDir = Buffer.byteLength(near) <= longestSocketFolder ? near : `/tmp/said-and-done-${name}`;
  await makePrivateFolder(socketDir, account);
  return socketDir;
}

/** Writes the settings, which this code owns; `alter system` overrides them. */
async function writeSettings({ folder, account }: Place, socketDir: string): Promise<void> {
  const quoted = `'"${socketDir.replaceAll("'", "''")}"'`;
  const settings = [
    '# Written at every start. To change a setting, use ALTER SYSTEM.',
    "listen_addresses = ''",
    'port = 5432',
    `unix_socket_directories = ${quoted}`,
    'unix_socket_permissions = 0700',
    'max_connections = 200',
    "shared_buffers = '128MB'",
    // Its pages are in memory or on a disk without arms: reading one out of order costs hardly more.
    'random_page_cost = 1.1',
    "timezone = 'UTC'",
    "log_timezone = 'UTC'",
    'log_checkpoints = off',
  ];
  const file = join(folder, 'settings.conf');
  await writeFile(file, `${settings.join('\n')}\n`);
  if (account.ids) await chown(file, account.ids.uid, account.ids.gid);
}

/** The server's log file, begun anew when the last one has grown past 10 MB (one older is kept). */
async function prepareLog(folder: string): Promise<{ file: string; size: number }> {
  const file = join(folder, 'postgres.log');
  const size = (await stat(file).catch(() => null))?.size ?? 0;
  if (size < 10_000_000) return { file, size };
  await rename(file, `${file}.1`);
  return { file, size: 0 };
}

/**
 * Starts the server in a session of its own, so that Ctrl-C or the end of this process leaves it alone, and waits until
 * it is ready (pg_ctl gives up on a long recovery after a minute; the server does not). A killed server's children may
 * hold its shared memory until their query ends: that refusal is tried again for a minute.
 */
export async function startCluster(place: Place, binaries: Binaries): Promise<void> {
  const { folder, account } = place;
  await writeSettings(place, await makeSocketFolder(place));
  const until = Date.now() + 60_000;
  for (;;) {
    const { file, size } = await prepareLog(folder);
    const args = ['start', '--silent', '--wait', '-D', clusterFolder(folder), '-l', file];
    const { code, stderr } = await run(binaries.pgCtl, args, { account, cwd: folder, detached: true });
    if (code === 0 || (await findPostmaster(folder))) return;
    const said = (await readFile(file, 'utf8').catch(() => '')).slice(size).trim();
    if (!said.includes('shared memory block') || Date.now() > until) {
      throw new Error(`The database in ${dirname(file)} did not start: ${stderr.trim()}\n${said}`);
    }
    await sleep(250);
  }
}

/** Stops the server: open transactions are rolled back, everything committed is on disk. Does nothing if it is not running. */
export async function stopCluster({ folder, account }: Place, binaries: Binaries): Promise<void> {
  if (!(await findPostmaster(folder))) return;
  const args = ['stop', '--silent', '--wait', '--timeout=300', '--mode=fast', '-D', clusterFolder(folder)];
  const { code, stderr } = await run(binaries.pgCtl, args, { account, cwd: folder, detached: true });
  if (code !== 0 && (await findPostmaster(folder)))
    throw new Error(`The database in ${folder} did not stop: ${stderr.trim()}`);
}
