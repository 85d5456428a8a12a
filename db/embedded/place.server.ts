/** Decides in which folder the embedded database lives, and makes that folder. */
import { randomBytes } from 'node:crypto';
import { chmod, chown, lstat, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { canEnter, chooseAccount, isRoot } from './account.server.ts';
import type { Account } from './run.server.ts';

/** Where the database lives and who runs it. `reason` says in a sentence why that is not the folder that was asked for. */
export interface Place {
  folder: string;
  account: Account;
  reason?: string;
}

/** The file that says where the database is, when it is not in the folder that was asked for. */
const note = 'where.txt';

/** The folder of the cluster itself, inside the database's folder. */
export function clusterFolder(folder: string): string {
  return join(folder, 'cluster');
}

async function ownerOf(path: string): Promise<{ uid: number; gid: number } | undefined> {
  try {
    const { uid, gid } = await stat(path);
    return { uid, gid };
  } catch {
    return undefined;
  }
}

/** Makes a folder that only its owner can enter, and checks that nobody else made it first (it may be in /tmp). */
export async function makePrivateFolder(folder: string, account: Account): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  let found = await lstat(folder);
  const { ids } = account;
  if (ids && found.uid === 0 && found.isDirectory() && (await readdir(folder)).every((name) => name === note)) {
    await chown(folder, ids.uid, ids.gid);
    found = await lstat(folder);
  }
  if (!found.isDirectory() || found.uid !== (ids?.uid ?? process.geteuid?.())) {
    throw new Error(`${folder} is not a folder of the user ${account.name}. Move it away, or set DATABASE_URL.`);
  }
  await chmod(folder, 0o700);
}

/** A folder of ours under a system folder: root's, open to enter, writable by nobody else. */
async function makeHome(base: string): Promise<string> {
  const home = join(base, 'said-and-done');
  const made = await mkdir(home, { recursive: true });
  if (made !== undefined) await chmod(home, 0o755);
  const found = await lstat(home);
  if (!found.isDirectory() || found.uid !== 0 || (found.mode & 0o022) !== 0) throw new Error(`${home} is not ours`);
  return home;
}

/**
 * Picks a folder outside the checkout for an account that cannot enter it, and leaves a note of it in `where.txt`, so
 * that the next start finds the same one and deleting the asked-for folder still gives a fresh database.
 */
async function settleElsewhere(dataDir: string, account: Account): Promise<string> {
  for (const base of ['/var/lib', '/var/tmp', tmpdir()]) {
    try {
      const home = await makeHome(base);
      if (!(await canEnter(account, home))) continue;
      const folder = join(home, randomBytes(6).toString('hex'));
      await makePrivateFolder(folder, account);
      await writeFile(join(dataDir, note), `${folder}\n`);
      return folder;
    } catch {
      // This base is read-only or not ours: the next one may do.
    }
  }
  throw new Error(
    `The user ${account.name} cannot enter ${dirname(dataDir)}, and no other folder could be made for the database. Set DATABASE_URL, or let that user enter the folder.`,
  );
}

/** Makes the folder that was asked for, whoever it will belong to. */
export async function makeAskedFolder(dataDir: string): Promise<void> {
  await mkdir(dataDir, { recursive: true }).catch((cause: unknown) => {
    throw new Error(
      `The database's folder ${dataDir} cannot be made. Let this user write there, or set DATABASE_URL.`,
      { cause },
    );
  });
}

/**
 * Finds or makes the folder for the database that was asked for at `dataDir` (absolute, and there). An existing cluster
 * is never passed over for a new one: where its account can no longer reach it, this throws. Call under `dataDir`'s lock.
 */
export async function settle(dataDir: string): Promise<Place> {
  const noted = (await readFile(join(dataDir, note), 'utf8').catch(() => '')).trim();
  const notedOwner = noted ? ((await ownerOf(clusterFolder(noted))) ?? (await ownerOf(noted))) : undefined;
  const owner =
    notedOwner ?? (await ownerOf(clusterFolder(dataDir))) ?? (isRoot() ? undefined : await ownerOf(dataDir));
  const account = await chooseAccount(owner, notedOwner ? noted : dataDir);
  const reason = (kept: string) =>
    `The database is kept in ${kept}: the user ${account.name}, who runs it, could not enter ${dirname(dataDir)}.`;
  if (notedOwner) return { folder: noted, account, reason: reason(noted) };
  if (await canEnter(account, dirname(dataDir))) {
    await makePrivateFolder(dataDir, account);
    return { folder: dataDir, account };
  }
  if (owner) {
    throw new Error(
      `The database in ${dataDir} belongs to the user ${account.name}, who cannot enter ${dirname(dataDir)}. Let that user enter it again, or set DATABASE_URL.`,
    );
  }
  const kept = await settleElsewhere(dataDir, account);
  return { folder: kept, account, reason: reason(kept) };
}
