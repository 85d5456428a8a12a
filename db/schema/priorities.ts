/** What people said matters most, and what was recommended: in sets whose number is a source's, each with its place. */
import { sql } from 'drizzle-orm';
import { check, foreignKey, index, integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { areaId, id, instant, stated } from './base/columns.ts';
import { declare } from './base/declare.ts';
import { goesWith, listedUnder } from './base/owned.ts';
import { nodes } from './record.ts';
import { areas } from './tenancy.ts';

/** "Seven priorities for change": how many there are is what a source says; how many are listed is counted. */
export const prioritySets = pgTable(
  'priority_sets',
  {
    areaId: areaId().references(() => areas.id, { onDelete: 'cascade' }),
    id: id(),
    holds: text().$type<'priority' | 'recommendation'>().notNull(),
    title: text().notNull(),
    /** The number that the source gives, whether or not it names them all. */
    statedCount: stated<number>(),
    /** Who says so, such as the title of a published document. */
    source: stated<string>(),
    madeAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.areaId, t.id] }),
    check('priority_sets_holds', sql`${t.holds} in ('priority','recommendation')`),
  ],
);
declare(prioritySets, {
  tenant: 'area',
  erasure: 'none',
  retention: 'publication',
  public: ['id', 'holds', 'title', 'statedCount', 'source'],
});

export const priorities = pgTable(
  'priorities',
  {
    areaId: areaId(),
    id: id(),
    setId: text(),
    /** Its place in the set as its source has it; things of the same place follow each other as they were made. */
    position: integer().notNull().default(0),
    detail: text().notNull().default(''),
    /** The groups that said so, word for word, such as "Parents and carers"; empty where it is not stated. */
    saidBy: jsonb().$type<string[]>().notNull().default([]),
  },
  (t) => [
    primaryKey({ columns: [t.areaId, t.id] }),
    goesWith(t, t.id, nodes),
    foreignKey({ columns: [t.areaId, t.setId], foreignColumns: [prioritySets.areaId, prioritySets.id] }),
    index('priorities_set').on(t.areaId, t.setId, t.position),
  ],
);
declare(priorities, {
  tenant: 'area',
  erasure: 'none',
  retention: 'publication',
  public: ['id', 'setId', 'position', 'detail', 'saidBy'],
});

export const recommendationLevels = ['setting', 'local', 'network', 'regional', 'national'] as const;
export type RecommendationLevel = (typeof recommendationLevels)[number];

export const recommendations = pgTable(
  'recommendations',
  {
    areaId: areaId(),
    id: id(),
    setId: text(),
    position: integer().notNull().default(0),
    detail: text().notNull().default(''),
    /** Where it is to be done: any number of levels; none means that the source does not say. */
    levels: jsonb().$type<RecommendationLevel[]>().notNull().default([]),
    /** To whom it is addressed. */
    addressedTo: stated<string>(),
  },
  (t) => [
    primaryKey({ columns: [t.areaId, t.id] }),
    goesWith(t, t.id, nodes),
    foreignKey({ columns: [t.areaId, t.setId], foreignColumns: [prioritySets.areaId, prioritySets.id] }),
    index('recommendations_set').on(t.areaId, t.setId, t.position),
  ],
);
declare(recommendations, {
  tenant: 'area',
  erasure: 'none',
  retention: 'publication',
  public: ['id', 'setId', 'position', 'detail', 'levels', 'addressedTo'],
});

/** A public page elsewhere, in another area or on another site, that a thing came from or led to: cited by its address. */
export const citedPages = pgTable(
  'cited_pages',
  {
    areaId: areaId(),
    id: id(),
    nodeId: text().notNull(),
    /** `before`: the thing came from it. `after`: it came from the thing. */
    side: text().$type<'before' | 'after'>().notNull(),
    title: text().notNull(),
    /** A path of this site, or a whole https address. */
    address: text().notNull(),
    madeBy: text(),
    madeAt: instant().notNull(),
  },
  (t) => [
    ...listedUnder('cited_pages_node', t, t.nodeId, nodes),
    check('cited_pages_side', sql`${t.side} in ('before','after')`),
  ],
);
declare(citedPages, {
  tenant: 'area',
  erasure: 'unlink-person',
  retention: 'publication',
  public: ['id', 'nodeId', 'side', 'title', 'address', 'madeAt'],
});
