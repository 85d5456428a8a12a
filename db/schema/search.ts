/** What can be searched: the words of every public thing as they are now, kept by features/search. */
import { sql } from 'drizzle-orm';
import { customType, index, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { areaId, instant } from './base/columns.ts';
import { declare } from './base/declare.ts';
import { areas } from './tenancy.ts';

/** Words by their English stems, with their weights (PostgreSQL 18, 8.11.1). */
const tsvector = customType<{ data: string; driverData: string }>({ dataType: () => 'tsvector' });

/**
 * One row for one public thing, written in the transaction of what it tells. Whether a node is public still is asked of
 * the node itself whenever somebody searches.
 */
export const searchDocuments = pgTable(
  'search_documents',
  {
    areaId: areaId().references(() => areas.id, { onDelete: 'cascade' }),
    /** A kind of node, or area, organisation, tier-set, level or term. */
    kind: text().notNull(),
    thingId: text().notNull(),
    slug: text(),
    title: text().notNull(),
    /** Running text without markdown, as it is quoted among results. */
    body: text().notNull(),
    words: tsvector().notNull(),
    /** Whole words, folded, from which a mistyped one is mended. */
    spellings: text().array().notNull().default([]),
    /** Services that the thing is about. */
    serviceIds: text().array().notNull().default([]),
    /** How far what an update tells of has come; null for everything else, and for promises, whose state follows dates. */
    status: text(),
    publishedAt: instant(),
    /** Year of publication in the United Kingdom; 0 where a thing has none. */
    year: integer().notNull().default(0),
    /** `nodes.changed_at` when it was written: a row that differs is out of date. */
    sourceChangedAt: instant(),
    /** Form of these rows; raised when the way they are made changes. */
    form: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.areaId, t.kind, t.thingId] }),
    // Without a list of waiting entries, which every search would have to read through.
    index('search_documents_words').using('gin', t.words).with({ fastupdate: false }),
    index('search_documents_titles')
      .using('gin', sql`ts_filter(${t.words}, '{a}')`)
      .with({ fastupdate: false }),
    // The order in which a search meets what many things say, everywhere and in one area.
    index('search_documents_newest').on(t.publishedAt.desc().nullsFirst(), t.thingId),
    index('search_documents_newest_of_area').on(t.areaId, t.publishedAt.desc().nullsFirst(), t.thingId),
  ],
);
declare(searchDocuments, {
  tenant: 'area',
  erasure: 'delete-row',
  retention: 'publication',
  public: ['kind', 'thingId', 'slug', 'title', 'body', 'serviceIds', 'status', 'publishedAt', 'year'],
});
