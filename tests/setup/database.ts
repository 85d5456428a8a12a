/** Gives tests a real database: one a worker for tests that roll back, and fresh ones for tests that commit. */
import { afterAll, inject } from 'vitest';
import { openDatabase, urlOf } from '#db/client.server.ts';
import type { Connection, Transaction } from '#db/client.server.ts';
import type { SocketAddress } from '#db/embedded.server.ts';
import { dropDatabase } from './test-server.ts';

const { admin, template, prefix } = inject('testServer');
const worker = process.env.VITEST_POOL_ID ?? '0';
const listeners = new Set<(statement: string) => void>();
const openClones = new Set<CommittedDatabase>();
let clones = 0;
let workerDatabase: Promise<Connection> | undefined;

async function asAdmin<T>(work: (sql: Connection['sql']) => Promise<T>): Promise<T> {
  const { sql, close } = openDatabase({ socket: admin, max: 1, applicationName: 'said-and-done tests' });
  try {
    return await work(sql);
  } finally {
    await close();
  }
}

function hear(statement: string): void {
  for (const listener of listeners) listener(statement);
}

async function openWorkerDatabase(): Promise<Connection> {
  const name = `${prefix}worker_${worker}`;
  await asAdmin(async (sql) => {
    const [found] = await sql`select 1 from pg_database where datname = ${name}`;
    if (!found) await sql`create database ${sql(name)} template ${sql(template)}`;
  });
  return openDatabase({ socket: { ...admin, database: name }, max: 4, onQuery: hear });
}

/** The worker's own database, shared by all its test files: leave it as it was. Most tests want `rollback`. */
export async function testDatabase(): Promise<Connection> {
  return (workerDatabase ??= openWorkerDatabase());
}

/** Thrown to undo a transaction that went well. */
class Undo extends Error {}

/**
 * Runs `body` in a transaction of the worker's database and rolls it back, whether or not `body` throws. Inside it a
 * transaction is a savepoint; NOTIFY, jobs, races and transaction ids cannot be seen (`committedDatabase` shows them).
 * @returns what `body` returned
 */
export async function rollback<T>(body: (db: Transaction) => Promise<T>): Promise<T> {
  const { db } = await testDatabase();
  let outcome: { value: T } | undefined;
  try {
    await db.transaction(async (tx) => {
      outcome = { value: await body(tx) };
      throw new Undo();
    });
  } catch (error) {
    if (outcome && error instanceof Undo) return outcome.value;
    throw error;
  }
  throw new Error('The transaction ended without being undone.');
}

/** The statements that `work` sends to the worker's database, without those that open and close transactions. */
export async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
  const statements: string[] = [];
  const listener = (statement: string) => {
    if (!/^\s*(begin|commit|rollback|savepoint)\b/i.test(statement)) statements.push(statement);
  };
  listeners.add(listener);
  try {
    await work();
  } finally {
    listeners.delete(listener);
  }
  return statements;
}

/** A database of one test. `socket` and `url` are its address for further connections and for other processes. */
export interface CommittedDatabase extends Connection {
  socket: SocketAddress;
  url: string;
}

/** A fresh clone in which a test may commit; `close` drops it, and so does the end of the test file. */
export async function committedDatabase(
  options: { max?: number; onQuery?: (statement: string) => void } = {},
): Promise<CommittedDatabase> {
  clones += 1;
  const name = `${prefix}clone_${worker}_${process.pid}_${clones}`;
  await asAdmin((sql) => sql`create database ${sql(name)} template ${sql(template)}`);
  const socket = { ...admin, database: name };
  const connection = openDatabase({ max: 5, ...options, socket });
  const clone: CommittedDatabase = {
    ...connection,
    socket,
    url: urlOf(socket),
    close: async () => {
      if (!openClones.delete(clone)) return;
      await connection.close();
      await asAdmin((sql) => dropDatabase(sql, name));
    },
  };
  openClones.add(clone);
  return clone;
}

afterAll(async () => {
  for (const clone of [...openClones]) await clone.close();
  await (await workerDatabase)?.close();
});
