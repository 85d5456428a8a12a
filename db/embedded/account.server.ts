/** Chooses the account the embedded database runs as: PostgreSQL refuses to run as root. */
import { readFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { run } from './run.server.ts';
import type { Account } from './run.server.ts';

interface PasswdEntry {
  name: string;
  uid: number;
  gid: number;
}

async function passwdEntries(): Promise<PasswdEntry[]> {
  const text = await readFile('/etc/passwd', 'utf8').catch(() => '');
  return text
    .split('\n')
    .map((line) => line.split(':'))
    .filter((fields) => fields.length >= 4)
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }));
}

/** True when this process may act as any account. */
export function isRoot(): boolean {
  return process.geteuid?.() === 0;
}

/**
 * The account for a cluster: ourselves for an ordinary user; for root the owner of the cluster that is already there,
 * else `postgres`, else `nobody`. Throws when the cluster belongs to somebody an ordinary user cannot act as.
 */
export async function chooseAccount(owner: { uid: number; gid: number } | undefined, folder: string): Promise<Account> {
  const entries = await passwdEntries();
  const nameOf = (uid: number) => entries.find((entry) => entry.uid === uid)?.name ?? String(uid);
  if (!isRoot()) {
    if (owner && owner.uid !== process.geteuid?.()) {
      throw new Error(
        `The database in ${folder} belongs to the user ${nameOf(owner.uid)}. Run as root or as that user, or set DATABASE_URL.`,
      );
    }
    return { name: userInfo().username };
  }
  if (owner && owner.uid !== 0) return { name: nameOf(owner.uid), ids: owner };
  const entry = entries.find(({ name }) => name === 'postgres') ?? entries.find(({ name }) => name === 'nobody');
  if (!entry || entry.uid === 0) {
    throw new Error(
      'PostgreSQL does not run as root, and there is no user "postgres" or "nobody" to run it as. Create one, run as an ordinary user, or set DATABASE_URL.',
    );
  }
  return { name: entry.name, ids: { uid: entry.uid, gid: entry.gid } };
}

/** Whether the account can enter a folder; asked of the system by acting as it, so that every kind of permission counts. */
export async function canEnter(account: Account, folder: string): Promise<boolean> {
  const { code } = await run('/bin/sh', ['-c', 'test -x "$1"', 'sh', folder], { account, cwd: '/' });
  return code === 0;
}
