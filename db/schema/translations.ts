/** The site's own words in other languages: what was imported, and what a speaker has checked. Shared by all areas. */
import { jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { instant } from './base/columns.ts';
import { declare } from './base/declare.ts';
import { people } from './people.ts';

/** Texts that operators brought in; each stands in place of the one that the site came with. */
export const importedTexts = pgTable(
  'imported_texts',
  {
    language: text().notNull(),
    namespace: text().notNull(),
    /** By key. */
    texts: jsonb().$type<Record<string, string>>().notNull(),
    importedAt: instant().notNull(),
    importedBy: text().references(() => people.id, { onDelete: 'set null' }),
  },
  (t) => [primaryKey({ columns: [t.language, t.namespace] })],
);
declare(importedTexts, { tenant: 'platform', erasure: 'unlink-person', retention: 'configuration', public: [] });

/** The latest check of a language's texts of one feature: it holds for the texts whose fingerprints it names. */
export const textChecks = pgTable(
  'text_checks',
  {
    language: text().notNull(),
    namespace: text().notNull(),
    /** Fingerprint of the English text and its translation, by key. */
    fingerprints: jsonb().$type<Record<string, string>>().notNull(),
    /** The speaker, as the operator wrote it down. */
    checkedBy: text().notNull(),
    checkedAt: instant().notNull(),
    recordedBy: text().references(() => people.id, { onDelete: 'set null' }),
  },
  (t) => [primaryKey({ columns: [t.language, t.namespace] })],
);
declare(textChecks, { tenant: 'platform', erasure: 'unlink-person', retention: 'configuration', public: [] });
