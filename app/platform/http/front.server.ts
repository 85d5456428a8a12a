/** The first thing a request meets: security headers, the same-origin check, and the page cache; the rest goes on to Express. */
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { CachedPage, PageCache } from './page-cache.server.ts';
import { isFaceless, isOwnRequest, mayBeFramed, securityHeaders, securityPolicy } from './security.ts';
import { hasSessionCookie } from '../session.server.ts';

type FrontOptions = {
  cache: PageCache;
  /** Origins from which our own forms are posted. */
  ownOrigins: readonly string[];
  isSecure: boolean;
  next: (request: IncomingMessage, response: ServerResponse) => void;
};

const pagePolicy = securityPolicy(null);

function sendCached(request: IncomingMessage, response: ServerResponse, page: CachedPage): void {
  response.setHeader('ETag', page.etag);
  response.setHeader('Cache-Control', 'no-cache');
  response.setHeader('Vary', 'Accept-Encoding, Cookie');
  if (request.headers['if-none-match'] === page.etag) {
    response.writeHead(304).end();
    return;
  }
  response.setHeader('Content-Type', page.type);
  response.setHeader('Content-Security-Policy', pagePolicy);
  for (const [name, value] of Object.entries(page.headers)) response.setHeader(name, value);
  const isSmall = String(request.headers['accept-encoding'] ?? '').includes('gzip');
  const body = isSmall ? page.gzip() : page.body;
  if (isSmall) response.setHeader('Content-Encoding', 'gzip');
  response.setHeader('Content-Length', body.length);
  response.writeHead(200);
  response.end(request.method === 'HEAD' ? undefined : body);
}

function refuseForeign(response: ServerResponse): void {
  response.writeHead(403, { 'Content-Type': 'text/plain; charset=utf-8' });
  response.end('This form was sent from another site, so nothing was changed. Open the page here and send it again.\n');
}

/** Pages are read and forms are posted; nothing here takes any other method. */
const methods = ['GET', 'HEAD', 'POST'];

function refuseMethod(response: ServerResponse): void {
  response.writeHead(405, { Allow: methods.join(', '), 'Content-Type': 'text/plain; charset=utf-8' });
  response.end('This site takes only GET, HEAD and POST. Nothing was changed.\n');
}

/** What other sites may use: the open data may be read from any page, a card or a survey may stand in one. */
function openToOthers(address: string, response: ServerResponse): void {
  if (address.startsWith('/api/v1/')) response.setHeader('Access-Control-Allow-Origin', '*');
  if (mayBeFramed(address)) response.removeHeader('X-Frame-Options');
}

/** A promise that settles when the response has been sent or the visitor has gone. */
function sent(response: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    response.once('close', () => resolve());
  });
}

/** Makes the request listener of the plain HTTP server. */
export function createFront({ cache, ownOrigins, isSecure, next }: FrontOptions): RequestListener {
  const headers = Object.entries(securityHeaders(isSecure));

  /** Fills a page once for all readers who wait for it. */
  async function fill(key: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const outcome = await cache.once(key, async () => {
      const done = sent(response);
      next(request, response);
      await done;
    });
    if (outcome === 'filled') return;
    const page = cache.find(key, Date.now());
    if (page) sendCached(request, response, page);
    else next(request, response);
  }

  return (request, response) => {
    for (const [name, value] of headers) response.setHeader(name, value);
    openToOthers(request.url ?? '/', response);
    if (isFaceless(request.url ?? '/')) delete request.headers.cookie;
    const method = request.method ?? 'GET';
    if (!methods.includes(method)) {
      refuseMethod(response);
      return;
    }
    const site = request.headers['sec-fetch-site'];
    const allowed = isOwnRequest({
      method,
      site: typeof site === 'string' ? site : undefined,
      origin: request.headers.origin,
      host: request.headers.host,
      ownOrigins,
    });
    if (!allowed) {
      refuseForeign(response);
      return;
    }
    if ((method === 'GET' || method === 'HEAD') && !hasSessionCookie(request.headers.cookie)) {
      const address = request.url ?? '/';
      const mark = address.indexOf('?');
      const path = mark === -1 ? address : address.slice(0, mark);
      const key = cache.key(path, mark === -1 ? '' : address.slice(mark + 1));
      const page = key === null ? null : cache.find(key, Date.now());
      if (page) {
        sendCached(request, response, page);
        return;
      }
      if (key !== null && method === 'GET') {
        fill(key, request, response).catch(() => response.destroy());
        return;
      }
    }
    next(request, response);
  };
}

/** A request id: ours, never one that a visitor sends. */
export const newRequestId = (): string => randomUUID();
