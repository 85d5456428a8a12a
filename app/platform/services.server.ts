/** What exists once in a process and is handed to every request: made by the server, never by the bundle. */
import type { KeyObject } from 'node:crypto';
import type { Logger } from 'pino';
import type { Db, Database } from '#db/client.server.ts';
import type { Actor } from '#app/lib/actor.ts';
import type { Environment } from './env.server.ts';
import type { BodyParts } from './http/form.server.ts';
import type { PageCache, PageEntry } from './http/page-cache.server.ts';
import type { RateLimiter } from './rate-limit.server.ts';

/** Keys derived from the installation's one secret, one for each purpose. */
export type Keys = { receipts: KeyObject; seals: KeyObject; recipients: KeyObject; addresses: KeyObject };

export type JobOptions = { singletonKey?: string; startAfter?: Date };

/** Puts a job into the transaction of the write that causes it. */
export interface JobQueue {
  send(db: Db, name: string, data: Record<string, unknown>, options?: JobOptions): Promise<void>;
}

/** What is indexed, and in whose transaction. */
export type Indexing = { db: Db; area: Pick<Area, 'id'>; now: Date };

export type IndexContent = (tx: Indexing) => Promise<void>;

/** The present path of a page under the present name of its area. */
export type PresentAddress = (db: Db, area: Pick<Area, 'id' | 'slug'>, path: string) => Promise<string>;

export type Services = {
  env: Environment;
  db: Database;
  cache: PageCache;
  queue: JobQueue;
  /** Brings the index of an area's public words up to date, in the transaction of what changed. */
  indexContent?: IndexContent;
  /** Finds what has been renamed since an old address of an area was written down. */
  presentAddress?: PresentAddress;
  limiter: RateLimiter;
  keys: Keys;
  log: Logger;
  /** The address people use, without a trailing slash. */
  origin: string;
  /** The folder in which files of a form lie, without a name, until it is answered. */
  spools: string;
};

/** The area that an address names. */
export type Area = {
  id: string;
  slug: string;
  name: string;
  summary: string;
  demonstration: 'none' | 'published-page' | 'invented';
  disclosurePreset: 'survey' | 'nhs-round' | 'strict';
  forumName: string;
  forumAddress: string;
  safetyReader: string;
  safetyHours: string;
  contact: string;
};

/** What one request carries; loaders of one request share it, so session and area are looked up once. */
export type RequestContext = {
  services: Services;
  requestId: string;
  /** The method of the visitor's request: a loader that runs after an action sees a GET of its own. */
  method: string;
  /** `json` where the address ended in .json: the page's twin is asked for. */
  format: 'html' | 'json';
  /** Network address of the visitor, as far as the trusted proxies tell it. */
  address: string;
  page: PageEntry;
  /** The route's pattern for the log, set by the door: never the path. */
  route: string;
  /** Takes the whole answer from the bundle's renderer, so that it need not pass through a stream. */
  take?: (text: string) => void;
  /** The posted body where the request does not carry it: a stream of the web costs more than most forms. */
  body?: BodyParts;
  memo: { actor?: Promise<Actor>; area?: Promise<Area | null> };
};

declare module '@remix-run/node' {
  interface AppLoadContext extends RequestContext {
    readonly isRequestContext: true;
  }
}
