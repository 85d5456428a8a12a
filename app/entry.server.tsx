/** Renders pages as documents, answers JSON twins, keeps guests' public pages, and exports what the server runs from the bundle. */
import { RemixServer, isRouteErrorResponse } from '@remix-run/react';
import type { AppLoadContext, EntryContext } from '@remix-run/node';
import { renderToString } from 'react-dom/server';
import type { PageHandle } from './platform/page.ts';
import { NonceContext } from './platform/page.ts';
import { securityPolicy } from './platform/http/security.ts';
import { SocialCardContext, socialCard } from './social-card.tsx';
import type { SocialCard } from './social-card.tsx';

export { jobs } from './jobs.server.ts';
export { ensureOperator } from './features/people/writes/ensure-operator.server.ts';
export { presentAddress } from './features/record/reads/present-address.server.ts';
export { indexArea as indexContent } from './features/search/writes/index-area.server.ts';
export { loadDemo } from './features/demo/writes/load-demo.server.ts';

const leafOf = (remix: EntryContext) => remix.staticHandlerContext.matches.at(-1)?.route;

/** The route module's `handle`, as every page declares it. */
function handleOf(remix: EntryContext): PageHandle {
  const id = leafOf(remix)?.id;
  return (id === undefined ? undefined : (remix.routeModules[id]?.handle as PageHandle | undefined)) ?? {};
}

/** The sites that may show the page in a frame, as its data says; none for the most part. */
function framersOf(remix: EntryContext, handle: PageHandle): readonly string[] {
  const data: unknown = remix.staticHandlerContext.loaderData[leafOf(remix)?.id ?? ''];
  return data === undefined || data === null ? [] : (handle.framedBy?.(data as never) ?? []);
}

function answerTwin(remix: EntryContext, isTwin: boolean, status: number, headers: Headers): string {
  headers.set('Content-Type', 'application/json; charset=utf-8');
  const id = leafOf(remix)?.id ?? '';
  if (!isTwin || remix.staticHandlerContext.errors)
    return JSON.stringify({ error: status === 404 ? 'not-found' : 'refused', status });
  return JSON.stringify(remix.staticHandlerContext.loaderData[id] ?? null);
}

/** A document hands nothing over to a browser's Remix, so what would be handed over is not encoded either. */
function dropHandoff(remix: EntryContext): void {
  const { serverHandoffStream } = remix;
  delete remix.serverHandoffStream;
  serverHandoffStream?.cancel().catch(() => undefined);
}

/** What is shown where the page's address is shared; null for pages that are not public, and for errors. */
function cardOf(remix: EntryContext, handle: PageHandle, address: string, origin: string): SocialCard | null {
  const id = leafOf(remix)?.id ?? '';
  if (handle.public === undefined || remix.staticHandlerContext.errors) return null;
  const data: unknown = remix.staticHandlerContext.loaderData[id];
  const matches = remix.staticHandlerContext.matches.map(({ route }) => {
    return { id: route.id, data: remix.staticHandlerContext.loaderData[route.id] as unknown };
  });
  const query = handle.public.query ?? [];
  return socialCard({ meta: remix.routeModules[id]?.meta, data, matches, url: new URL(address), origin, query });
}

function renderPage(remix: EntryContext, url: string, nonce: string | null, card: SocialCard | null): string {
  if (nonce === null) dropHandoff(remix);
  const page = (
    <NonceContext.Provider value={nonce}>
      <SocialCardContext.Provider value={card}>
        <RemixServer context={remix} url={url} {...(nonce === null ? {} : { nonce })} />
      </SocialCardContext.Provider>
    </NonceContext.Provider>
  );
  return `<!DOCTYPE html>${renderToString(page)}`;
}

export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  context: AppLoadContext,
): Response {
  const handle = handleOf(remix);
  const isTwin = context.format === 'json' && handle.twin === true;
  // A twin that its page does not declare is an address that does not exist.
  const isNoTwin = context.format === 'json' && !isTwin && !remix.staticHandlerContext.errors;
  const answered = isNoTwin ? 404 : status;
  const nonce = handle.scripts === true ? crypto.randomUUID() : null;
  headers.set('Content-Type', 'text/html; charset=utf-8');
  headers.set('Content-Security-Policy', securityPolicy(nonce, framersOf(remix, handle), handle.inlineStyles));
  const draw = () => renderPage(remix, request.url, nonce, cardOf(remix, handle, request.url, context.services.origin));
  const text = context.format === 'json' ? answerTwin(remix, isTwin, answered, headers) : draw();
  const isPublic = handle.public !== undefined && request.method === 'GET' && answered === 200 && nonce === null;
  if (isPublic && !headers.has('Set-Cookie') && context.page.isGuest) {
    const { pathname, search } = new URL(request.url);
    const path = context.format === 'json' ? `${pathname}.json` : pathname;
    const type = headers.get('Content-Type') ?? '';
    context.services.cache.store(path, search.slice(1), handle.public?.query ?? [], context.page, type, text);
    headers.set('Cache-Control', 'no-cache');
  } else if (!headers.has('Cache-Control')) {
    headers.set('Cache-Control', 'no-store');
  }
  if (!context.take) return new Response(text, { status: answered, headers });
  context.take(text);
  return new Response(null, { status: answered, headers });
}

/** Errors that no page expected; refusals of the door are not among them, nor are methods that a page does not take. */
export function handleError(error: unknown, { context, request }: { context: AppLoadContext; request: Request }): void {
  if (request.signal.aborted || (isRouteErrorResponse(error) && error.status < 500)) return;
  context.services.log.error({ err: error, requestId: context.requestId, route: context.route }, 'unexpected error');
}
