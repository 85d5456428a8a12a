/** Runs one of the database's programs to its end, as the account the database belongs to. */
import { spawn } from 'node:child_process';

/** Who runs the database. `ids` is absent when that is the account this process already runs as. */
export interface Account {
  name: string;
  ids?: { uid: number; gid: number };
}

/** How a program ended. `code` is null when it could not be started or was killed. */
export interface Outcome {
  code: number | null;
  stdout: string;
  stderr: string;
}

const searchPath = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

/**
 * Runs a program with an environment of its own (nothing of ours leaks into the database) and waits for it.
 * `cwd` must be a folder the account can be in: initdb and pg_ctl refuse a working folder they cannot read.
 * `detached` gives it its own session, so that Ctrl-C in our terminal does not reach it.
 */
export async function run(
  program: string,
  args: readonly string[],
  options: { account: Account; cwd: string; detached?: boolean },
): Promise<Outcome> {
  const { account, cwd, detached = false } = options;
  const who = { HOME: cwd, USER: account.name, LOGNAME: account.name };
  const env = { ...who, PATH: searchPath, LC_ALL: 'C', TZ: 'UTC', NODE_ENV: 'production' as const };
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd, env, detached, ...account.ids, stdio: ['ignore', 'pipe', 'pipe'] });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => (stdout += chunk));
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => (stderr += chunk));
    child.on('error', (error) => {
      resolve({ code: null, stdout, stderr: error.message });
    });
    child.on('close', (code) => {
      resolve({ code, stdout, stderr });
    });
  });
}
