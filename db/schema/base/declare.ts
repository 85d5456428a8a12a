/** What every table must say about itself: whose it is, how it is erased, how long it is kept, what of it is public. */
import type { PgTable } from 'drizzle-orm/pg-core';

export type Declaration = {
  /** `area`: area_id leads its keys and every read is bound to one area. `platform`: shared by all areas. */
  tenant: 'area' | 'platform';
  /**
   * What happens when a person's data must go. `none`: holds nothing of a person. `delete-row`: the row goes.
   * `empty-content`: the row stays as a tombstone without content. `unlink-person`: only the reference to the person goes.
   */
  erasure: 'none' | 'delete-row' | 'empty-content' | 'unlink-person';
  /** The class that the retention schedule names (safety.md 12). */
  retention:
    'configuration' | 'publication' | 'answers' | 'identity' | 'security' | 'safeguarding' | 'audit' | 'transient';
  /** Columns that may reach a public page, feed or export. */
  public: readonly string[];
};

/** Every table's declaration; a check fails for a table that is missing here. */
export const declarations = new Map<PgTable, Declaration>();

/** Registers what a table says about itself. Call it beside the table. */
export function declare(table: PgTable, declaration: Declaration): void {
  declarations.set(table, declaration);
}
