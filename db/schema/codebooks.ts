/** The codebook of a consultation: the codes that what people wrote is sorted by, as a draft, and each published version. */
import { sql } from 'drizzle-orm';
import { check, integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { consultations } from './consultations/consultations.ts';
import { areaId, id, instant } from './base/columns.ts';
import { declare } from './base/declare.ts';
import { goesWith, listedUnder } from './base/owned.ts';
import { people } from './people.ts';

/** What a draft says as a whole. Without a row there is no codebook yet. */
export const codebooks = pgTable(
  'codebooks',
  {
    areaId: areaId(),
    consultationId: text().notNull(),
    /** Why there is no code: nobody wrote in their own words. Empty where there are codes. */
    nothingToSort: text().notNull().default(''),
  },
  (t) => [primaryKey({ columns: [t.areaId, t.consultationId] }), goesWith(t, t.consultationId, consultations)],
);
declare(codebooks, { tenant: 'area', erasure: 'none', retention: 'publication', public: [] });

/** The codes of a draft, in order. */
export const codes = pgTable(
  'codes',
  {
    areaId: areaId(),
    id: id(),
    consultationId: text().notNull(),
    position: integer().notNull(),
    /** The heading under which it stands; empty for none. Nothing is sorted by a heading. */
    folder: text().notNull().default(''),
    label: text().notNull(),
    usedFor: text().notNull().default(''),
    notUsedFor: text().notNull().default(''),
    /** Invented: nobody's own words. */
    example: text().notNull().default(''),
  },
  (t) => listedUnder('codes_codebook', t, t.consultationId, consultations, t.position),
);
declare(codes, { tenant: 'area', erasure: 'none', retention: 'publication', public: [] });

/** A code as it was published. */
export type PublishedCode = {
  id: string;
  folder: string;
  label: string;
  usedFor: string;
  notUsedFor: string;
  example: string;
};

/** Never changed once it is written; the newest is the one that is public. */
export const codebookVersions = pgTable(
  'codebook_versions',
  {
    areaId: areaId(),
    consultationId: text().notNull(),
    /** From 1. */
    number: integer().notNull(),
    codes: jsonb().$type<PublishedCode[]>().notNull(),
    nothingToSort: text().notNull().default(''),
    /** What changed since the version before, and why; empty for the first. */
    note: text().notNull().default(''),
    publishedAt: instant().notNull(),
    publishedBy: text().references(() => people.id, { onDelete: 'set null' }),
  },
  (t) => [
    primaryKey({ columns: [t.areaId, t.consultationId, t.number] }),
    goesWith(t, t.consultationId, consultations),
    check('codebook_versions_note', sql`${t.number} = 1 or ${t.note} <> ''`),
    check('codebook_versions_something', sql`jsonb_array_length(${t.codes}) > 0 or ${t.nothingToSort} <> ''`),
  ],
);
declare(codebookVersions, {
  tenant: 'area',
  erasure: 'unlink-person',
  retention: 'publication',
  public: ['number', 'codes', 'nothingToSort', 'note', 'publishedAt'],
});
