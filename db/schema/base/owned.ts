/** How a row hangs on another of the same area. */
import { foreignKey } from 'drizzle-orm/pg-core';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';

type Owned = { areaId: AnyPgColumn };
type Owner = Owned & { id: AnyPgColumn };

/** `of` names the owner's row, of the same area; when that goes, this one goes with it. */
export const goesWith = (t: Owned, of: AnyPgColumn, owner: Owner) =>
  foreignKey({ columns: [t.areaId, of], foreignColumns: [owner.areaId, owner.id] }).onDelete('cascade');
