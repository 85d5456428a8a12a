/** Migrations are applied once, by one process at a time, and never half. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { migrateDatabase, migrationsFolder } from '#db/migrate.server.ts';
import { committedDatabase } from '#tests/setup/database.ts';
import type { CommittedDatabase } from '#tests/setup/database.ts';

let temporary: string;
let database: CommittedDatabase;

beforeAll(async () => {
  temporary = await mkdtemp(join(tmpdir(), 'migrations-'));
});
afterAll(() => rm(temporary, { recursive: true }));

beforeEach(async () => {
  database = await committedDatabase();
  await database.sql`drop schema drizzle cascade`;
});

/** A folder with the given migrations, in the order of the journal. */
async function migrations(name: string, entries: { tag: string; when: number; sql: string }[]): Promise<string> {
  const folder = join(temporary, name);
  await mkdir(join(folder, 'meta'), { recursive: true });
  for (const { tag, sql } of entries) await writeFile(join(folder, `${tag}.sql`), sql);
  const journal = {
    version: '7',
    dialect: 'postgresql',
    entries: entries.map(({ tag, when }, idx) => ({ idx, version: '7', when, tag, breakpoints: true })),
  };
  await writeFile(join(folder, 'meta/_journal.json'), JSON.stringify(journal));
  return folder;
}

const first = {
  tag: '0000_first',
  when: 1000,
  sql: 'create table scratch (n int);--> statement-breakpoint\ninsert into scratch values (1);',
};
const second = { tag: '0001_second', when: 2000, sql: 'insert into scratch values (2);' };

async function scratchRows(): Promise<number> {
  const [table] = await database.sql`select to_regclass('scratch') is not null as there`;
  return table?.there ? (await database.sql`select n from scratch`).length : 0;
}

describe('migrateDatabase', () => {
  it('applies what is missing, and nothing twice', async () => {
    const { socket, url } = database;
    expect(await migrateDatabase({ socket, folder: await migrations('one', [first]) })).toEqual({
      applied: 1,
      total: 1,
    });
    const both = await migrations('both', [first, second]);
    expect(await migrateDatabase({ url, folder: both })).toEqual({ applied: 1, total: 2 });
    expect(await migrateDatabase({ url, folder: both })).toEqual({ applied: 0, total: 2 });
    expect(await scratchRows()).toBe(2);
  });

  it('lets processes that start together take turns', async () => {
    const folder = await migrations('together', [first, second]);
    const results = await Promise.all([1, 2, 3, 4].map(() => migrateDatabase({ socket: database.socket, folder })));
    expect(results.map(({ applied }) => applied).sort()).toEqual([0, 0, 0, 2]);
    expect(await scratchRows()).toBe(2);
  });

  it('leaves the database as it was when one fails', async () => {
    const folder = await migrations('failing', [first, { ...second, sql: 'insert into nowhere values (1);' }]);
    await expect(migrateDatabase({ socket: database.socket, folder })).rejects.toThrow();
    expect(await scratchRows()).toBe(0);
  });

  it('refuses a journal in which a new migration is dated before an applied one', async () => {
    const { socket } = database;
    await migrateDatabase({
      socket,
      folder: await migrations('later', [second, first].map((entry) => ({ ...entry, sql: 'select 1;' })).slice(0, 1)),
    });
    const folder = await migrations('earlier', [
      { ...first, sql: 'select 1;' },
      { ...second, sql: 'select 1;' },
    ]);
    await expect(migrateDatabase({ socket, folder })).rejects.toThrow(
      'The database has 1 migrations and this code has 2',
    );
  });

  it('refuses a database that newer code has used', async () => {
    const { socket } = database;
    await migrateDatabase({ socket, folder: await migrations('newer', [first, second]) });
    const older = await migrations('older', [first]);
    await expect(migrateDatabase({ socket, folder: older })).rejects.toThrow('newer code has used it');
  });

  it('finds nothing to do in a database made from the template', async () => {
    const migrated = await committedDatabase();
    expect(await migrateDatabase({ socket: migrated.socket, folder: migrationsFolder })).toMatchObject({ applied: 0 });
  });
});
