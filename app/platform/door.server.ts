/**
 * The one door of every request: builds the context, looks up reader and area once, checks the verb, maps errors. Every
 * loader and action is made here by `open` (guests may) or `guarded` (the verb says who may).
 */
import { Readable } from 'node:stream';
import { data, redirect } from '@remix-run/node';
import type { ActionFunctionArgs } from '@remix-run/node';
import { guest, isStaffIn } from '#app/lib/actor.ts';
import type { Actor } from '#app/lib/actor.ts';
import { holds, permissions } from '#app/lib/permissions.ts';
import type { Verb } from '#app/lib/permissions.ts';
import { isKnownRendition, languageOf, mainLanguage } from '#app/lib/languages.ts';
import { findArea } from './area.server.ts';
import { createContext } from './context.server.ts';
import type { AreaContext, Context } from './context.server.ts';
import { AppError } from './errors.ts';
import type { ErrorBody } from './errors.ts';
import { readForm } from './http/form.server.ts';
import { createIntake } from './http/intake.server.ts';
import type { Intake } from './http/intake.server.ts';
import type { Area, Services } from './services.server.ts';
import { actorOf, hasSessionCookie } from './session.server.ts';
import { tongueFor } from './translations/tongue.server.ts';

export type DoorArgs = {
  request: Request;
  url: URL;
  params: Record<string, string | undefined>;
  /** Whether the visitor posted a form: true in an action and in the loaders that run after it. */
  isPost: boolean;
  /** The posted form, whose files can be read until the handler answers; a body over the limit is a 413 that names it. */
  form: (limit?: number) => Promise<FormData | URLSearchParams>;
};

type Handler<C, T> = (ctx: C, args: DoorArgs) => Promise<T> | T;

/** What a check reads from a loader or action: the verb it asks for, or `open`. */
export type DoorMark = { door: { verb: Verb | 'open'; needsArea: boolean } };

export type DoorFunction<T> = ((args: ActionFunctionArgs) => Promise<T>) & DoorMark;

/** The pages that people who take part meet are said in other languages; all others are in English whatever is asked. */
const translatedPaths = [
  /^\/[^/]+\/surveys\/[^/]+(?!\/results)(\/[a-z-]+)?$/,
  /^\/[^/]+\/surveys\/[^/]+\/return\/[^/]+$/,
  /^\/receipt(\/[^/]+(\/card)?)?$/,
  /^\/[^/]+\/help-to-take-part(\/done)?$/,
];

function languageAsked({ pathname, searchParams }: URL): string {
  const asked = searchParams.get('lang');
  const path = pathname.replace(/\.json$/, '');
  if (asked === null || !isKnownRendition(asked) || !translatedPaths.some((one) => one.test(path))) return mainLanguage;
  return languageOf(asked);
}

async function lookUpArea({ context, params }: ActionFunctionArgs): Promise<Area | null> {
  const slug = params['area'];
  if (slug === undefined) return null;
  const { cache, db } = context.services;
  context.memo.area ??= cache.fact(
    `area/${slug}`,
    (area) => area.id,
    () => findArea(db, slug),
  );
  return context.memo.area;
}

async function lookUpActor({ context, request }: ActionFunctionArgs): Promise<Actor> {
  const cookie = request.headers.get('cookie');
  if (!hasSessionCookie(cookie)) return guest;
  context.memo.actor ??= actorOf(context.services.db, cookie);
  return context.memo.actor;
}

/** Sends an area's old address to its present one in one hop, whatever in it was renamed too; a POST keeps its body. */
async function redirectOldArea(
  services: Services,
  url: URL,
  area: Area,
  slug: string,
  isWrite: boolean,
): Promise<void> {
  if (area.slug === slug) return;
  const segments = url.pathname.split('/');
  // Below a fixed first segment the area stands further on: /api/v1/areas/:area, /embed/:area.
  const first = segments[1] === slug ? 1 : segments.indexOf(slug, 2);
  const path = segments.with(first, area.slug).join('/');
  const present = (await services.presentAddress?.(services.db, area, path)) ?? path;
  throw redirect(present + url.search, isWrite ? 308 : 301);
}

/** A guest is asked to sign in and comes back; a person without the verb is refused. */
function checkVerb(ctx: Context, verb: Verb, url: URL, isWrite: boolean): void {
  if (ctx.actor.kind === 'guest') {
    const next = isWrite ? url.pathname.replace(/\.json$/, '') : url.pathname + url.search;
    throw redirect(`/sign-in?next=${encodeURIComponent(next)}`, 303);
  }
  if (!holds(ctx.actor, verb, ctx.area?.id ?? null)) throw new AppError('forbidden');
  const isStaffVerb = permissions[verb] !== 'person';
  const isStaff = ctx.actor.isOperator || (ctx.area !== null && isStaffIn(ctx.actor, ctx.area.id));
  if (isStaffVerb && isStaff && !ctx.services.env.isDemo && !ctx.actor.hasSecondFactor) {
    throw redirect(`/sign-in/code?next=${encodeURIComponent(url.pathname)}`, 303);
  }
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

/**
 * The address with its parameters' names in place of their values: what may stand in a log. Of an address that is no page
 * nothing is told: it may be a mistyped one with a secret in it.
 */
function patternOf(url: URL, params: Record<string, string | undefined>): string {
  if (params['*'] !== undefined) return '/*';
  const names = new Map(Object.entries(params).map(([name, value]) => [value, `:${name}`]));
  return url.pathname
    .split('/')
    .map((segment) => names.get(decoded(segment)) ?? segment)
    .join('/');
}

async function enter(args: ActionFunctionArgs, verb: Verb | 'open', needsArea: boolean): Promise<Context> {
  const { context, request, params } = args;
  const url = new URL(request.url);
  const isWrite = request.method !== 'GET' && request.method !== 'HEAD';
  const [area, actor] = await Promise.all([lookUpArea(args), lookUpActor(args)]);
  if (needsArea && area === null) throw new AppError('not-found');
  if (area) await redirectOldArea(context.services, url, area, params['area'] ?? '', isWrite);
  context.page.areaId = area?.id ?? null;
  context.route = patternOf(url, params);
  const tongue = await tongueFor(context.services, languageAsked(url));
  const ctx = createContext(context.services, { actor, area, tongue, request: context });
  if (verb !== 'open') checkVerb(ctx, verb, url, isWrite);
  return ctx;
}

function throwMapped(error: unknown, args: ActionFunctionArgs): never {
  if (!(error instanceof AppError)) throw error;
  if (error.status >= 500)
    args.context.services.log.error({ err: error, requestId: args.context.requestId }, 'refused');
  const body: ErrorBody = { code: error.code, detail: error.detail };
  const headers: Record<string, string> = {};
  if (error.detail.retryAt) {
    const seconds = Math.ceil((Date.parse(error.detail.retryAt) - Date.now()) / 1000);
    headers['Retry-After'] = String(Math.max(1, seconds));
  }
  // Remix takes a thrown value with a status for its error boundary; it is not an Error by design.
  throw data(body, { status: error.status, headers });
}

function make<C extends Context, T>(verb: Verb | 'open', needsArea: boolean, handler: Handler<C, T>): DoorFunction<T> {
  const entered = async (args: ActionFunctionArgs): Promise<T> => {
    const { request, context, params } = args;
    let intake: Intake | undefined;
    try {
      const ctx = await enter(args, verb, needsArea);
      const url = new URL(request.url);
      const body = context.body ?? (() => request.body ?? Readable.from([]));
      const form = (limit?: number) => {
        intake ??= createIntake(context.services.spools);
        return readForm(request, body, intake, limit);
      };
      const isPost = context.method !== 'GET' && context.method !== 'HEAD';
      // `enter` has proved the area where the handler asks for one.
      return await handler(ctx as C, { request, url, params, isPost, form });
    } catch (error) {
      return throwMapped(error, args);
    } finally {
      await intake?.end();
    }
  };
  return Object.assign(entered, { door: { verb, needsArea } });
}

/**
 * A loader of a public page: it runs as a guest whoever reads, so nothing private can stand on it, and a signed-in reader's
 * page is drawn from what it answered before, until the content changes.
 */
function makePublic<C extends Context, T>(needsArea: boolean, handler: Handler<C, T>): DoorFunction<T> {
  const run = make('open', needsArea, handler);
  const entered = async (args: ActionFunctionArgs): Promise<T> => {
    const { context, request } = args;
    const { cache } = context.services;
    if (context.page.isGuest) return run(args);
    // Looked up once for the page and its frame.
    await lookUpArea(args);
    if (context.method !== 'GET') return run(asGuest(args));
    const { pathname, search } = new URL(request.url);
    const kept = cache.findAnswer(pathname + search, Date.now());
    // What is kept under an address is what this very loader answered there.
    if (kept !== null) return kept.value as T;
    const page = { isGuest: false, areaId: null, validUntil: null, generation: cache.generation };
    const value = await run(asGuest({ ...args, context: { ...context, page } }));
    if (!(value instanceof Response)) cache.storeAnswer(pathname + search, value, page);
    return value;
  };
  return Object.assign(entered, { door: run.door });
}

/** The same request without its reader; the area that was looked up already is kept. */
function asGuest(args: ActionFunctionArgs): ActionFunctionArgs {
  return { ...args, context: { ...args.context, memo: { ...args.context.memo, actor: Promise.resolve(guest) } } };
}

/** For public pages outside an area. */
export const publicPage = <T>(handler: Handler<Context, T>): DoorFunction<T> => makePublic(false, handler);

/** For public pages of an area. */
export const publicPageInArea = <T>(handler: Handler<AreaContext, T>): DoorFunction<T> => makePublic(true, handler);

/** For what guests may do, outside an area. */
export const open = <T>(handler: Handler<Context, T>): DoorFunction<T> => make('open', false, handler);

/** For what guests may do in an area. */
export const openInArea = <T>(handler: Handler<AreaContext, T>): DoorFunction<T> => make('open', true, handler);

/** For what only holders of the verb may do, outside an area. */
export const guarded = <T>(verb: Verb, handler: Handler<Context, T>): DoorFunction<T> => make(verb, false, handler);

/** For what only holders of the verb may do in an area. */
export const guardedInArea = <T>(verb: Verb, handler: Handler<AreaContext, T>): DoorFunction<T> =>
  make(verb, true, handler);
