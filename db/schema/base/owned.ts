/** How a row hangs on another of the same area. */
import { foreignKey, index, primaryKey } from 'drizzle-orm/pg-core';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';

type Owned = { areaId: AnyPgColumn };
type Owner = Owned & { id: AnyPgColumn };

/** `of` names the owner's row, of the same area; when that goes, this one goes with it. */
export const goesWith = (t: Owned, of: AnyPgColumn, owner: Owner) =>
  foreignKey({ columns: [t.areaId, of], foreignColumns: [owner.areaId, owner.id] }).onDelete('cascade');

/** The keys of rows that have an id of their own and are listed under an owner, in an order where there is one: `name` is their index. */
export const listedUnder = (name: string, t: Owner, of: AnyPgColumn, owner: Owner, ...order: AnyPgColumn[]) => [
  primaryKey({ columns: [t.areaId, t.id] }),
  goesWith(t, of, owner),
  index(name).on(t.areaId, of, ...order),
];
