/** Makes the services and contexts that tests hand to reads, writes and jobs. */
import { deriveKey } from '#app/lib/keyed-hash.server.ts';
import { tmpdir } from 'node:os';
import { pino } from 'pino';
import type { Database, Transaction } from '#db/client.server.ts';
import { createContext } from '#app/platform/context.server.ts';
import type { AreaContext, Context } from '#app/platform/context.server.ts';
import { readEnvironment } from '#app/platform/env.server.ts';
import { PageCache } from '#app/platform/http/page-cache.server.ts';
import { RateLimiter } from '#app/platform/rate-limit.server.ts';
import type { Area, JobOptions, Services } from '#app/platform/services.server.ts';

/** A job that a write has sent, as tests by rollback see it: nothing runs it. */
export type SentJob = { name: string; data: Record<string, unknown>; options: JobOptions | undefined };

export type TestServices = Services & { sent: SentJob[] };

const key = (purpose: string) => deriveKey(Buffer.from('tests'), purpose);

/** Services on a database of a test; jobs are only written down in `sent` until `queue` is replaced. */
export function testServices(db: Database | Transaction, changes: Partial<Services> = {}): TestServices {
  const sent: SentJob[] = [];
  // A transaction does all that the pool does but close; `rollback` gives tests nothing else.
  const database = db as Database;
  return {
    env: readEnvironment({ LOG_LEVEL: 'silent' }),
    db: database,
    cache: new PageCache(),
    queue: {
      send: (_db, name, data, options) => {
        sent.push({ name, data, options });
        return Promise.resolve();
      },
    },
    limiter: new RateLimiter(database, key('addresses')),
    keys: {
      receipts: key('receipts'),
      seals: key('seals'),
      recipients: key('recipients'),
      addresses: key('addresses'),
    },
    log: pino({ level: 'silent' }),
    origin: 'https://said-and-done.example',
    spools: tmpdir(),
    sent,
    ...changes,
  };
}

/** A context of an area; `now` is a fixed working day unless given. */
export function testContext(
  services: Services,
  area: Area,
  parts: Parameters<typeof createContext>[1] = {},
): AreaContext {
  const ctx: Context = createContext(services, { now: new Date('2026-03-04T10:00:00Z'), ...parts });
  return { ...ctx, area };
}
