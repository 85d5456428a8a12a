/** What stands behind the front: static files, health and metrics by Express; pages straight by Remix. */
import { readdirSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import type { ServerBuild } from '@remix-run/node';
import express from 'express';
import type { ViteDevServer } from 'vite';
import type { Context } from '../context.server.ts';
import type { JobDefinition } from '../jobs.server.ts';
import type { IndexContent, PresentAddress, Services } from '../services.server.ts';
import { createMetrics } from './metrics.server.ts';
import type { Metrics } from './metrics.server.ts';
import { createPages } from './pages.server.ts';

/** What the Remix bundle exports besides pages. */
export type BundleModule = {
  jobs: readonly JobDefinition[];
  /** Brings the index of an area's public words up to date. */
  indexContent: IndexContent;
  /** Finds what has been renamed in an area that has been renamed too. */
  presentAddress: PresentAddress;
  /** Loads the demonstration areas once; answers what the start message should say. */
  loadDemo: (services: Services) => Promise<string[]>;
  /** Makes the first operator from the configuration; answers whether one was made. */
  ensureOperator: (ctx: Context, email: string) => Promise<boolean>;
};

export type ServerBundle = {
  build: ServerBuild | (() => Promise<ServerBuild>);
  module: BundleModule;
  vite: ViteDevServer | null;
};

type AppOptions = { services: Services; bundle: ServerBundle; root: string; isReady: () => Promise<void> };

const day = 86_400_000;

function isPrivateAddress(address: string | undefined): boolean {
  return address === undefined
    ? false
    : /^(::1|(::ffff:)?(127\.|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.))/.test(address);
}

/** Health for whoever watches the process, metrics for the private network only. */
function createServiceRoutes(metrics: Metrics, isReady: () => Promise<void>): express.Router {
  const router = express.Router();
  router.get('/health/live', (_request, response) => {
    response.type('text/plain').send('alive');
  });
  router.get('/health/ready', (_request, response) => {
    isReady().then(
      () => response.type('text/plain').send('ready'),
      () => response.status(503).type('text/plain').send('the database does not answer'),
    );
  });
  router.get('/metrics', (request, response, next) => {
    if (!isPrivateAddress(request.socket.remoteAddress) || request.headers['x-forwarded-for'] !== undefined) {
      response.status(404).type('text/plain').send('not found');
      return;
    }
    metrics.text().then((text) => response.type('text/plain').send(text), next);
  });
  return router;
}

/** Builds the listener that runs behind the front. */
export function createHttpApp({
  services,
  bundle,
  root,
  isReady,
}: AppOptions): (request: IncomingMessage, response: ServerResponse) => void {
  const metrics = createMetrics(services);
  const pages = createPages({ services, build: bundle.build, metrics });
  const app = express();
  app.disable('x-powered-by');
  app.use(createServiceRoutes(metrics, isReady));
  if (bundle.vite) {
    app.use(bundle.vite.middlewares);
    app.use(pages);
    return app;
  }
  const client = path.join(root, 'build/client');
  const files = new Set(
    readdirSync(client, { withFileTypes: true }).flatMap((file) => (file.isFile() ? [`/${file.name}`] : [])),
  );
  app.use('/assets', express.static(path.join(client, 'assets'), { immutable: true, maxAge: 365 * day, index: false }));
  app.use(express.static(client, { maxAge: day, index: false, redirect: false }));
  // Whatever Express does not have is a page that does not exist.
  app.use(pages);

  const isFor = (address: string) =>
    address.startsWith('/assets/') ||
    address.startsWith('/health/') ||
    address === '/metrics' ||
    files.has(address.split('?')[0] ?? '');
  return (request, response) => {
    if (isFor(request.url ?? '/')) app(request, response);
    else pages(request, response);
  };
}
