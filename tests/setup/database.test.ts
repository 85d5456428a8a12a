/** The test databases keep what they promise: no test sees another's rows, and nothing stays behind. */
import { sql as query } from 'drizzle-orm';
import { inject } from 'vitest';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '#db/client.server.ts';
import { migrationsFolder } from '#db/migrate.server.ts';
import { committedDatabase, rollback, statementsOf, testDatabase } from './database.ts';
import { dropDatabase, dropFinishedRuns, ensureTemplate } from './test-server.ts';

const { admin, template, prefix } = inject('testServer');

async function withAdmin<T>(work: (sql: ReturnType<typeof openDatabase>['sql']) => Promise<T>): Promise<T> {
  const { sql, close } = openDatabase({ socket: admin, max: 1 });
  return work(sql).finally(close);
}

async function databaseNames(): Promise<string[]> {
  return withAdmin(async (sql) =>
    (await sql<{ datname: string }[]>`select datname from pg_database`).map((row) => row.datname),
  );
}

describe('rollback', () => {
  it('gives what the body returned and keeps nothing of what it did', async () => {
    const count = await rollback(async (db) => {
      await db.execute(query`create table kept (n int)`);
      await db.execute(query`insert into kept values (${1})`);
      return (await db.execute(query`select n from kept`)).length;
    });
    expect(count).toBe(1);
    const { sql } = await testDatabase();
    expect(await sql`select to_regclass('kept') as there`).toEqual([{ there: null }]);
  });

  it('passes on what the body threw', async () => {
    await expect(rollback(() => Promise.reject(new Error('from the body')))).rejects.toThrow('from the body');
  });

  it('lets the body go on after a failed transaction inside it', async () => {
    const rows = await rollback(async (db) => {
      await db.execute(query`create table once (n int primary key)`);
      const twice = db.transaction(async (inner) => {
        await inner.execute(query`insert into once values (1), (1)`);
      });
      await expect(twice).rejects.toThrow();
      return db.execute(query`select n from once`);
    });
    expect(rows).toHaveLength(0);
  });
});

describe('statementsOf', () => {
  it('lists the statements of the work and leaves out begin, savepoint and rollback', async () => {
    const statements = await statementsOf(() =>
      rollback(async (db) => {
        await db.execute(query`select ${1}::int`);
        await db.transaction((inner) => inner.execute(query`select 'inside'`));
      }),
    );
    expect(statements).toEqual(['select $1::int', "select 'inside'"]);
  });
});

describe('committedDatabase', () => {
  it('gives each caller a migrated database of its own and drops it on close', async () => {
    const [first, second] = [await committedDatabase(), await committedDatabase()];
    await first.sql`create table mine (n int)`;
    expect(await second.sql`select to_regclass('mine') as there`).toEqual([{ there: null }]);
    expect(await second.sql`select 1 from drizzle.__drizzle_migrations`).not.toHaveLength(0);
    await first.close();
    await first.close();
    expect(await databaseNames()).not.toContain(first.socket.database);
    expect(await databaseNames()).toContain(second.socket.database);
  });

  it('shows notifications and other connections what was committed', async () => {
    const { sql, url } = await committedDatabase();
    const other = openDatabase({ url, max: 2 });
    const heard: string[] = [];
    await other.sql.listen('news', (payload) => heard.push(payload));
    await sql.notify('news', 'it changed');
    await expect.poll(() => heard).toEqual(['it changed']);
    await other.close();
  });
});

describe('the databases of a run', () => {
  it('are dropped when the run is over, and left while it goes on', async () => {
    await testDatabase();
    const leftover = 'test_2000000001_worker_1';
    await withAdmin(async (sql) => {
      await sql`create database ${sql(leftover)}`;
      await dropFinishedRuns(sql);
    });
    const names = await databaseNames();
    expect(names).not.toContain(leftover);
    expect(names.some((name) => name.startsWith(prefix))).toBe(true);
  });

  it('come from one template that nobody can change', async () => {
    await withAdmin(async (sql) => {
      expect(await ensureTemplate(sql, { admin, folder: migrationsFolder, isAlone: false })).toBe(template);
    });
    const intruder = openDatabase({ socket: { ...admin, database: template }, max: 1 });
    await expect(intruder.sql`select 1`.execute()).rejects.toThrow('not currently accepting connections');
    await intruder.close();
    expect((await databaseNames()).filter((name) => name.startsWith('unfinished_'))).toEqual([]);
  });

  it('can be dropped though they are templates or gone already', async () => {
    const name = `${prefix}template`;
    await withAdmin(async (sql) => {
      await sql`create database ${sql(name)} is_template true`;
      await dropDatabase(sql, name);
      await dropDatabase(sql, name);
    });
    expect(await databaseNames()).not.toContain(name);
  });
});
