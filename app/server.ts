/** Makes and runs one process: database, cache, jobs, the built pages, and the HTTP server around them. */
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Logger } from 'pino';
import { openDatabase } from '#db/client.server.ts';
import type { Connection } from '#db/client.server.ts';
import { startEmbedded } from '#db/embedded.server.ts';
import { migrateDatabase } from '#db/migrate.server.ts';
import { deriveKey } from '#app/lib/keyed-hash.server.ts';
import { createContext } from '#app/platform/context.server.ts';
import type { Environment } from '#app/platform/env.server.ts';
import { createFront } from '#app/platform/http/front.server.ts';
import { createHttpApp } from '#app/platform/http/http-app.server.ts';
import { sweepSpools } from '#app/platform/http/spool.server.ts';
import { startJobs } from '#app/platform/jobs.server.ts';
import type { BundleModule, ServerBundle } from '#app/platform/http/http-app.server.ts';
import { createLog } from '#app/platform/log.server.ts';
import { PageCache } from '#app/platform/http/page-cache.server.ts';
import { RateLimiter } from '#app/platform/rate-limit.server.ts';
import type { Keys, Services } from '#app/platform/services.server.ts';

const root = path.resolve(import.meta.dirname, '..');

export type RunningServer = {
  /** The address it listens on, such as http://127.0.0.1:3000. */
  address: string;
  services: Services;
  /** What a person should read at the start: where data lies, demo accounts. */
  notes: string[];
  stop: () => Promise<void>;
};

/** The installation's secret: from the environment, else made once and kept beside the data. */
function secretOf(env: Environment, dataDir: string): Uint8Array {
  if (env.secretKey !== null) return Buffer.from(env.secretKey);
  const file = path.join(dataDir, 'secret.key');
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' });
  return Buffer.from(readFileSync(file, 'utf8'));
}

function keysFrom(secret: Uint8Array): Keys {
  const key = (purpose: string) => deriveKey(secret, purpose);
  return { receipts: key('receipts'), seals: key('seals'), recipients: key('recipients'), addresses: key('addresses') };
}

type Store = {
  connection: Connection;
  /** Keeps its session, as LISTEN and the job queue need: not through a pooler of transactions. */
  direct: Connection;
  notes: string[];
  stop: () => Promise<void>;
};

/** Opens the database that the environment names, or the embedded one, with the schema of this code. */
async function openStore(env: Environment, dataDir: string, log: Logger): Promise<Store> {
  if (env.databaseUrl !== null) {
    await migrateDatabase({ url: env.databaseDirectUrl ?? env.databaseUrl });
    const connection = openDatabase({ url: env.databaseUrl, max: env.databasePool });
    if (env.databaseDirectUrl === null)
      return { connection, direct: connection, notes: [], stop: () => connection.close() };
    const direct = openDatabase({ url: env.databaseDirectUrl, max: 4 });
    const stop = async () => {
      await connection.close();
      await direct.close();
    };
    return { connection, direct, notes: [], stop };
  }
  const wanted = path.join(dataDir, 'postgres');
  const embedded = await startEmbedded({ dataDir: wanted, log: (message) => log.info(message) });
  await migrateDatabase({ socket: embedded });
  const connection = openDatabase({ socket: embedded, max: env.databasePool });
  const stop = async () => {
    await connection.close();
    await embedded.stop();
  };
  return {
    connection,
    direct: connection,
    notes: embedded.where === wanted ? [] : [`The data is in ${embedded.where}.`],
    stop,
  };
}

/** Listens for content changes of other processes; a lost connection empties the cache, as changes may have been missed. */
async function followChanges(connection: Connection, cache: PageCache): Promise<() => Promise<void>> {
  const { unlisten } = await connection.sql.listen(
    'content',
    (areaId: string) => cache.invalidate(areaId),
    () => cache.clear(),
  );
  return unlisten;
}

function listen(server: Server, env: Environment): Promise<AddressInfo> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const isTaken = error.code === 'EADDRINUSE';
      reject(isTaken ? new Error(`PORT: ${env.port} is in use on ${env.host}. Set PORT to another number.`) : error);
    });
    server.listen(env.port, env.host, () => resolve(server.address() as AddressInfo));
  });
}

/** Stops taking requests and waits for those under way, at most `patience` milliseconds. */
function closeServer(server: Server, patience: number): Promise<void> {
  return new Promise((resolve) => {
    const impatient = setTimeout(() => server.closeAllConnections(), patience);
    // A connection is idle once its answer is sent, and would be kept open for a request that will not be taken.
    const idle = setInterval(() => server.closeIdleConnections(), 50);
    server.close(() => {
      clearTimeout(impatient);
      clearInterval(idle);
      resolve();
    });
  });
}

async function loadBundle(env: Environment): Promise<ServerBundle> {
  if (env.isDevelopment) {
    const { createServer: createVite } = await import('vite');
    const vite = await createVite({
      root,
      configFile: path.join(root, 'remix.config.js'),
      server: { middlewareMode: true },
    });
    const load = () => vite.ssrLoadModule('virtual:remix/server-build');
    return {
      build: load as ServerBundle['build'],
      module: ((await load()) as { entry: { module: BundleModule } }).entry.module,
      vite,
    };
  }
  const file = path.join(root, 'build/server/index.js');
  const build = (await import(file)) as Awaited<ReturnType<Extract<ServerBundle['build'], () => unknown>>>;
  return { build, module: (build as unknown as { entry: { module: BundleModule } }).entry.module, vite: null };
}

/** Starts everything and answers when the site can be visited. */
export async function startServer(env: Environment): Promise<RunningServer> {
  const dataDir = path.resolve(root, env.dataDir ?? 'data');
  mkdirSync(dataDir, { recursive: true });
  const spools = path.join(dataDir, 'uploads');
  await sweepSpools(spools);
  const log = createLog(env);
  const store = await openStore(env, dataDir, log);
  const { connection, direct } = store;
  const keys = keysFrom(secretOf(env, dataDir));
  const cache = new PageCache();
  const limiter = new RateLimiter(connection.db, keys.addresses);
  const bundle = await loadBundle(env);

  const server = createServer({ keepAliveTimeout: 65_000, requestTimeout: 120_000 });
  const bound = await listen(server, env).catch(async (error: unknown) => {
    await store.stop();
    throw error;
  });
  const hostName = bound.family === 'IPv6' ? `[${bound.address}]` : bound.address;
  const address = `http://${hostName}:${bound.port}`;
  const origin = env.origin ?? address;

  const services: Services = {
    env,
    db: connection.db,
    cache,
    limiter,
    keys,
    log,
    origin,
    spools,
    queue: { send: () => Promise.resolve() },
    indexContent: bundle.module.indexContent,
    presentAddress: bundle.module.presentAddress,
  };
  const jobs = await startJobs(services, direct, bundle.module.jobs);
  services.queue = jobs.queue;
  await jobs.queue.send(services.db, 'rebuild-search', { isWhole: false }, { singletonKey: 'start' });
  limiter.start((error) => log.error({ err: error }, 'rate limits could not be shared'));
  const unlisten = await followChanges(direct, cache);
  const notes = [...store.notes];
  if (env.isDemo) notes.push(...(await bundle.module.loadDemo(services)));
  if (env.operatorEmail !== null && (await bundle.module.ensureOperator(createContext(services), env.operatorEmail))) {
    notes.push(`A link to choose a password was sent to ${env.operatorEmail}, who runs this installation.`);
  }

  const app = createHttpApp({ services, bundle, root, isReady: async () => void (await connection.sql`select 1`) });
  const ownOrigins = [...new Set([origin, address, `http://localhost:${bound.port}`])];
  server.on('request', createFront({ cache, ownOrigins, isSecure: origin.startsWith('https:'), next: app }));

  const stop = async () => {
    await closeServer(server, 20_000);
    await jobs.stop();
    await limiter.stop();
    await unlisten().catch(() => undefined);
    await bundle.vite?.close();
    await store.stop();
  };
  return { address, services, notes, stop };
}
