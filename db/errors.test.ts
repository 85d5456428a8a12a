/** The expected database errors are recognised as the driver and Drizzle really throw them. */
import { sql as query } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Db } from '#db/client.server.ts';
import { isForeignKeyViolation, isSerializationFailure, isUniqueViolation } from '#db/errors.ts';
import { committedDatabase } from '#tests/setup/database.ts';
import type { CommittedDatabase } from '#tests/setup/database.ts';

let database: CommittedDatabase;

beforeAll(async () => {
  database = await committedDatabase();
  await database.sql`create table parent (id int constraint parent_key primary key, n int not null default 0)`;
  await database.sql`create table child (parent_id int constraint child_parent references parent)`;
  await database.sql`insert into parent values (1), (2)`;
});

async function errorOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => undefined,
    (error: unknown) => error,
  );
}

describe('database errors', () => {
  it('recognises a row that is there already, and its constraint', async () => {
    const error = await errorOf(database.db.execute(query`insert into parent values (${1})`));
    expect(error).toMatchObject({ cause: { code: '23505' } });
    expect(isUniqueViolation(error)).toBe(true);
    expect(isUniqueViolation(error, 'parent_key')).toBe(true);
    expect(isUniqueViolation(error, 'another_key')).toBe(false);
    expect(isForeignKeyViolation(error)).toBe(false);
  });

  it('recognises the error of a plain statement and one that was wrapped twice', async () => {
    const error = await errorOf(database.sql`insert into parent values (1)`);
    expect(isUniqueViolation(error, 'parent_key')).toBe(true);
    expect(isUniqueViolation(new Error('outer', { cause: new Error('inner', { cause: error }) }))).toBe(true);
  });

  it('recognises a reference to nothing', async () => {
    const error = await errorOf(database.db.execute(query`insert into child values (${3})`));
    expect(isForeignKeyViolation(error, 'child_parent')).toBe(true);
    expect(isForeignKeyViolation(error, 'parent_key')).toBe(false);
    expect(isUniqueViolation(error)).toBe(false);
  });

  it('recognises a transaction that another one overtook', async () => {
    const overtaken = database.db.transaction(
      async (tx) => {
        await tx.execute(query`select n from parent`);
        await database.sql`update parent set n = n + 1 where id = 1`;
        await tx.execute(query`update parent set n = n + 1 where id = 1`);
      },
      { isolationLevel: 'repeatable read' },
    );
    expect(isSerializationFailure(await errorOf(overtaken))).toBe(true);
  });

  it('recognises a deadlock', async () => {
    let arrived = 0;
    let openGate: () => void;
    const gate = new Promise<void>((resolve) => (openGate = resolve));
    const bump = (db: Db, id: number) => db.execute(query`update parent set n = n + 1 where id = ${id}`);
    const cross = (first: number, second: number) =>
      database.db.transaction(async (tx) => {
        await bump(tx, first);
        arrived += 1;
        if (arrived === 2) openGate();
        await gate;
        await bump(tx, second);
      });
    const errors = await Promise.all([errorOf(cross(1, 2)), errorOf(cross(2, 1))]);
    expect(errors.map(isSerializationFailure).sort()).toEqual([false, true]);
  });

  it('takes nothing else for one of them', () => {
    for (const other of [
      undefined,
      null,
      'text',
      new Error('plain'),
      { code: '23505' },
      Object.assign(new Error('other'), { code: 'EPIPE' }),
    ]) {
      expect(isUniqueViolation(other) || isForeignKeyViolation(other) || isSerializationFailure(other)).toBe(false);
    }
  });
});
