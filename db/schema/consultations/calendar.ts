/** The calendar of an area: its school terms, and the weeks before elections in which public bodies hold back. */
import { sql } from 'drizzle-orm';
import { check, index, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { areaId, id } from '../base/columns.ts';
import { declare } from '../base/declare.ts';
import { areas } from '../tenancy.ts';

export const calendarPeriods = pgTable(
  'calendar_periods',
  {
    areaId: areaId().references(() => areas.id, { onDelete: 'cascade' }),
    id: id(),
    kind: text().$type<'term' | 'pre-election'>().notNull(),
    name: text().notNull(),
    /** First and last day, YYYY-MM-DD, both inclusive. */
    starts: text().notNull(),
    ends: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.areaId, t.id] }),
    index('calendar_periods_order').on(t.areaId, t.starts),
    check('calendar_periods_kind', sql`${t.kind} in ('term','pre-election')`),
    check('calendar_periods_order_of_days', sql`${t.starts} <= ${t.ends}`),
  ],
);
declare(calendarPeriods, {
  tenant: 'area',
  erasure: 'none',
  retention: 'configuration',
  public: ['id', 'kind', 'name', 'starts', 'ends'],
});
