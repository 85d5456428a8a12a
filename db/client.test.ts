/** Opening a database by address, and what the pool does with Drizzle's statements. */
import { sql as query } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { openDatabase, urlOf } from '#db/client.server.ts';
import { committedDatabase, testDatabase } from '#tests/setup/database.ts';

async function preparedTexts(db: ReturnType<typeof openDatabase>['db']): Promise<unknown[]> {
  const rows = await db.execute(query`select statement from pg_prepared_statements where statement like '%as marked%'`);
  return rows.map((row) => row.statement);
}

describe('openDatabase', () => {
  it('reads back the address of a socket that urlOf wrote', async () => {
    const { url, socket } = await committedDatabase();
    const socketDir = '/var/data of ours/a,b&c';
    expect(new URL(urlOf({ socketDir, user: 'a b', database: 'c/d' })).searchParams.get('host')).toBe(socketDir);
    const opened = openDatabase({ url, max: 1, applicationName: 'by address' });
    const rows =
      await opened.sql`select current_database() as name, current_setting('application_name') as application`;
    expect(rows).toEqual([{ name: socket.database, application: 'by address' }]);
    await opened.close();
  });

  it('works in UTC, with dates as text', async () => {
    const { db } = await testDatabase();
    const rows = await db.execute(query`select timestamptz '2024-07-01 12:00+01' as instant`);
    expect(rows[0]).toEqual({ instant: '2024-07-01 11:00:00+00' });
  });

  it('prepares the parameterised statements of Drizzle, in transactions and savepoints too', async () => {
    const { url } = await committedDatabase();
    const { db, close } = openDatabase({ url, max: 1 });
    await db.transaction(async (tx) => {
      await tx.execute(query`select ${1}::int as marked`);
      await tx.transaction((inner) => inner.execute(query`select ${1}::text as marked`));
    });
    expect((await preparedTexts(db)).sort()).toEqual(['select $1::int as marked', 'select $1::text as marked']);
    await close();
  });

  it('prepares nothing when the address says prepare=false', async () => {
    const { url } = await committedDatabase();
    const { db, close } = openDatabase({ url: `${url}&prepare=false`, max: 1 });
    expect(await db.execute(query`select ${1}::int as marked`)).toEqual([{ marked: 1 }]);
    expect(await preparedTexts(db)).toEqual([]);
    await close();
  });

  it('tells the listener every statement, and none of its own', async () => {
    const statements: string[] = [];
    const { db, sql } = await committedDatabase({ max: 1, onQuery: (statement) => statements.push(statement) });
    await db.transaction((tx) => tx.execute(query`select ${1}::int`));
    await sql`select 2`;
    expect(statements.map((statement) => statement.trim())).toEqual(['begin', 'select $1::int', 'commit', 'select 2']);
  });

  it('refuses an address it cannot use, without repeating a password', () => {
    for (const url of [undefined, '', 'db.example.org', 'mysql://me:secret@db/x', 'postgres://me:secret@db:port/x']) {
      expect(() => openDatabase({ url, max: 1 })).toThrow(/^(?!.*secret).*is not a URL such as postgres:/);
    }
  });

  it('takes the address of several hosts', async () => {
    const { sql, close } = openDatabase({ url: 'postgres://me:secret@one.example:5432,two.example:5433/x', max: 1 });
    expect(sql.options).toMatchObject({ host: ['one.example', 'two.example'], port: [5432, 5433], database: 'x' });
    await close();
  });
});
