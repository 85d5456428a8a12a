/** Rows of any table with the columns that it declares public, and no other. */
import { asc, getTableColumns } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import { declarations } from '#db/schema/base/declare.ts';
import type { AreaContext } from '#app/platform/context.server.ts';

export type PublicRow = Record<string, unknown>;

/**
 * The rows that match, in the order of these columns. One statement.
 * @throws when the table declares nothing public: then none of it may leave.
 */
export async function listPublicRows(
  ctx: AreaContext,
  table: PgTable,
  where: SQL | undefined,
  order: readonly PgColumn[],
): Promise<PublicRow[]> {
  const open = declarations.get(table)?.public ?? [];
  const columns = Object.fromEntries(Object.entries(getTableColumns(table)).filter(([name]) => open.includes(name)));
  if (Object.keys(columns).length === 0) throw new Error('Nothing of this table is public.');
  return ctx.db
    .select(columns)
    .from(table)
    .where(where)
    .orderBy(...order.map((column) => asc(column)));
}
