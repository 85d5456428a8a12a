/** The context of one request or job: every query and write takes it first, so none can forget its area or its reader. */
import { sql } from 'drizzle-orm';
import type { Logger } from 'pino';
import type { Db } from '#db/client.server.ts';
import type { Actor } from '#app/lib/actor.ts';
import { guest } from '#app/lib/actor.ts';
import { englishTongue, translator } from './messages.ts';
import type { Messages, Tongue, Translate } from './messages.ts';
import type { Area, JobOptions, Keys, RequestContext, Services } from './services.server.ts';

export type Context = {
  db: Db;
  actor: Actor;
  area: Area | null;
  now: Date;
  language: string;
  /** The language with what is said in it. */
  tongue: Tongue;
  requestId: string;
  /** Network address of the visitor; empty for jobs. Never stored. */
  address: string;
  origin: string;
  log: Logger;
  keys: Keys;
  services: Services;
  t: <M extends Record<string, string>>(messages: Messages<M>) => Translate<M>;
  /** In an anonymous activity the log keeps no id of the request either (data-rules 4). */
  forgetRequest: () => void;
  /** Says when the page being rendered will change by itself (a deadline passes); the earliest call wins. */
  validUntil: (instant: Date | null) => void;
  /** Puts a job into the transaction of `db`. */
  enqueue: (name: string, data: Record<string, unknown>, options?: JobOptions) => Promise<void>;
  /** Runs at the end of the outermost transaction, in it, once for a key; outside a transaction at once. */
  beforeCommit: (key: string, act: () => Promise<void>) => Promise<void>;
  /** Runs after the outermost transaction has committed; never when it rolled back. */
  afterCommit: (act: () => void) => void;
  inTransaction: boolean;
};

export type AreaContext = Context & { area: Area };

type Parts = { actor?: Actor; area?: Area | null; now?: Date; tongue?: Tongue; request?: RequestContext; db?: Db };

/** Builds a context. Jobs, the seed and tests use it directly; requests come through the door. */
export function createContext(services: Services, parts: Parts = {}): Context {
  const tongue = parts.tongue ?? englishTongue;
  const db = parts.db ?? services.db;
  const page = parts.request?.page;
  return {
    db,
    actor: parts.actor ?? guest,
    area: parts.area ?? null,
    now: parts.now ?? new Date(),
    language: tongue.language,
    tongue,
    requestId: parts.request?.requestId ?? 'job',
    address: parts.request?.address ?? '',
    origin: services.origin,
    log: parts.request ? services.log.child({ requestId: parts.request.requestId }) : services.log,
    keys: services.keys,
    services,
    t: (messages) => translator(tongue, messages),
    forgetRequest: () => {
      if (parts.request) parts.request.requestId = '';
    },
    validUntil: (instant) => {
      if (page && instant && (page.validUntil === null || instant < page.validUntil)) page.validUntil = instant;
    },
    enqueue: (name, data, options) => services.queue.send(db, name, data, options),
    beforeCommit: (_key, act) => act(),
    afterCommit: (act) => act(),
    inTransaction: false,
  };
}

/** The same context in another area, for the seed, jobs and the platform's own pages. */
export function inArea(ctx: Context, area: Area): AreaContext {
  return { ...ctx, area };
}

/**
 * Runs a write in one transaction: the change, its links, its activity record and its jobs stand or fall together.
 * Inside another it joins it. Statements of one transaction run one after another; never use Promise.all on it.
 */
export async function inTransaction<C extends Context, T>(ctx: C, work: (tx: C) => Promise<T>): Promise<T> {
  if (ctx.inTransaction) return work(ctx);
  const later: (() => void)[] = [];
  const result = await ctx.db.transaction(async (db) => {
    const last = new Map<string, () => Promise<void>>();
    const answer = await work({
      ...ctx,
      db,
      inTransaction: true,
      beforeCommit: (key, act) => {
        last.set(key, act);
        return Promise.resolve();
      },
      afterCommit: (act) => {
        later.push(act);
      },
      enqueue: (name, data, options) => ctx.services.queue.send(db, name, data, options),
    });
    for (const act of last.values()) await act();
    return answer;
  });
  for (const act of later) ctx.afterCommit(act);
  return result;
}

/** Tells every process that public pages of the area changed. Call it in the transaction of the change. */
export async function touchArea(tx: AreaContext): Promise<void> {
  const areaId = tx.area.id;
  await tx.db.execute(sql`update areas set content_version = content_version + 1 where id = ${areaId}`);
  await tx.db.execute(sql`select pg_notify('content', ${areaId})`);
  await tx.beforeCommit(`content/${areaId}`, async () => tx.services.indexContent?.(tx));
  tx.afterCommit(() => tx.services.cache.invalidate(areaId));
}
