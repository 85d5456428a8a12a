/** Public answers that are no pages (data, feeds, cards): made as for a guest, kept and named as pages are. */
import type { AreaContext, Context } from './context.server.ts';
import { publicPage, publicPageInArea } from './door.server.ts';
import type { DoorArgs, DoorFunction } from './door.server.ts';
import { etagOf } from './http/page-cache.server.ts';

export type PublicFile = {
  /** Media type with its character set. */
  type: string;
  text: string;
  headers?: Readonly<Record<string, string>>;
};

/** Query parameters that change the file; others are ignored and never kept. */
type Options = { query?: readonly string[] };

type Handler<C> = (ctx: C, args: DoorArgs) => Promise<PublicFile>;

function keeping(make: DoorFunction<PublicFile>, { query = [] }: Options): DoorFunction<Response> {
  const answer: DoorFunction<Response> = Object.assign(
    async (args: Parameters<DoorFunction<Response>>[0]) => {
      const { type, text, headers = {} } = await make(args);
      const { context, request } = args;
      const { pathname, search } = new URL(request.url);
      if (context.method === 'GET' && context.page.isGuest) {
        context.services.cache.store(pathname, search.slice(1), query, context.page, type, text, headers);
      }
      const own = { 'Content-Type': type, 'Cache-Control': 'no-cache', ETag: etagOf(Buffer.from(text)) };
      return new Response(text, { headers: { ...own, ...headers } });
    },
    { door: make.door },
  );
  return answer;
}

/** A loader that answers a public file outside an area. */
export const publicFile = (options: Options, handler: Handler<Context>): DoorFunction<Response> =>
  keeping(publicPage(handler), options);

/** A loader that answers a public file of an area. */
export const publicFileInArea = (options: Options, handler: Handler<AreaContext>): DoorFunction<Response> =>
  keeping(publicPageInArea(handler), options);
