/**
 * Public pages as documents: kept whole, compressed once they are read again, keyed by path and declared query, valid for one
 * content version of their area and until the next instant at which a date on them flips (data-rules 12).
 */
import { createHash } from 'node:crypto';
import { constants, gzipSync } from 'node:zlib';

/** What a page says about its own caching while it is rendered. */
export type PageEntry = {
  /** Set by the door when a guest asked with GET and no cookie of ours; only such a page may be kept. */
  isGuest: boolean;
  areaId: string | null;
  validUntil: Date | null;
  /** Content generation when the request began; a page that began before a change is not kept. */
  generation: number;
};

export type CachedPage = {
  body: Buffer;
  /** The body compressed; made when it is first asked for, since most pages of lists are read once. */
  gzip: () => Buffer;
  /** Bytes that it takes at present. */
  size: number;
  etag: string;
  type: string;
  /** Headers of this page alone, such as a feed's Last-Modified; they stand in place of every page's. */
  headers: Readonly<Record<string, string>>;
  areaId: string | null;
  validUntil: number;
};

const platform = '*';

/** Names what a page says, so that a reader who has it need not be sent it again (RFC 9110, 8.8.3). */
export function etagOf(body: Buffer): string {
  return `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
}

/** What the loader of a public page answered: the same for everybody, so a signed-in reader's page is drawn from it. */
type KeptAnswer = { value: unknown; areaId: string | null; validUntil: number };

const mostAnswers = 400;

export class PageCache {
  readonly #pages = new Map<string, CachedPage>();
  readonly #declared = new Map<string, readonly string[]>();
  readonly #waiting = new Map<string, Promise<void>>();
  readonly #answers = new Map<string, KeptAnswer>();
  readonly #limit: number;
  #bytes = 0;
  #generation = 0;

  /** @param limit most bytes kept, compressed and plain together. */
  constructor(limit = 48 * 1024 * 1024) {
    this.#limit = limit;
  }

  get generation(): number {
    return this.#generation;
  }

  get size(): { pages: number; bytes: number } {
    return { pages: this.#pages.size, bytes: this.#bytes };
  }

  /** The key of an address: its path and the query parameters its page declared, in order; null when the path is unknown. */
  key(path: string, query: string): string | null {
    const declared = this.#declared.get(path);
    if (declared === undefined) return null;
    if (query === '' || declared.length === 0) return path;
    const asked = new URLSearchParams(query);
    const kept = declared.flatMap((name) => {
      const value = asked.get(name);
      return value === null || value === '' ? [] : [`${name}=${encodeURIComponent(value)}`];
    });
    return kept.length === 0 ? path : `${path}?${kept.join('&')}`;
  }

  /** The kept page of a key, unless an instant at which it changes has passed. */
  find(key: string, now: number): CachedPage | null {
    const page = this.#pages.get(key);
    if (page === undefined) return null;
    if (page.validUntil <= now) {
      this.#drop(key, page);
      return null;
    }
    return page;
  }

  /** Keeps a page that a guest was just shown; refuses one whose content changed while it was being made. */
  store(
    path: string,
    query: string,
    declared: readonly string[],
    entry: PageEntry,
    type: string,
    text: string,
    headers: CachedPage['headers'] = {},
  ): void {
    if (!entry.isGuest || entry.generation !== this.#generation) return;
    this.#declared.set(path, declared);
    const key = this.key(path, query);
    if (key === null) return;
    const body = Buffer.from(text);
    const page: CachedPage = {
      body,
      size: body.length,
      gzip: () => {
        const gzip = gzipSync(body, { level: constants.Z_DEFAULT_COMPRESSION });
        page.gzip = () => gzip;
        page.size += gzip.length;
        if (this.#pages.get(key) === page) {
          this.#bytes += gzip.length;
          this.#trim();
        }
        return gzip;
      },
      etag: etagOf(body),
      type,
      headers,
      areaId: entry.areaId,
      validUntil: entry.validUntil?.getTime() ?? Number.POSITIVE_INFINITY,
    };
    const before = this.#pages.get(key);
    if (before) this.#drop(key, before);
    this.#pages.set(key, page);
    this.#bytes += page.size;
    this.#trim();
  }

  /** What a public page's loader answered for this address, unless an instant at which it changes has passed. */
  findAnswer(address: string, now: number): { value: unknown } | null {
    const kept = this.#answers.get(address);
    if (kept === undefined) return null;
    if (kept.validUntil > now) return kept;
    this.#answers.delete(address);
    return null;
  }

  /** Keeps what a public page's loader answered; refuses an answer whose content changed while it was being made. */
  storeAnswer(address: string, value: unknown, entry: Omit<PageEntry, 'isGuest'>): void {
    if (entry.generation !== this.#generation) return;
    const [oldest] = this.#answers.keys();
    if (this.#answers.size >= mostAnswers && oldest !== undefined) this.#answers.delete(oldest);
    const validUntil = entry.validUntil?.getTime() ?? Number.POSITIVE_INFINITY;
    this.#answers.set(address, { value, areaId: entry.areaId, validUntil });
  }

  /**
   * A public fact that many requests ask for, such as the area of an address: kept as pages are. What `read` answers with
   * null, or with no area to follow, is asked for again.
   */
  async fact<T>(key: string, areaIdOf: (value: T) => string | null, read: () => Promise<T | null>): Promise<T | null> {
    const address = `fact:${key}`;
    const kept = this.findAnswer(address, 0);
    if (kept !== null) return kept.value as T;
    const generation = this.#generation;
    const value = await read();
    const areaId = value === null ? null : areaIdOf(value);
    if (areaId !== null) this.storeAnswer(address, value, { areaId, validUntil: null, generation });
    return value;
  }

  /** The same of what is read from every area: a change in any of them drops it. */
  async factOfAll<T>(key: string, read: () => Promise<T>): Promise<T> {
    const address = `fact:${key}`;
    const kept = this.findAnswer(address, 0);
    if (kept !== null) return kept.value as T;
    const generation = this.#generation;
    const value = await read();
    this.storeAnswer(address, value, { areaId: null, validUntil: null, generation });
    return value;
  }

  /** Drops the pages of an area and those of no area, which may show any area. */
  invalidate(areaId: string): void {
    this.#generation += 1;
    for (const [key, page] of this.#pages) {
      if (page.areaId === areaId || page.areaId === null || areaId === platform) this.#drop(key, page);
    }
    for (const [address, kept] of this.#answers) {
      if (kept.areaId === areaId || kept.areaId === null || areaId === platform) this.#answers.delete(address);
    }
  }

  /** Drops everything: what to do when changes may have been missed. */
  clear(): void {
    this.invalidate(platform);
  }

  /** Runs `fill` for the first reader of a key; the others wait for it, then look again. */
  async once(key: string, fill: () => Promise<void>): Promise<'filled' | 'waited'> {
    const waiting = this.#waiting.get(key);
    if (waiting) {
      await waiting;
      return 'waited';
    }
    const filling = fill().finally(() => this.#waiting.delete(key));
    this.#waiting.set(key, filling);
    await filling;
    return 'filled';
  }

  #drop(key: string, page: CachedPage): void {
    this.#pages.delete(key);
    this.#bytes -= page.size;
  }

  #trim(): void {
    for (const [key, page] of this.#pages) {
      if (this.#bytes <= this.#limit) break;
      this.#drop(key, page);
    }
    if (this.#declared.size > 20_000) this.#declared.clear();
  }
}
