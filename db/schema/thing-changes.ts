/** What the public could read of a title, a promise, a target, a stage or a reading before it was changed: kept with the day and the reason. */
import { index, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { areaId, id, instant } from './base/columns.ts';
import { declare } from './base/declare.ts';
import { goesWith } from './base/owned.ts';
import { nodes } from './record.ts';

/**
 * `decision`: will or will not; `stop`: an owner stopped; `publication`: it was taken back; `title`: its own words; `order`: how its
 * stages stood; the others: one row of the thing's own lists.
 */
type ChangedPart = 'decision' | 'stop' | 'publication' | 'title' | 'order' | 'target' | 'stage' | 'reading';

/** Written only for what was public. Staff alone change these things, so no row says who: the page names the side. */
export const thingChanges = pgTable(
  'thing_changes',
  {
    areaId: areaId(),
    id: id(),
    nodeId: text().notNull(),
    part: text().$type<ChangedPart>().notNull(),
    /** The row of the list, such as the target, that goes on under the same id; null where it has none. */
    rowId: text(),
    /** As it was; features/progress/changes.ts has the shape of each part. */
    before: jsonb().$type<Record<string, unknown>>().notNull(),
    /** As it is since; null where it went. */
    after: jsonb().$type<Record<string, unknown>>(),
    reason: text().notNull().default(''),
    at: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.areaId, t.id] }),
    goesWith(t, t.nodeId, nodes),
    index('thing_changes_node').on(t.areaId, t.nodeId, t.at),
    index('thing_changes_part').on(t.areaId, t.part),
  ],
);
declare(thingChanges, {
  tenant: 'area',
  erasure: 'none',
  retention: 'publication',
  public: ['id', 'nodeId', 'part', 'rowId', 'before', 'after', 'reason', 'at'],
});
