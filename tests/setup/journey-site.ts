/** Starts the built site as a person would, for the journeys, on data of its own; stops it after them. */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { cleanEnvironment, projectRoot } from './steps.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the site listens, such as http://127.0.0.1:41234. */
    siteAddress: string;
    /** What the site printed at its start, with the demo accounts. */
    siteOutput: string;
  }
}

const patience = 5 * 60_000;

interface Ready {
  address: string;
  output: string;
}

/** Resolves when the site says that it is ready; rejects with what it printed if it ends or stays silent. */
function readiness(site: ChildProcess): Promise<Ready> {
  return new Promise((resolve, reject) => {
    let output = '';
    const give = (reason: string) => reject(new Error(`The site ${reason}. It printed:\n${output}`));
    const timer = setTimeout(() => give('was not ready in time'), patience);
    const read = (part: string) => {
      output += part;
      const address = /is ready: (https?:\/\/\S+)/.exec(output)?.[1];
      if (!address || !output.includes('Stop it with Ctrl-C.')) return;
      clearTimeout(timer);
      resolve({ address, output });
    };
    site.stdout?.setEncoding('utf8').on('data', read);
    site.stderr?.setEncoding('utf8').on('data', read);
    site.once('error', (error) => give(`could not start (${error.message})`));
    site.once('exit', (code) => {
      clearTimeout(timer);
      give(`ended with ${code}`);
    });
  });
}

function stop(site: ChildProcess): Promise<void> {
  if (site.exitCode !== null || site.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    const insist = setTimeout(() => site.kill('SIGKILL'), 30_000);
    site.once('exit', () => {
      clearTimeout(insist);
      resolve();
    });
    site.kill('SIGTERM');
  });
}

/** Vitest's global setup: provides `siteAddress` and `siteOutput` to every journey. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(join(tmpdir(), 'said-and-done-journeys-'));
  await chmod(dataDir, 0o755);
  const env = cleanEnvironment({ NODE_ENV: 'production', PORT: '0', HOST: '127.0.0.1', DATA_DIR: dataDir });
  const site = spawn(process.execPath, ['app/start.ts'], { cwd: projectRoot, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const end = async () => {
    await stop(site);
    await rm(dataDir, { recursive: true, force: true });
  };
  try {
    const { address, output } = await readiness(site);
    project.provide('siteAddress', address);
    project.provide('siteOutput', output);
  } catch (error) {
    await end();
    throw error;
  }
  return end;
}
