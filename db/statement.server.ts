/** Statements that the query builder does not write and that many requests ask for: built once, not once a request. */
import { PgDialect } from 'drizzle-orm/pg-core';
import type { SQL } from 'drizzle-orm';
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
