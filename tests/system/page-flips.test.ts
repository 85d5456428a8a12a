/** A page that says a date, over HTTP: its kept copy is shown until the instant at which that date flips, and no longer. */
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { ServerBuild } from '@remix-run/node';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { createFront } from '#app/platform/http/front.server.ts';
import { createHttpApp } from '#app/platform/http/http-app.server.ts';
import type { BundleModule } from '#app/platform/http/http-app.server.ts';
import { createCommitment } from '#app/features/progress/writes/create-commitment.server.ts';
import { publishItem } from '#app/features/progress/writes/publish-item.server.ts';
import { makeArea } from '#tests/factories/areas.ts';
import { dateOf, makeOrganisation } from '#tests/factories/progress.ts';
import { testContext, testServices } from '#tests/factories/services.ts';
import { ask } from '#tests/factories/visiting/ask.ts';
import { committedDatabase } from '#tests/setup/database.ts';
import type { CommittedDatabase } from '#tests/setup/database.ts';
import { projectRoot } from '#tests/setup/steps.ts';

let database: CommittedDatabase;
let server: Server;
let address: string;
let page: string;
let statements = 0;

/** The whole way of a request, front and page cache included, in the test's own process: its clock is the test's. */
beforeAll(async () => {
  database = await committedDatabase({
    onQuery: () => {
      statements += 1;
    },
  });
  const build = (await import(`${join(projectRoot, 'build/server/index.js')}?flips`)) as ServerBuild;
  const services = testServices(database.db);
  const ctx = testContext(services, await makeArea(database.db, { name: 'Testshire' }));
  const organisationId = await makeOrganisation(ctx, 'The council', 'council');
  const owners = [{ organisationId, status: 'under-way' as const, due: dateOf('20 March 2026') }];
  const { id } = await createCommitment(ctx, { title: 'A line that is answered', owners });
  await publishItem(ctx, 'commitment', id);
  page = `/${ctx.area.slug}/commitments/${id}`;
  const next = createHttpApp({
    services,
    bundle: { build, module: build.entry.module as unknown as BundleModule, vite: null },
    root: projectRoot,
    isReady: () => Promise.resolve(),
  });
  server = createServer(createFront({ cache: services.cache, ownOrigins: [], isSecure: false, next }));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterEach(() => {
  vi.useRealTimers();
});

afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await database.close();
});

/** What a guest is shown at an instant, and whether the database was asked for it. */
async function shownAt(instant: string, path: string) {
  vi.setSystemTime(new Date(instant));
  const before = statements;
  const { status, body } = await ask(address, path);
  expect(status).toBe(200);
  return { body, isKept: statements === before };
}

describe('a page on which a date flips', () => {
  it.each(['', '.json'])(
    'is kept to the last instant of the day it names, and made anew in the first after it (%s)',
    async (ending) => {
      vi.useFakeTimers({ toFake: ['Date'] });
      const path = `${page}${ending}`;
      const overdue = ending === '' ? 'Overdue' : '"overdue"';
      const made = await shownAt('2026-03-20T09:00:00Z', path);
      expect(made.isKept).toBe(false);
      expect(made.body).not.toContain(overdue);
      const late = await shownAt('2026-03-20T23:59:59.999Z', path);
      expect(late).toEqual({ ...made, isKept: true });
      const flipped = await shownAt('2026-03-21T00:00:00Z', path);
      expect(flipped.isKept).toBe(false);
      expect(flipped.body).toContain(overdue);
      expect(await shownAt('2026-03-21T00:00:01Z', path)).toEqual({ ...flipped, isKept: true });
    },
  );
});
