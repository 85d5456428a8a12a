/** Hands a request to Remix and writes what comes back: Remix's own adapters cost a third of a small page in streams. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream as NodeStream } from 'node:stream/web';
import { createRequestHandler } from '@remix-run/node';
import type { AppLoadContext, RequestHandler, ServerBuild } from '@remix-run/node';
import type { Services } from '../services.server.ts';
import { hasSessionCookie } from '../session.server.ts';
import { createBody } from './body.server.ts';
import { newRequestId } from './front.server.ts';
import type { Metrics } from './metrics.server.ts';
import { createPageRouter } from './page-router.server.ts';
import { takeStreamed } from './streamed.ts';

type PagesOptions = {
  services: Services;
  build: ServerBuild | (() => Promise<ServerBuild>);
  metrics: Metrics;
};

/** What a page or an action may read of a request; the rest never reaches the site's own code. */
const passedHeaders = ['cookie', 'content-type', 'content-length', 'user-agent', 'accept-language', 'origin', 'host'];

/** Names that end in .json and are no page's twin. */
const isTwin = (pathname: string) => pathname.endsWith('.json') && !pathname.startsWith('/api/');

/** Whether an address is UTF-8 without a NUL, which no text of the database can hold. */
function isReadable(address: string): boolean {
  try {
    return !decodeURIComponent(address).includes('\0');
  } catch {
    return false;
  }
}

/**
 * The address under the origin that people use. One such as //host/path names a path here, never another host. Where it
 * cannot be read its percent signs stand for themselves, so that it names nothing.
 */
function urlOf(origin: string, path: string): URL {
  const url = new URL(origin + (path.startsWith('/') ? path : `/${path}`));
  if (!isReadable(url.pathname)) url.pathname = url.pathname.replaceAll('%', '%25');
  if (!isReadable(url.search)) url.search = url.search.replaceAll('%', '%25');
  // To such an address Remix would answer the bare data of a page, whether or not the page has a twin.
  if (url.pathname.endsWith('.data')) url.pathname += '/';
  return url;
}

/** The visitor's network address, as far as the trusted proxies in front tell it. */
function addressOf(request: IncomingMessage, trustedProxies: number): string {
  const own = request.socket.remoteAddress ?? '';
  if (trustedProxies === 0) return own;
  const told = String(request.headers['x-forwarded-for'] ?? '').split(',');
  return told.at(-trustedProxies)?.trim() || own;
}

function contextOf(request: IncomingMessage, services: Services, format: 'html' | 'json'): AppLoadContext {
  const method = request.method ?? 'GET';
  return {
    isRequestContext: true,
    services,
    requestId: newRequestId(),
    method,
    format,
    address: addressOf(request, services.env.trustedProxies),
    route: 'unmatched',
    page: {
      isGuest: method === 'GET' && !hasSessionCookie(request.headers.cookie),
      areaId: null,
      validUntil: null,
      generation: services.cache.generation,
    },
    memo: {},
  };
}

const answered = new Error('The request was answered.');

/** The request as Remix takes it, under the origin that people use; its body stays where it is until a form is asked for. */
function remixRequest(request: IncomingMessage, response: ServerResponse, url: URL): Request {
  const headers = new Headers();
  for (const name of passedHeaders) {
    const value = request.headers[name];
    if (typeof value === 'string') headers.set(name, value);
  }
  // Remix compares Origin with Host; the front has compared it with our own origins, whatever a proxy calls us.
  const { origin } = request.headers;
  if (origin !== undefined && URL.canParse(origin)) headers.set('host', new URL(origin).host);
  const controller = new AbortController();
  // Whoever waits for the end of a request hears of it either way: Remix keeps a timer until then.
  response.once('close', () => controller.abort(response.writableFinished ? answered : undefined));
  return new Request(url, { method: request.method ?? 'GET', headers, signal: controller.signal });
}

/** Sends as fast as the reader takes it. One who leaves, or a source that fails, cuts the connection: no part looks whole. */
async function sendStream(
  request: IncomingMessage,
  response: ServerResponse,
  stream: ReadableStream<Uint8Array>,
): Promise<void> {
  if (request.method === 'HEAD') {
    await stream.cancel();
    response.end();
    return;
  }
  await pipeline(Readable.fromWeb(stream as NodeStream<Uint8Array>), response).catch(() => response.destroy());
}

async function write(
  request: IncomingMessage,
  response: ServerResponse,
  answer: Response,
  text: string | null,
): Promise<void> {
  const stream = takeStreamed(answer);
  for (const [name, value] of answer.headers) {
    if (name === 'set-cookie') response.appendHeader(name, value);
    else response.setHeader(name, value);
  }
  if (stream) {
    response.writeHead(answer.status);
    await sendStream(request, response, stream);
    return;
  }
  const body = text ?? (answer.body === null ? '' : Buffer.from(await answer.arrayBuffer()));
  response.setHeader('Content-Length', Buffer.byteLength(body));
  response.writeHead(answer.status);
  // Text leaves together with its head, bytes after it; an empty body is left out, which saves a write.
  if (request.method === 'HEAD' || body.length === 0) response.end();
  else response.end(body);
}

/** The twin of a page that has moved, for good or for now, stands beside it: its old address leads there in the same one hop. */
function moveTwin(answer: Response, origin: string): void {
  const to = answer.headers.get('Location');
  if ((answer.status !== 301 && answer.status !== 302) || to === null) return;
  const { pathname, search } = new URL(to, origin);
  answer.headers.set('Location', `${pathname}.json${search}`);
}

/** Makes the handler of every address that is a page. */
export function createPages({ services, build, metrics }: PagesOptions) {
  const handlers = new Map<ServerBuild, RequestHandler>();
  const route = typeof build === 'function' ? null : createPageRouter(build);
  const developing = typeof build === 'function' ? createRequestHandler(build) : null;

  function handlerOf(pathname: string): RequestHandler {
    if (developing) return developing;
    const small = route ? route(pathname) : (build as ServerBuild);
    const handler = handlers.get(small) ?? createRequestHandler(small, 'production');
    handlers.set(small, handler);
    return handler;
  }

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const began = performance.now();
    const url = urlOf(services.origin, request.url ?? '/');
    const isJson = (request.method === 'GET' || request.method === 'HEAD') && isTwin(url.pathname);
    if (isJson) url.pathname = url.pathname.slice(0, -'.json'.length);
    let text: string | null = null;
    const take = (whole: string) => {
      text = whole;
    };
    const body = request.method === 'POST' ? createBody(request) : null;
    const context: AppLoadContext = {
      ...contextOf(request, services, isJson ? 'json' : 'html'),
      take,
      ...(body && { body: body.parts }),
    };
    let status = 500;
    try {
      const answer = await handlerOf(url.pathname)(remixRequest(request, response, url), context);
      if (isJson) moveTwin(answer, services.origin);
      await write(request, response, answer, text);
      ({ status } = answer);
    } finally {
      body?.end();
    }
    const milliseconds = performance.now() - began;
    const { route: pattern, requestId, method } = context;
    metrics.record(pattern, method, status, milliseconds);
    services.log.info({ requestId, method, route: pattern, status, ms: Math.round(milliseconds) }, 'request');
  }

  return (request: IncomingMessage, response: ServerResponse): void => {
    serve(request, response).catch((error: unknown) => {
      services.log.error({ err: error }, 'a request could not be answered');
      if (!response.headersSent) response.writeHead(500, { 'Content-Type': 'text/plain; charset=utf-8' });
      response.end('Something went wrong here. Please try again in a few minutes.\n');
    });
  };
}
