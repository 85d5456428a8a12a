/** Walks through the site link by link, as one kind of visitor, and knows which route each address belongs to. */
import { ask, attributes } from '#tests/factories/visiting/ask.ts';
import type { Reply } from '#tests/factories/visiting/ask.ts';
import { accessTable } from '#tests/routes/access.ts';
import type { Visitor } from '#tests/routes/access.ts';
import { routeOf } from '#tests/routes/route-of.ts';
import { passwordOf, site } from './visitors.ts';

/** What journeys do at the same time happens in areas of their own, which come and go. */
const demonstration = ['sampleford', 'bromley', 'dorset'];

/** Routes that open for this visitor with a page, as the table of access says. */
export function routesOpenTo(visitor: Visitor): string[] {
  const opens = (row: (typeof accessTable)[number]) =>
    typeof row.opens === 'function' ? row.opens(visitor) : (row.opens ?? 200);
  return accessTable.filter((row) => row.get.includes(visitor) && opens(row) === 200).map(({ route }) => route);
}

/** Signs in with an account of the demonstration and answers its cookie, as `name=value`. */
export async function cookieOf(account: string): Promise<string> {
  const form = { email: `${account}@demo.example`, password: passwordOf(account) };
  const { headers } = await ask(site, '/sign-in', { form });
  const [cookie = ''] = (headers['set-cookie']?.[0] ?? '').split(';');
  if (!cookie.includes('=')) throw new Error(`The ${account} could not sign in.`);
  return cookie;
}

/** Every address of this site that the page's links, style sheets, scripts and pictures name, without fragments. */
function addressesIn(html: string, from: string): string[] {
  const named = [
    ...attributes(html, 'a', 'href'),
    ...attributes(html, 'link', 'href'),
    ...attributes(html, 'script', 'src'),
    ...attributes(html, 'img', 'src'),
  ];
  return named.flatMap((name) => {
    const url = new URL(name, new URL(from, site));
    return url.origin === site ? [url.pathname + url.search] : [];
  });
}

const isOfJourneys = (path: string) => {
  const [, area = ''] = path.split('/');
  return routeOf(path)?.startsWith('/:area') === true && !demonstration.includes(area);
};

export type Found = {
  /** Addresses of pages with the routes they belong to, of each route no more than were asked for. */
  pages: Map<string, string>;
  /** Every route that a link led to and that answered, with a page or with a file. */
  reached: Set<string>;
  /** Links whose target answers with an error, as `from → to: status`. */
  dead: string[];
};

type Walk = {
  start: readonly string[];
  cookie?: string;
  /** Pages of one route differ only by what they are about, and by their part: so many of each are kept. */
  most: number;
  /** Addresses that belong to somebody else's walk. */
  skip: (path: string) => boolean;
};

/** What is taken away opens in no browser. */
const isPage = (headers: Reply['headers']): boolean =>
  headers['content-type']?.startsWith('text/html') === true &&
  !headers['content-disposition']?.startsWith('attachment');

/** A page of parts is another page with each part: a part is looked at once. */
const partOf = (search: string): string | null => new URLSearchParams(search).get('part');

/** What narrows a page of results or of responses. Every figure leads to one more of them. */
const narrowing = ['f', 'rendition', 'channel', 'version', 'late'];

/** Filtered pages of one route differ by their figures alone: so many are followed. */
const mostFiltered = 4;

/** Whether a link narrows further than one filter, or where enough narrowed pages of its route were followed. */
function isSwamp(route: string, search: URLSearchParams, followed: Map<string, number>): boolean {
  const filters = narrowing.reduce((sum, name) => sum + search.getAll(name).length, 0);
  if (filters === 0) return false;
  const count = (followed.get(route) ?? 0) + 1;
  if (filters > 1 || count > mostFiltered) return true;
  followed.set(route, count);
  return false;
}

/** Follows every link from `start`, page by page; of filtered pages a few, one filter at a time. */
export async function crawl({ start, cookie = '', most, skip }: Walk): Promise<Found> {
  const found: Found = { pages: new Map(), reached: new Set(), dead: [] };
  const seen = new Set<string>(start);
  const waiting = start.map((address) => ({ address, from: 'the start' }));
  const counts = new Map<string, number>();
  const filtered = new Map<string, number>();
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const { address, from } = next;
    const { status, body, headers } = await ask(site, address, { cookie });
    if (status >= 400) found.dead.push(`${from} → ${address}: ${status}`);
    const { pathname: own, search } = new URL(address, site);
    const route = routeOf(own) ?? address;
    if (status === 200) found.reached.add(route);
    if (status !== 200 || !isPage(headers)) continue;
    const part = partOf(search);
    const kind = `${route} ${part ?? ''}`;
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    if (count <= (part === null ? most : 1)) found.pages.set(address, route);
    for (const target of addressesIn(body, address)) {
      const { pathname, searchParams } = new URL(target, site);
      if (seen.has(target) || isOfJourneys(pathname) || skip(pathname)) continue;
      if (isSwamp(routeOf(pathname) ?? pathname, searchParams, filtered)) continue;
      seen.add(target);
      waiting.push({ address: target, from: address });
    }
  }
  return found;
}
