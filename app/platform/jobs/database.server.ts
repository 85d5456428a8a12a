/** Lets pg-boss work through our own connections: the pool for its own statements, an open transaction for sending. */
import { sql } from 'drizzle-orm';
import { fromDrizzle } from 'pg-boss';
import type { Db as JobDatabase } from 'pg-boss';
import type { Connection, Db } from '#db/client.server.ts';

type Row = Record<string, unknown>;

/** An array as PostgreSQL writes it, whatever the type of its elements. */
function arrayText(values: readonly unknown[]): string {
  const elements = values.map((value) => {
    if (value === null || value === undefined) return 'NULL';
    const text = asParameter(value);
    return `"${String(text).replace(/["\\]/g, '\\$&')}"`;
  });
  return `{${elements.join(',')}}`;
}

/** Dates, objects and arrays as text, since Drizzle has turned off their conversion on the client; the rest as it is. */
function asParameter(value: unknown): unknown {
  if (value === undefined) return null;
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return arrayText(value);
  if (typeof value === 'object' && value !== null) return JSON.stringify(value);
  return value;
}

/** postgres.js answers several statements with an array of results, one with a single result. */
function rowsOf(result: readonly unknown[]): Row[] {
  return result.flatMap((item) => (Array.isArray(item) ? ([...item] as Row[]) : [item as Row]));
}

/**
 * Runs text without parameters, which may be several statements with their own `begin` and `commit`: postgres.js lets
 * those through on a reserved connection only, and one that failed half-way must not go back to the pool in a transaction.
 */
async function runScript(pool: Connection['sql'], text: string): Promise<Row[]> {
  const reserved = await pool.reserve();
  try {
    return rowsOf(await reserved.unsafe(text).simple());
  } catch (error) {
    await reserved.unsafe('rollback');
    throw error;
  } finally {
    reserved.release();
  }
}

/** The pool as pg-boss wants it. `listen` makes its own connection, which comes back by itself when it is lost. */
export function poolDatabase(pool: Connection['sql']): JobDatabase {
  return {
    executeSql: async (text, values = []) => {
      if (values.length === 0) return { rows: await runScript(pool, text) };
      return { rows: rowsOf(await pool.unsafe(text, values.map(asParameter) as never[])) };
    },
    listen: async (channel, onNotification, onReconnect) => {
      const { unlisten } = await pool.listen(channel, onNotification, onReconnect);
      return { close: unlisten };
    },
  };
}

/** An open transaction as pg-boss wants it for sending: the job stands or falls with the write. */
export function transactionDatabase(db: Db): JobDatabase {
  return fromDrizzle(db, sql);
}
