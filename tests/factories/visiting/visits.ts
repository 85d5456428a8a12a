/** Asks a loader or action as the server does, for a guest or for a person, and tells what it cost. */
import type { ActionFunctionArgs, AppLoadContext } from '@remix-run/node';
import type { Actor } from '#app/lib/actor.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import type { DoorFunction } from '#app/platform/door.server.ts';
import { sessionCookieName } from '#app/platform/session.server.ts';
import { statementsOf } from '../../setup/database.ts';

export type Visit = {
  /** Below the area, such as `/progress?status=done`. */
  address: string;
  params?: Record<string, string>;
  /** A guest when it is left out. */
  actor?: Actor;
  /** A form that is posted; repeated names as a list of pairs. */
  form?: Record<string, string> | [string, string][];
};

export type Answer<T> = { data: T; statements: number; validUntil: Date | null };

/** Everything a route is given; what it throws (a redirect, an error with its status) is thrown on. */
export async function ask<T>(ctx: AreaContext, handler: DoorFunction<T>, visit: Visit): Promise<Answer<T>> {
  const { address, params = {}, actor, form } = visit;
  const page = { isGuest: actor === undefined, areaId: null, validUntil: null, generation: 0 };
  const context: AppLoadContext = {
    isRequestContext: true,
    services: ctx.services,
    requestId: 'r',
    method: form === undefined ? 'GET' : 'POST',
    format: 'html',
    address: '',
    route: '',
    page,
    memo: actor === undefined ? {} : { actor: Promise.resolve(actor) },
  };
  const request = new Request(`http://localhost/${ctx.area.slug}${address}`, {
    headers: actor === undefined ? {} : { cookie: `${sessionCookieName}=test` },
    ...(form === undefined ? {} : { method: 'POST', body: new URLSearchParams(form) }),
  });
  const args: ActionFunctionArgs = { request, context, params: { area: ctx.area.slug, ...params } };
  let data: T | undefined;
  const statements = await statementsOf(async () => {
    data = await handler(args);
  });
  return { data: data as T, statements: statements.length, validUntil: page.validUntil };
}

/** A rendered page as a whole document, for checks of its HTML. */
export function asDocument(body: string): string {
  return `<!DOCTYPE html><html lang="en"><head><title>Page</title></head><body><main>${body}</main></body></html>\n`;
}

/** What a reader reads: text without tags and drawings, white space folded. */
export function textOf(html: string): string {
  return html
    .replace(/<svg[\s\S]*?<\/svg>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', '’')
    .replace(/\s+/g, ' ');
}
