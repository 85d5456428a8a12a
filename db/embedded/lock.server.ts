/** One process at a time starts or stops a database, and each process that uses it is on a list. */
import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { Server } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { makePrivateFolder } from './place.server.ts';
import { startOf } from './processes.server.ts';
import type { Place } from './place.server.ts';

/** Longer than any start is waited for. */
const patience = 360_000;

/** Null when somebody else holds the name. The kernel frees it when its holder dies, so it is never stale. */
async function tryHold(name: string): Promise<Server | null> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(null);
      else reject(error);
    });
    // `exclusive`: a worker of node:cluster must hold the name itself and not through its primary.
    server.listen({ path: `\0${name}`, exclusive: true }, () => {
      resolve(server);
    });
  });
}

/** Runs `work` while no other process does so for the same folder (named by its inode: a renamed folder keeps its lock). */
export async function withLock<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const { dev, ino } = await stat(folder);
  const deadline = Date.now() + patience;
  let server = await tryHold(`said-and-done-${dev}-${ino}`);
  while (!server) {
    if (Date.now() > deadline)
      throw new Error(`Another process has been starting or stopping the database in ${folder} for six minutes.`);
    await sleep(20);
    server = await tryHold(`said-and-done-${dev}-${ino}`);
  }
  try {
    return await work();
  } finally {
    server.close();
  }
}

let registrations = 0;

/** Puts this process on the folder's list of users. Returns the function that takes it off again. Call under the lock. */
export async function register({ folder, account }: Place): Promise<() => Promise<void>> {
  const users = join(folder, 'users');
  await makePrivateFolder(users, account);
  registrations += 1;
  const file = join(users, `${process.pid}-${registrations}`);
  await writeFile(file, (await startOf(process.pid)) ?? '');
  return () => rm(file, { force: true });
}

/** How many live registrations the folder has; those of dead processes are removed. Call under the lock. */
export async function countUsers(folder: string): Promise<number> {
  const users = join(folder, 'users');
  let live = 0;
  for (const name of await readdir(users).catch(() => [])) {
    const pid = Number.parseInt(name, 10);
    const since = await readFile(join(users, name), 'utf8');
    const now = await startOf(pid);
    if (now === since || now === '') live += 1;
    else await rm(join(users, name), { force: true });
  }
  return live;
}
