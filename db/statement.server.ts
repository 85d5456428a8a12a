/** How statements that many requests ask for are built and planned once, not once a request. */
import { PgDialect } from 'drizzle-orm/pg-core';
import { sql } from 'drizzle-orm';
import type { Placeholder, SQL } from 'drizzle-orm';
import type { Db } from './client.server.ts';

const dialect = new PgDialect({ casing: 'snake_case' });

/**
 * Makes a statement that is run with the values of its placeholders (`sql.placeholder('name')`), on a pool or in a
 * transaction.
 */
export function createStatement(text: SQL): (db: Db, values: Record<string, unknown>) => Promise<unknown> {
  const query = dialect.sqlToQuery(text);
  return (db, values) => db._.session.prepareQuery(query, undefined, undefined, false).execute(values);
}

/**
 * The most rows, for the builder's `limit`, written into the statement: of a limit that is a parameter PostgreSQL supposes a
 * tenth of all rows, likes a plan for the value at hand better, and so plans anew each time. Every number is a statement of
 * its own, kept by each connection: for numbers of the code, never for one that a visitor chooses.
 */
export function atMost(rows: number): Placeholder {
  return sql.raw(String(Math.trunc(rows))) as SQL & Placeholder;
}
