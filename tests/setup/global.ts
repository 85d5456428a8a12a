/** Starts the database server of a test run, and stops it after the run unless another one uses it. */
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { openDatabase } from '#db/client.server.ts';
import { startEmbedded } from '#db/embedded.server.ts';
import { migrationsFolder } from '#db/migrate.server.ts';
import { projectRoot } from './steps.ts';
import { dropFinishedRuns, dropRun, ensureTemplate, runPrefix } from './test-server.ts';

/** Vitest calls this once a run, before any worker; what it returns is called at the end. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = join(projectRoot, 'node_modules/.cache/said-and-done-test');
  const server = await startEmbedded({ dataDir, log: (message) => console.log(message) });
  const { socketDir, user, database, adopted } = server;
  const admin = { socketDir, user, database };
  const { sql, close } = openDatabase({ socket: admin, max: 1, applicationName: 'said-and-done tests' });
  const finish = async () => {
    await close();
    await server.stop();
  };
  try {
    await dropFinishedRuns(sql);
    const template = await ensureTemplate(sql, { admin, folder: migrationsFolder, isAlone: !adopted });
    project.provide('testServer', { admin, template, prefix: runPrefix(process.pid) });
  } catch (error) {
    await finish();
    throw error;
  }
  return async () => {
    await dropRun(sql, process.pid);
    await finish();
  };
}
