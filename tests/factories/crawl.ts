/** Follows every link of the site that a visitor is shown. */
import { ask, attributes } from './visiting/ask.ts';
import type { Reply } from './visiting/ask.ts';

type Crawl = {
  /** The site, such as http://127.0.0.1:41234. */
  address: string;
  from: readonly string[];
  cookie?: string;
  /** Addresses that are left out. */
  skip?: (path: string) => boolean;
  /** Pages after which the crawl gives up with an error: lists by date or cursor could go on for ever. */
  most: number;
};

const isPage = (href: string) => href.startsWith('/') && !href.startsWith('//') && !href.startsWith('/assets/');

/** The addresses of this site that a page links to, without fragments. */
function linksOf(path: string, { headers, body }: Reply): string[] {
  if (!String(headers['content-type']).includes('html')) return [];
  return attributes(body, 'a', 'href')
    .filter((href) => isPage(href) || href.startsWith('?'))
    .map((href) => (href.startsWith('?') ? `${path.split('?')[0] ?? ''}${href}` : href).split('#')[0] ?? '');
}

/** Every reply by its address; redirects within the site are followed as links are. */
export async function crawl({ address, from, cookie, skip = () => false, most }: Crawl): Promise<Map<string, Reply>> {
  const replies = new Map<string, Reply>();
  const waiting = [...from];
  const known = new Set(waiting);
  const visit = async (path: string) => {
    const reply = await ask(address, path, cookie === undefined ? {} : { cookie });
    replies.set(path, reply);
    const next = isPage(reply.location) ? [reply.location] : linksOf(path, reply);
    for (const found of next.filter((each) => !known.has(each) && !skip(each))) {
      known.add(found);
      waiting.push(found);
    }
  };
  while (waiting.length > 0) {
    if (replies.size > most) throw new Error(`The crawl went past ${most} pages, the last ${waiting.join(' ')}`);
    await Promise.all(waiting.splice(0, 4).map(visit));
  }
  return replies;
}

/** Addresses of the replies in which the words stand, whatever the case of their letters. */
export function whereSaid(replies: Map<string, Reply>, words: string): string[] {
  return [...replies].filter(([, { body }]) => body.toLowerCase().includes(words)).map(([path]) => path);
}
