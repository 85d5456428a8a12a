/** Runs what must happen after a write, or at a time of day: jobs stand in the write's transaction and are done by pg-boss. */
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { PgBoss } from 'pg-boss';
import type { JobResult, JobWithMetadata } from 'pg-boss';
import type { z } from 'zod';
import type { Connection } from '#db/client.server.ts';
import { createContext } from './context.server.ts';
import type { Context } from './context.server.ts';
import { reasonOf } from './log.server.ts';
import { poolDatabase, transactionDatabase } from './jobs/database.server.ts';
import type { JobQueue, Services } from './services.server.ts';

/** One kind of job. A job may run more than once, also at the same time: its handler must be idempotent. */
export type JobDefinition<D = unknown> = {
  /** In lower case with hyphens; jobs wait in the database under it, so it outlives a deployment. */
  name: string;
  /** Five cron fields, Europe/London. Between 1 and 2 o'clock a night has none or two of each minute: choose another. */
  schedule?: string;
  /** What the data must be; ids rather than what people wrote. Scheduled jobs get `{}`. */
  schema: z.ZodType<D>;
  /** How often a failed job is tried again, at growing distances up to an hour. */
  retryLimit?: number;
  /** Runs the job; the context has no reader and no area. What it throws is logged and the job tried again. */
  handle(ctx: Context, data: D): Promise<void>;
};

/** Declares a job; its handler sees the type of its schema. */
export function defineJob<D>(definition: JobDefinition<D>): JobDefinition {
  return definition;
}

export type RunningJobs = {
  queue: JobQueue;
  /** Takes no more jobs and waits for those under way; one that outlasts `patience` milliseconds is run again later. */
  stop: (patience?: number) => Promise<void>;
};

/** About three and a half hours with the growing distances below: longer than a mail provider is usually away. */
const usualRetries = 12;

const queueOptions = {
  notify: true,
  retryBackoff: true,
  retryDelay: 5,
  retryDelayMax: 3600,
  expireInSeconds: 900,
  /** A process that died is noticed within a minute or two instead of after `expireInSeconds`. */
  heartbeatSeconds: 60,
  /** What a finished job carried is gone within the hour. */
  deleteAfterSeconds: 1800,
};

/** NOTIFY wakes the workers; polling only finds jobs whose time has come, and those whose notice was lost. */
const polling = { pollingIntervalSeconds: 2, notifyPollingIntervalSeconds: 10 };

/** How many jobs of one kind a process does side by side. */
const sideBySide = 4;

const timeZone = 'Europe/London';

/** Sends jobs in the transaction of a write; a name that nobody handles and data of the wrong shape are refused. */
function createQueue(boss: PgBoss, definitions: readonly JobDefinition[]): JobQueue {
  const known = new Map(definitions.map((definition) => [definition.name, definition]));
  return {
    send: async (db, name, data, options = {}) => {
      const definition = known.get(name);
      if (!definition) throw new Error(`No job is called ${name}.`);
      const parsed = definition.schema.safeParse(data);
      if (!parsed.success) {
        const fields = parsed.error.issues.map((issue) => issue.path.join('.'));
        throw new Error(`The job ${name} cannot take this data: ${fields.join(', ')}.`);
      }
      // The queue keeps one waiting job a key (policy `short`), so a job without a key of its own gets one that no other has.
      const { singletonKey = randomUUID(), startAfter } = options;
      const when = startAfter ? { startAfter } : {};
      await boss.send(name, data, { singletonKey, ...when, db: transactionDatabase(db) });
    },
  };
}

async function runJob(
  services: Services,
  definition: JobDefinition,
  job: JobWithMetadata<unknown>,
): Promise<JobResult> {
  const { id, retryCount, retryLimit } = job;
  const facts = { job: definition.name, id, attempt: retryCount + 1 };
  const began = performance.now();
  try {
    const data = definition.schema.parse(job.data ?? {});
    await definition.handle(createContext(services), data);
    services.log.info({ ...facts, ms: Math.round(performance.now() - began) }, 'job done');
    return { id, status: 'completed' };
  } catch (error) {
    const reason = reasonOf(error);
    if (retryCount < retryLimit) services.log.warn({ ...facts, reason }, 'job failed and will be tried again');
    else services.log.error({ ...facts, reason }, 'job failed for good');
    return { id, status: 'failed', output: { reason } };
  }
}

async function prepareQueue(boss: PgBoss, { name, schedule, retryLimit = usualRetries }: JobDefinition): Promise<void> {
  await boss.createQueue(name, { ...queueOptions, retryLimit, policy: 'short' });
  await boss.updateQueue(name, { ...queueOptions, retryLimit });
  if (schedule !== undefined) await boss.schedule(name, schedule, {}, { tz: timeZone });
}

/** Schedules that this code no longer has would go on sending jobs that nobody does. */
async function dropOldSchedules(boss: PgBoss, definitions: readonly JobDefinition[]): Promise<void> {
  const scheduled = new Set(definitions.filter((each) => each.schedule !== undefined).map((each) => each.name));
  for (const { name } of await boss.getSchedules()) if (!scheduled.has(name)) await boss.unschedule(name);
}

/** Installs or updates pg-boss's own schema, starts a worker for each kind of job, and answers how to send and to stop. */
export async function startJobs(
  services: Services,
  connection: Pick<Connection, 'sql'>,
  definitions: readonly JobDefinition[],
): Promise<RunningJobs> {
  const { log } = services;
  const boss = new PgBoss({
    db: poolDatabase(connection.sql),
    useListenNotify: true,
    maintenanceIntervalSeconds: 900,
  });
  boss.on('error', (error) => log.error({ reason: reasonOf(error) }, 'the job queue met an error'));
  boss.on('warning', ({ message }) => log.warn({ reason: message }, 'the job queue warns'));
  await boss.start();
  for (const definition of definitions) await prepareQueue(boss, definition);
  await dropOldSchedules(boss, definitions);
  for (const definition of definitions) {
    const options = { ...polling, batchSize: sideBySide, burstWhenBatchFull: true } as const;
    await boss.work(definition.name, { ...options, perJobResults: true, includeMetadata: true }, (jobs) =>
      Promise.all(jobs.map((job) => runJob(services, definition, job))),
    );
  }
  return {
    queue: createQueue(boss, definitions),
    stop: async (patience = 20_000) => {
      const idle = Promise.all(definitions.map(({ name }) => boss.offWork(name, { wait: true })));
      const waiting = new AbortController();
      await Promise.race([idle, sleep(patience, undefined, { signal: waiting.signal }).catch(() => undefined)]);
      waiting.abort();
      // Gives back what outlasted the wait; its connections belong to the process, not to pg-boss.
      await boss.stop({ graceful: false, close: false });
    },
  };
}
