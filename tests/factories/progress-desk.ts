/** A member of staff at the pages of progress: sees them rendered, fills in their forms and presses their buttons. */
import { createElement } from 'react';
import type { ComponentType } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Transaction } from '#db/client.server.ts';
import type { Actor, RoleName } from '#app/lib/actor.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import type { DoorFunction } from '#app/platform/door.server.ts';
import { rollback } from '../setup/database.ts';
import { makeArea } from './areas.ts';
import { personWith } from './progress.ts';
import { testContext, testServices } from './services.ts';
import { asDocument, ask } from './visiting/visits.ts';

/** What a test file's stand-ins for `useLoaderData` and `useActionData` answer; `vi.mock` must stand in that file. */
export type Shown = { data: unknown; answer: unknown };

export type Page = { loader: DoorFunction<unknown>; action?: DoorFunction<unknown>; default: ComponentType };
export type Form = Record<string, string> | [string, string][];
export type Desk = {
  ctx: AreaContext;
  db: Transaction;
  see: (page: Page, address: string, params?: Record<string, string>) => Promise<string>;
  post: (page: Page, params: Record<string, string>, form: Form, as?: Actor) => Promise<Posted>;
};
/** Where a post led: to another page, or to the same page with what was typed, rendered. */
export type Posted = { to: string | null; status: number; html: string };

type Thrown = { status?: number; init?: { status?: number } | null };
/** The status of what a route threw. */
export const statusOf = (thrown: unknown) => (thrown as Thrown).init?.status ?? (thrown as Thrown).status ?? 0;

/** Gives a person of a role a desk in an area of its own, and undoes all of it. */
export async function atDesk(shown: Shown, role: RoleName, work: (desk: Desk) => Promise<void>): Promise<void> {
  await rollback(async (db) => {
    const area = await makeArea(db);
    const actor = personWith(area, role);
    const ctx = testContext(testServices(db), area, { actor });
    const render = async (page: Page, address: string, params: Record<string, string>, answer: unknown) => {
      shown.data = (await ask(ctx, page.loader, { address, params, actor })).data;
      shown.answer = answer;
      return asDocument(renderToStaticMarkup(createElement(page.default)));
    };
    await work({
      ctx,
      db,
      see: (page, address, params = {}) => render(page, `/manage${address}`, params, undefined),
      post: async (page, params, form, as = actor) => {
        if (!page.action) throw new Error('The page takes no posts.');
        const { data } = await ask(ctx, page.action, { address: '/manage/x', params, actor: as, form });
        if (data instanceof Response) return { to: data.headers.get('location'), status: data.status, html: '' };
        const answered = data as { data: unknown; init: { status: number } };
        const html = await render(page, '/manage/x', params, answered.data);
        return { to: null, status: answered.init.status, html };
      },
    });
  });
}

/** The fields of the rendered form as a browser would send them, with the value of one button. */
export function fieldsOf(html: string, button: { name: string; value: string }): [string, string][] {
  const form = /<form method="post" id="item"[\s\S]*?<\/form>/.exec(html)?.[0] ?? '';
  const attribute = (tag: string, name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1];
  const decode = (text: string) =>
    text
      .replaceAll('&quot;', '"')
      .replaceAll('&#x27;', "'")
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&');
  const fields: [string, string][] = [];
  for (const [tag, , body = ''] of form.matchAll(/<input\b[^>]*>|<(textarea|select)\b[^>]*>([\s\S]*?)<\/\1>/g)) {
    const open = /^<[^>]*>/.exec(tag)?.[0] ?? '';
    const name = attribute(open, 'name');
    const type = attribute(open, 'type');
    if (name === undefined || (type === 'radio' && !/\bchecked\b/.test(open))) continue;
    if (open.startsWith('<select')) {
      const chosen = [...body.matchAll(/<option[^>]*>/g)].map((match) => match[0]);
      const option = chosen.find((one) => /\bselected\b/.test(one)) ?? chosen[0] ?? '';
      fields.push([name, decode(attribute(option, 'value') ?? '')]);
    } else fields.push([name, decode(open.startsWith('<textarea') ? body : (attribute(open, 'value') ?? ''))]);
  }
  return [...fields, [button.name, button.value]];
}

/** The button of a rendered form with these words. */
export function buttonOf(html: string, words: string): { name: string; value: string } {
  for (const match of html.matchAll(/<button\b([^>]*)>([^<]*)<\/button>/g)) {
    if (match[2]?.trim() !== words) continue;
    const value = (name: string) =>
      new RegExp(`\\b${name}="([^"]*)"`).exec(match[1] ?? '')?.[1]?.replaceAll('&quot;', '"') ?? '';
    return { name: value('name'), value: value('value') };
  }
  throw new Error(`No button says “${words}”.`);
}

/** The fields with some of them typed over. */
export const typed = (fields: [string, string][], changes: Record<string, string>): [string, string][] => [
  ...fields.filter(([name]) => !(name in changes)),
  ...Object.entries(changes),
];

/** The button that saves. */
export const save = { name: 'intent', value: 'save' };
