/** The areas themselves: the tenants that every other table belongs to. */
import { integer, pgTable, text } from 'drizzle-orm/pg-core';
import { id, instant } from './base/columns.ts';
import { declare } from './base/declare.ts';

export const areas = pgTable('areas', {
  id: id().primaryKey(),
  slug: text().notNull().unique(),
  name: text().notNull(),
  /** One sentence that says who works together here. */
  summary: text().notNull().default(''),
  /** `invented`: people and posts are made up. `published-page`: made from a published page, shown as a demonstration. */
  demonstration: text().$type<'none' | 'published-page' | 'invented'>().notNull().default('none'),
  disclosurePreset: text().$type<'survey' | 'nhs-round' | 'strict'>().notNull().default('survey'),
  forumName: text().notNull().default(''),
  forumAddress: text().notNull().default(''),
  /** Who reads concerns and by when, in words shown before a free-text box. */
  safetyReader: text().notNull().default(''),
  safetyHours: text().notNull().default(''),
  contact: text().notNull().default(''),
  /** Raised by every write that changes a public page of the area; the page cache follows it. */
  contentVersion: integer().notNull().default(0),
  createdAt: instant().notNull(),
});
declare(areas, {
  tenant: 'platform',
  erasure: 'none',
  retention: 'configuration',
  public: [
    'id',
    'slug',
    'name',
    'summary',
    'demonstration',
    'disclosurePreset',
    'forumName',
    'forumAddress',
    'safetyReader',
    'safetyHours',
    'contact',
  ],
});

/** Every slug an area ever had; an old one is never taken again. */
export const areaSlugs = pgTable('area_slugs', {
  slug: text().primaryKey(),
  areaId: text()
    .notNull()
    .references(() => areas.id, { onDelete: 'cascade' }),
});
declare(areaSlugs, { tenant: 'platform', erasure: 'none', retention: 'configuration', public: ['slug'] });
