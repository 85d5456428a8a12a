/** The built pages inside the test's own process, on a database of the test that counts its statements. */
import { join } from 'node:path';
import { createRequestHandler } from '@remix-run/node';
import type { AppLoadContext, ServerBuild } from '@remix-run/node';
import type { BundleModule } from '#app/platform/http/http-app.server.ts';
import { PageCache } from '#app/platform/http/page-cache.server.ts';
import { committedDatabase } from '#tests/setup/database.ts';
import type { CommittedDatabase } from '#tests/setup/database.ts';
import { projectRoot } from '#tests/setup/steps.ts';
import { testServices } from './services.ts';

type Mark = { door?: { verb: string; needsArea: boolean } };

/** What the build made: pages with their loaders and actions, jobs, and the loader of the demonstration. */
export type Bundle = Omit<ServerBuild, 'entry'> & {
  entry: ServerBuild['entry'] & { module: BundleModule };
  routes: Record<string, { id: string; path?: string; module: { loader?: Mark; action?: Mark } }>;
};

/**
 * The bundle that the server runs; `npm test` builds it before the tests.
 * @param use each use gets modules of its own, which have kept nothing yet.
 */
export async function loadBundle(use: string): Promise<Bundle> {
  return (await import(`${join(projectRoot, 'build/server/index.js')}?${use}`)) as Bundle;
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
  const services = testServices(database.db);
  const { entry } = await loadBundle('loading');
  await entry.module.loadDemo(services);
  const bundle = await loadBundle('visiting');
  const handle = createRequestHandler(bundle as unknown as ServerBuild, 'production');
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
