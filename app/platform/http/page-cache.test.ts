/** What kept pages take: each is compressed when it is asked for so, once, and all of them together stay within the limit. */
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { PageCache } from './page-cache.server.ts';

const entry = { isGuest: true, areaId: 'a', validUntil: null, generation: 0 };
const text = 'Families told us. '.repeat(100);

function keep(cache: PageCache, path: string) {
  cache.store(path, '', [], entry, 'text/html', text);
  const page = cache.find(path, 0);
  if (!page) throw new Error('The page is not kept.');
  return page;
}

describe('the page cache', () => {
  it('compresses a page once, when it is first asked for', () => {
    const cache = new PageCache();
    const page = keep(cache, '/a');
    expect(cache.size).toEqual({ pages: 1, bytes: text.length });
    const gzip = page.gzip();
    expect(gunzipSync(gzip).toString()).toBe(text);
    expect(page.gzip()).toBe(gzip);
    expect(cache.size).toEqual({ pages: 1, bytes: text.length + gzip.length });
    cache.invalidate('a');
    expect(cache.size).toEqual({ pages: 0, bytes: 0 });
    expect(page.gzip()).toBe(gzip);
  });

  it('counts a page that left before it was compressed only while it is kept, and drops the oldest over the limit', () => {
    const cache = new PageCache(text.length * 2 + 10);
    const [first, second] = [keep(cache, '/a'), keep(cache, '/b')];
    second.gzip();
    expect(cache.find('/a', 0)).toBeNull();
    expect(cache.size).toEqual({ pages: 1, bytes: second.size });
    first.gzip();
    expect(cache.size).toEqual({ pages: 1, bytes: second.size });
  });
});
