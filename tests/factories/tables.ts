/** Reads a whole database as text, for tests that look for what must not be in it. */
import type { Connection } from '#db/client.server.ts';

/** Rows as PostgreSQL writes them, by table; the tables of every schema but PostgreSQL's own. */
export type Dump = Map<string, string[]>;

export async function dumpTables({ sql }: Pick<Connection, 'sql'>): Promise<Dump> {
  const tables = await sql<{ schema: string; name: string }[]>`
    select table_schema as schema, table_name as name from information_schema.tables
    where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema') order by 1, 2`;
  const dump: Dump = new Map();
  for (const { schema, name } of tables) {
    const rows = await sql<{ row: string }[]>`select t::text as row from ${sql(schema)}.${sql(name)} as t`;
    dump.set(
      `${schema}.${name}`,
      rows.map(({ row }) => row),
    );
  }
  return dump;
}

/** The rows that the second dump has and the first has not, by table; tables without such rows are left out. */
export function newRows(before: Dump, after: Dump): Dump {
  const added: Dump = new Map();
  for (const [table, rows] of after) {
    const known = new Set(before.get(table));
    const fresh = rows.filter((row) => !known.has(row));
    if (fresh.length > 0) added.set(table, fresh);
  }
  return added;
}

/** The tables with a row in which one of the texts stands. */
export function tablesSaying(dump: Dump, texts: readonly string[]): string[] {
  return [...dump]
    .filter(([, rows]) => rows.some((row) => texts.some((text) => row.includes(text))))
    .map(([table]) => table);
}
