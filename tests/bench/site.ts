/** Starts the site under test as a process of its own, with its demonstration, and reads what it says. */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { cleanEnvironment } from '#tests/setup/steps.ts';

const root = path.resolve(import.meta.dirname, '../..');

export const benchSecret = 'a secret for measuring only, of no use elsewhere';

/** What `npm start` runs, limits of memory included. */
function startCommand(): string[] {
  const { scripts } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
    scripts: { start: string };
  };
  return scripts.start.split(' ').slice(1);
}

export type Site = {
  port: number;
  dataDir: string;
  accounts: { email: string; password: string }[];
  /** Resident memory of the server process in MiB. */
  memory: () => number;
  stop: () => Promise<void>;
};

function started(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stdout?.on('data', (part: Buffer) => {
      said += part.toString();
      if (said.includes('Stop it with Ctrl-C.')) resolve(said);
      if (said.length > 100_000) said = said.slice(-10_000);
    });
    child.once('exit', (code) =>
      reject(new Error(`The site stopped with ${code ?? 'a signal'} before it was ready.\n${said}`)),
    );
  });
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null) resolve();
    else child.once('exit', () => resolve());
  });
}

/** Starts the built site on a free port of loopback with a data folder of its own, which `stop` removes. */
export async function startSite(): Promise<Site> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'said-and-done-bench-'));
  const child = spawn(process.execPath, startCommand(), {
    cwd: root,
    stdio: ['ignore', 'pipe', 'ignore'],
    env: cleanEnvironment({
      NODE_ENV: 'production',
      PORT: '0',
      DATA_DIR: dataDir,
      SECRET_KEY: benchSecret,
      SUBMISSIONS_PER_ADDRESS: '1000000000',
    }),
  });
  const said = await started(child);
  const port = Number(/is ready: http:\/\/[^:]+:(\d+)/.exec(said)?.[1]);
  const accounts = [...said.matchAll(/^ {2}(\S+@\S+)\s+(\S+)/gm)].map((found) => ({
    email: found[1] ?? '',
    password: found[2] ?? '',
  }));
  return {
    port,
    dataDir,
    accounts,
    memory: () => {
      const line = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${child.pid ?? 0}/status`, 'utf8'));
      return Math.round(Number(line?.[1] ?? 0) / 1024);
    },
    stop: async () => {
      child.kill('SIGTERM');
      await ended(child);
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
