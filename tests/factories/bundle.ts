/** The built pages inside the test's own process, on a database of the test that counts its statements. */
import { join } from 'node:path';
import { createRequestHandler } from '@remix-run/node';
import type { AppLoadContext, ServerBuild } from '@remix-run/node';
import type { Verb } from '#app/lib/permissions.ts';
import type { BundleModule } from '#app/platform/http/http-app.server.ts';
import type { PageHandle } from '#app/platform/page.ts';
import { PageCache } from '#app/platform/http/page-cache.server.ts';
import { committedDatabase } from '#tests/setup/database.ts';
import type { CommittedDatabase } from '#tests/setup/database.ts';
import { projectRoot } from '#tests/setup/steps.ts';
import { testServices } from './services.ts';

/** Verbs that the loader and the action of a page ask for; a page may lack either. */
export type Doors = Record<'loader' | 'action', Verb | 'open' | null>;

type Guarded = { door?: { verb: Verb | 'open' } };

/**
 * The bundle that the server runs; `npm test` builds it before the tests.
 * @param use each use gets modules of its own, which have kept nothing yet.
 */
async function loadBundle(use: string): Promise<ServerBuild> {
  return (await import(`${join(projectRoot, 'build/server/index.js')}?${use}`)) as ServerBuild;
}

/** The doors of every page that was built, by the pattern of its address. */
export async function builtDoors(): Promise<Map<string, Doors>> {
  const { routes } = await loadBundle('doors');
  return new Map(
    Object.values(routes).flatMap((route) => {
      if (!route || route.id === 'root') return [];
      const { loader, action } = route.module as { loader?: Guarded; action?: Guarded };
      const doors: Doors = { loader: loader?.door?.verb ?? null, action: action?.door?.verb ?? null };
      return [[`/${route.path ?? ''}`, doors]];
    }),
  );
}

/** What every page that was built says of itself, by the pattern of its address. */
export async function builtHandles(): Promise<Map<string, PageHandle>> {
  const { routes } = await loadBundle('doors');
  return new Map(
    Object.values(routes).flatMap((route) =>
      route ? [[`/${route.path ?? ''}`, (route.module as { handle?: PageHandle }).handle ?? {}]] : [],
    ),
  );
}

export type CountedSite = {
  database: CommittedDatabase;
  /** Asks for a page as a guest whose copy nobody has kept: its status, and the statements that it cost. */
  visit: (path: string) => Promise<{ status: number; statements: string[] }>;
};

/** The demonstration, answered without a server. */
export async function countedSite(): Promise<CountedSite> {
  let statements: string[] = [];
  const database = await committedDatabase({ onQuery: (statement) => statements.push(statement) });
  const loading = await loadBundle('loading');
  const { loadDemo, indexContent } = loading.entry.module as unknown as BundleModule;
  const services = testServices(database.db, { indexContent });
  await loadDemo(services);
  const bundle = await loadBundle('visiting');
  const handle = createRequestHandler(bundle, 'production');
  const visit = async (path: string) => {
    const context: AppLoadContext = {
      isRequestContext: true,
      services: { ...services, cache: new PageCache() },
      requestId: 'r',
      method: 'GET',
      format: 'html',
      address: '192.0.2.1',
      route: '',
      page: { isGuest: true, areaId: null, validUntil: null, generation: 0 },
      memo: {},
    };
    statements = [];
    const { status } = await handle(new Request(services.origin + path), context);
    return { status, statements };
  };
  return { database, visit };
}
