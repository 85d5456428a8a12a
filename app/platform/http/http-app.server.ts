/** The Express part of the server: static files, health, metrics, and Remix for every page. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { createRequestHandler } from '@remix-run/express';
import type { AppLoadContext, ServerBuild } from '@remix-run/node';
import express from 'express';
import type { NextFunction, Request, Response } from 'express';
import type { ViteDevServer } from 'vite';
import { newRequestId } from './front.server.ts';
import type { JobDefinition } from '../jobs.server.ts';
import { createMetrics } from './metrics.server.ts';
import type { Services } from '../services.server.ts';
import { hasSessionCookie } from '../session.server.ts';

/** What the Remix bundle exports besides pages. */
export type BundleModule = {
  jobs: readonly JobDefinition[];
  /** Loads the demonstration areas once; answers what the start message should say. */
  loadDemo: (services: Services) => Promise<string[]>;
};

export type ServerBundle = {
  build: ServerBuild | (() => Promise<ServerBuild>);
  module: BundleModule;
  vite: ViteDevServer | null;
};

type AppOptions = { services: Services; bundle: ServerBundle; root: string; isReady: () => Promise<void> };

const day = 86_400_000;

/** Addresses whose own name ends in .json or .atom and which are no page's twin. */
const isTwin = (pathname: string) =>
  pathname.endsWith('.json') && !pathname.startsWith('/api/') && !pathname.startsWith('/assets/');

/** Takes .json off an address, so that the page's own loader answers; the context says that the twin was asked for. */
function readTwin(request: Request): 'html' | 'json' {
  const [pathname = '/', query] = request.url.split('?');
  if (request.method !== 'GET' || !isTwin(pathname)) return 'html';
  const page = pathname.slice(0, -'.json'.length);
  request.url = query === undefined ? page : `${page}?${query}`;
  // @remix-run/express builds the address from originalUrl.
  request.originalUrl = request.url;
  return 'json';
}

function contextOf(request: Request, services: Services): AppLoadContext {
  const isGuest = request.method === 'GET' && !hasSessionCookie(request.headers.cookie);
  return {
    isRequestContext: true,
    services,
    requestId: newRequestId(),
    method: request.method,
    format: readTwin(request),
    address: request.ip ?? '',
    route: 'unmatched',
    page: { isGuest, areaId: null, validUntil: null, generation: services.cache.generation },
    memo: {},
  };
}

function isPrivateAddress(address: string | undefined): boolean {
  return address === undefined
    ? false
    : /^(::1|(::ffff:)?(127\.|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.))/.test(address);
}

/** Builds the application that runs behind the front. */
export function createHttpApp({
  services,
  bundle,
  root,
  isReady,
}: AppOptions): (request: IncomingMessage, response: ServerResponse) => void {
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.set('trust proxy', services.env.trustedProxies);
  const metrics = createMetrics(services);

  app.get('/health/live', (_request, response) => {
    response.type('text/plain').send('alive');
  });
  app.get('/health/ready', (_request, response) => {
    isReady().then(
      () => response.type('text/plain').send('ready'),
      () => response.status(503).type('text/plain').send('the database does not answer'),
    );
  });
  app.get('/metrics', (request, response, next) => {
    if (!isPrivateAddress(request.socket.remoteAddress)) {
      next();
      return;
    }
    metrics.text().then((text) => response.type('text/plain').send(text), next);
  });

  if (bundle.vite) app.use(bundle.vite.middlewares);
  else {
    const client = path.join(root, 'build/client');
    app.use(
      '/assets',
      express.static(path.join(client, 'assets'), { immutable: true, maxAge: 365 * day, index: false }),
    );
    app.use(express.static(client, { maxAge: day, index: false, redirect: false }));
  }

  const handle = createRequestHandler({
    build: bundle.build,
    getLoadContext: (_request, response) => response.locals['context'] as AppLoadContext,
  });
  app.use((request: Request, response: Response, next: NextFunction) => {
    const context = contextOf(request, services);
    response.locals['context'] = context;
    const began = performance.now();
    response.once('finish', () => {
      const milliseconds = performance.now() - began;
      metrics.record(context.route, request.method, response.statusCode, milliseconds);
      const { route, requestId } = context;
      services.log.info(
        { requestId, method: request.method, route, status: response.statusCode, ms: Math.round(milliseconds) },
        'request',
      );
    });
    handle(request, response, next).catch(next);
  });
  return app;
}
