/** Flags, safeguarding concerns and complaints: three lanes, snapshots that nobody can change, decisions that only grow. */
import { sql } from 'drizzle-orm';
import { boolean, check, foreignKey, index, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { areaId, id, instant } from './base/columns.ts';
import { declare } from './base/declare.ts';
import { areas } from './tenancy.ts';

export const safetyLanes = ['flag', 'safeguarding', 'complaint'] as const;
export type SafetyLane = (typeof safetyLanes)[number];

export const safetyItems = pgTable(
  'safety_items',
  {
    areaId: areaId().references(() => areas.id),
    id: id(),
    lane: text().$type<SafetyLane>().notNull(),
    /** The address it is about, as the person gave it. */
    about: text().notNull().default(''),
    words: text().notNull(),
    /** How to reach the person, if they want to be reached. */
    contact: text().notNull().default(''),
    isDangerNow: boolean().notNull().default(false),
    source: text().$type<'form' | 'response'>().notNull(),
    /** The item, its context and time as they were; later edits and deletions do not touch it. */
    snapshot: jsonb().$type<Record<string, unknown>>().notNull().default({}),
    createdAt: instant().notNull(),
    closedAt: instant(),
  },
  (t) => [
    primaryKey({ columns: [t.areaId, t.id] }),
    index('safety_items_lane').on(t.areaId, t.lane, t.createdAt.desc()),
    check('safety_items_lane_name', sql`${t.lane} in ('flag','safeguarding','complaint')`),
  ],
);
declare(safetyItems, { tenant: 'area', erasure: 'empty-content', retention: 'safeguarding', public: [] });

/** Append-only: read, moved between lanes, answered, closed, and why. */
export const safetyDecisions = pgTable(
  'safety_decisions',
  {
    areaId: areaId(),
    id: id(),
    itemId: text().notNull(),
    at: instant().notNull(),
    byId: text(),
    decision: text().$type<'read' | 'moved' | 'noted' | 'closed' | 'reopened'>().notNull(),
    fromLane: text().$type<SafetyLane>(),
    toLane: text().$type<SafetyLane>(),
    words: text().notNull().default(''),
  },
  (t) => [
    primaryKey({ columns: [t.areaId, t.id] }),
    foreignKey({ columns: [t.areaId, t.itemId], foreignColumns: [safetyItems.areaId, safetyItems.id] }),
    index('safety_decisions_item').on(t.areaId, t.itemId, t.at),
  ],
);
declare(safetyDecisions, { tenant: 'area', erasure: 'unlink-person', retention: 'safeguarding', public: [] });
