/** What every test of bad input looks at: a page that says what is wrong, nothing stored, and a site that goes on answering. */
import { afterEach, beforeEach, expect } from 'vitest';
import { ask } from '#tests/factories/visiting/ask.ts';
import type { Reply } from '#tests/factories/visiting/ask.ts';
import type { Site } from '#tests/factories/site.ts';
import { dumpTables, newRows } from '#tests/factories/tables.ts';
import type { Dump } from '#tests/factories/tables.ts';

/** What is kept besides the queue's clock and the counts of attempts. */
async function kept({ database }: Site): Promise<Dump> {
  const dump = await dumpTables(database);
  return new Map([...dump].filter(([table]) => !table.startsWith('pgboss.') && table !== 'public.rate_limits'));
}

/** Wraps the tests of a block: nothing is stored, and the site goes on answering. */
export function storesNothing(site: () => Site): void {
  let before: Dump;
  beforeEach(async () => {
    before = await kept(site());
  });
  afterEach(async () => {
    expect(newRows(before, await kept(site()))).toEqual(new Map());
    expect((await ask(site().address, '/health/ready')).body).toBe('ready');
  });
}

/** A page of ours with this status, with the frame around it and these words in it. */
export function expectPage(reply: Reply, status: number, says: string): void {
  expect(reply.status).toBe(status);
  expect(reply.body).toContain('<main');
  expect(reply.body).toContain(says);
}
