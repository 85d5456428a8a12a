/** A visitor who walks through routes as a browser without JavaScript does: forms, redirects, cookies, rendered pages. */
import type { ActionFunctionArgs, AppLoadContext } from '@remix-run/node';
import { createElement } from 'react';
import type { ComponentType } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Services } from '#app/platform/services.server.ts';

/** What a test's stand-ins for `useLoaderData` and `useActionData` answer; `vi.mock` must stand in the test file itself. */
export type Shown = { data: unknown; answered: unknown };

export type Page = {
  loader: (args: ActionFunctionArgs) => Promise<unknown>;
  action?: (args: ActionFunctionArgs) => Promise<unknown>;
  default: ComponentType;
};

/** `html` is empty where the answer is a redirect or an error page. */
export type Answer = { status: number; location: string | null; retryAfter: string | null; html: string };

export type Ask = {
  params?: Record<string, string>;
  /** As pairs where a name is sent more than once. */
  form?: Record<string, string> | [string, string][];
  /** The network address that the visitor comes from. */
  from?: string;
};

/** What Remix makes of a value, of `data(…)` and of a Response. */
type Outcome = { value: unknown; status: number; headers: Headers };

const isRedirect = ({ status }: Outcome) => status >= 300 && status < 400;
const isRefusal = ({ value }: Outcome) =>
  typeof value === 'object' && value !== null && 'code' in value && 'detail' in value;

async function settle(run: () => Promise<unknown>): Promise<Outcome> {
  const outcome: unknown = await run().catch((thrown: unknown) => thrown);
  if (outcome instanceof Error) throw outcome;
  if (outcome instanceof Response) return { value: undefined, status: outcome.status, headers: outcome.headers };
  if (typeof outcome === 'object' && outcome !== null && 'init' in outcome && 'data' in outcome) {
    const init = outcome.init as ResponseInit | null;
    return { value: outcome.data, status: init?.status ?? 200, headers: new Headers(init?.headers) };
  }
  return { value: outcome, status: 200, headers: new Headers() };
}

const document = (body: string) =>
  `<!DOCTYPE html><html lang="en"><head><title>Page</title></head><body><main>${body}</main></body></html>\n`;

/** Keeps cookies from answer to answer; follows a redirect only when told to. */
export class Visitor {
  readonly cookies = new Map<string, string>();
  readonly #services: Services;
  readonly #shown: Shown;

  constructor(services: Services, shown: Shown) {
    this.#services = services;
    this.#shown = shown;
  }

  /** Opens the page, or posts `form` to it and then renders what comes of it, as Remix does for a document. */
  async visit(page: Page, address: string, ask: Ask = {}): Promise<Answer> {
    const { action } = page;
    const acted = ask.form && action ? await settle(() => action(this.#args(address, ask, 'action'))) : null;
    const retryAfter = acted?.headers.get('retry-after') ?? null;
    if (acted) this.#keep(acted.headers);
    const answer = ({ status, headers }: Outcome, html = ''): Answer => ({
      status,
      location: headers.get('location'),
      retryAfter,
      html,
    });
    if (acted && (isRedirect(acted) || isRefusal(acted))) return answer(acted);
    const loaded = await settle(() => page.loader(this.#args(address, ask, 'loader')));
    this.#keep(loaded.headers);
    if (isRedirect(loaded) || isRefusal(loaded)) return answer(loaded);
    this.#shown.data = loaded.value;
    this.#shown.answered = acted?.value;
    const html = document(renderToStaticMarkup(createElement(page.default)));
    return answer(acted && acted.status !== 200 ? acted : loaded, html);
  }

  #args(
    address: string,
    { params = {}, form, from = '192.0.2.1' }: Ask,
    part: 'action' | 'loader',
  ): ActionFunctionArgs {
    const context: AppLoadContext = {
      isRequestContext: true,
      services: this.#services,
      requestId: 'r',
      method: form ? 'POST' : 'GET',
      format: 'html',
      address: from,
      route: '',
      page: { isGuest: this.cookies.size === 0, areaId: null, validUntil: null, generation: 0 },
      memo: {},
    };
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { cookie, 'user-agent': 'Mozilla/5.0 (Android 14; Mobile; rv:128.0) Gecko/128.0 Firefox/128.0' };
    // Remix asks loaders with a GET, also after a POST.
    const posted = form && part === 'action' ? { method: 'POST', body: new URLSearchParams(form) } : {};
    return { request: new Request(`http://localhost${address}`, { headers, ...posted }), context, params };
  }

  #keep(headers: Headers): void {
    for (const line of headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '' || /max-age=0/i.test(line)) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
  }
}
