/** Opens a database: one pool of connections, used through Drizzle or as plain SQL. */
import { join } from 'node:path';
import { drizzle } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import * as schema from '#db/schema/all.ts';
import type { ExtractTablesWithRelations } from 'drizzle-orm';
import type { PgDatabase, PgTransaction } from 'drizzle-orm/pg-core';
import type { PostgresJsDatabase, PostgresJsQueryResultHKT } from 'drizzle-orm/postgres-js';
import type { Options, Sql, TransactionSql } from 'postgres';
import type { SocketAddress } from './embedded.server.ts';

type Schema = typeof schema;
type Relations = ExtractTablesWithRelations<Schema>;

/** The pool as Drizzle sees it. */
export type Database = PostgresJsDatabase<Schema>;
/** An open transaction as Drizzle sees it; its own `transaction` makes a savepoint. */
export type Transaction = PgTransaction<PostgresJsQueryResultHKT, Schema, Relations>;
/** Either of the two: what a query or a write takes. */
export type Db = PgDatabase<PostgresJsQueryResultHKT, Schema, Relations>;

/** How to open a database: by `url` (`postgres://…`) or by the `socket` of an embedded server. */
export interface DatabaseOptions {
  url?: string;
  socket?: SocketAddress;
  /** The most connections the pool opens. */
  max: number;
  applicationName?: string;
  /**
   * Called with the text of every statement sent, `begin` and `commit` included, for counting in tests. With it errors
   * carry the statement's parameters where a log would print them: never set it where people's data is.
   */
  onQuery?: (statement: string) => void;
}

/** An open database. Through `sql` dates come and go as text, since Drizzle turns off their conversion on the client. */
export interface Connection {
  db: Database;
  sql: Sql;
  /** Waits up to five seconds for what is under way, then closes every connection. */
  close(): Promise<void>;
}

/** The address for a program that takes only a `url`, such as a server under test. `openDatabase` reads it back. */
export function urlOf(socket: SocketAddress): string {
  const { socketDir, user, database } = socket;
  return `postgres://${encodeURIComponent(user)}@localhost/${encodeURIComponent(database)}?host=${encodeURIComponent(socketDir)}`;
}

/** Splits off `?host=/folder`, which PostgreSQL's own programs read as a socket and postgres.js does not know. */
function target({ url, socket }: DatabaseOptions): { url: string; options: Options<Record<never, never>> } {
  if (socket) return target({ url: urlOf(socket), max: 1 });
  // Of several hosts (`a:5432,b:5432`), which postgres.js tries in turn, the first stands for all in this check.
  const oneHost = url?.replace(/^(\w+:\/\/(?:[^@/]*@)?[^,/?]*),[^/?]*/, '$1') ?? '';
  if (!/^postgres(ql)?:\/\//.test(oneHost) || !URL.canParse(oneHost)) {
    throw new Error('The database address is not a URL such as postgres://user:password@host:5432/name.');
  }
  const parsed = new URL(oneHost);
  const folder = parsed.searchParams.get('host');
  if (!folder?.startsWith('/')) return { url: url ?? '', options: {} };
  parsed.searchParams.delete('host');
  return { url: parsed.href, options: { path: join(folder, `.s.PGSQL.${parsed.port || '5432'}`), ssl: false } };
}

/**
 * The same client with every parameterised statement of Drizzle's prepared, once a connection: Drizzle asks for none to
 * be, which costs a second round trip a statement and a fresh plan. `?prepare=false` still turns them all off.
 */
function preparing<Client extends Sql | TransactionSql>(client: Client): Client {
  type Body = (inner: TransactionSql) => unknown;
  const replaced: Record<string | symbol, unknown> = {
    unsafe: (text: string, parameters: never[], options?: object) =>
      client.unsafe(text, parameters, { ...options, prepare: true }),
    begin: (body: Body) => (client as Sql).begin((inner) => body(preparing(inner))),
    savepoint: (body: Body) => (client as TransactionSql).savepoint((inner) => body(preparing(inner))),
  };
  return new Proxy(client, { get: (whole, key) => replaced[key] ?? Reflect.get(whole, key) });
}

/** Opens a pool; connections are made when they are first needed. Times are in UTC whatever the server's own zone. */
export function openDatabase(options: DatabaseOptions): Connection {
  const { max, applicationName = 'said-and-done', onQuery } = options;
  const { url, options: place } = target(options);
  const sql = postgres(url, {
    ...place,
    max,
    connection: { application_name: applicationName, TimeZone: 'UTC' },
    onnotice: () => undefined,
    // postgres.js asks each new connection for the array types; that statement is nobody's doing.
    ...(onQuery && {
      debug: (_: number, statement: string) => {
        if (!statement.includes('b.typarray')) onQuery(statement);
      },
    }),
  });
  const db = drizzle(preparing(sql), { schema, casing: 'snake_case' });
  return { db, sql, close: () => sql.end({ timeout: 5 }) };
}
