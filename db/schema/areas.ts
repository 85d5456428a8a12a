/** Organisations, services, tier sets and the glossary. */
import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { areaId, id, instant, partialDate } from './base/columns.ts';
import { declare } from './base/declare.ts';
import { nodes } from './record.ts';
import { areas } from './tenancy.ts';

/** A council, trust, integrated care board, school or forum; known to the platform and joined to areas. */
export const organisations = pgTable('organisations', {
  id: id().primaryKey(),
  name: text().notNull(),
  kind: text().$type<'council' | 'nhs' | 'forum' | 'education' | 'charity' | 'research' | 'other'>().notNull(),
  website: text().notNull().default(''),
});
declare(organisations, {
  tenant: 'platform',
  erasure: 'none',
  retention: 'configuration',
  public: ['id', 'name', 'kind', 'website'],
});

export const areaOrganisations = pgTable(
  'area_organisations',
  {
    areaId: areaId().references(() => areas.id, { onDelete: 'cascade' }),
    organisationId: text()
      .notNull()
      .references(() => organisations.id),
    slug: text().notNull(),
    summary: text().notNull().default(''),
  },
  (t) => [
    primaryKey({ columns: [t.areaId, t.organisationId] }),
    uniqueIndex('area_organisations_slug').on(t.areaId, t.slug),
  ],
);
declare(areaOrganisations, {
  tenant: 'area',
  erasure: 'none',
  retention: 'configuration',
  public: ['organisationId', 'slug', 'summary'],
});

/** A named, ordered model of support ("universal, targeted, specialist"); sets are mapped by a person, never merged. */
export const tierSets = pgTable(
  'tier_sets',
  {
    areaId: areaId().references(() => areas.id, { onDelete: 'cascade' }),
    id: id(),
    name: text().notNull(),
    summary: text().notNull().default(''),
    inUseFrom: partialDate(),
  },
  (t) => [primaryKey({ columns: [t.areaId, t.id] })],
);
declare(tierSets, {
  tenant: 'area',
  erasure: 'none',
  retention: 'publication',
  public: ['id', 'name', 'summary', 'inUseFrom'],
});

export const levels = pgTable(
  'levels',
  {
    areaId: areaId(),
    id: id(),
    tierSetId: text().notNull(),
    position: integer().notNull(),
    name: text().notNull(),
    strapline: text().notNull().default(''),
    description: text().notNull().default(''),
  },
  (t) => [
    primaryKey({ columns: [t.areaId, t.id] }),
    foreignKey({ columns: [t.areaId, t.tierSetId], foreignColumns: [tierSets.areaId, tierSets.id] }).onDelete(
      'cascade',
    ),
    uniqueIndex('levels_position').on(t.areaId, t.tierSetId, t.position),
  ],
);
declare(levels, {
  tenant: 'area',
  erasure: 'none',
  retention: 'publication',
  public: ['id', 'tierSetId', 'position', 'name', 'strapline', 'description'],
});

/** Two levels of different sets that a person says are about the same; the sets are never merged. */
export const levelMaps = pgTable(
  'level_maps',
  {
    areaId: areaId(),
    id: id(),
    levelId: text().notNull(),
    otherId: text().notNull(),
    note: text().notNull().default(''),
    madeBy: text(),
    madeAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.areaId, t.id] }),
    foreignKey({ columns: [t.areaId, t.levelId], foreignColumns: [levels.areaId, levels.id] }).onDelete('cascade'),
    foreignKey({ columns: [t.areaId, t.otherId], foreignColumns: [levels.areaId, levels.id] }).onDelete('cascade'),
    uniqueIndex('level_maps_pair').on(t.areaId, t.levelId, t.otherId),
    check('level_maps_order', sql`${t.levelId} < ${t.otherId}`),
  ],
);
declare(levelMaps, {
  tenant: 'area',
  erasure: 'unlink-person',
  retention: 'publication',
  public: ['levelId', 'otherId', 'note', 'madeAt'],
});

/** Something families use. Title, slug and public state are its node's. */
export const services = pgTable(
  'services',
  {
    areaId: areaId(),
    id: id(),
    description: text().notNull().default(''),
    organisationId: text().references(() => organisations.id),
  },
  (t) => [
    primaryKey({ columns: [t.areaId, t.id] }),
    foreignKey({ columns: [t.areaId, t.id], foreignColumns: [nodes.areaId, nodes.id] }).onDelete('cascade'),
  ],
);
declare(services, {
  tenant: 'area',
  erasure: 'none',
  retention: 'publication',
  public: ['id', 'description', 'organisationId'],
});

export const serviceLevels = pgTable(
  'service_levels',
  { areaId: areaId(), serviceId: text().notNull(), levelId: text().notNull() },
  (t) => [
    primaryKey({ columns: [t.areaId, t.serviceId, t.levelId] }),
    foreignKey({ columns: [t.areaId, t.serviceId], foreignColumns: [services.areaId, services.id] }).onDelete(
      'cascade',
    ),
    foreignKey({ columns: [t.areaId, t.levelId], foreignColumns: [levels.areaId, levels.id] }).onDelete('cascade'),
  ],
);
declare(serviceLevels, { tenant: 'area', erasure: 'none', retention: 'publication', public: ['serviceId', 'levelId'] });

export const glossaryTerms = pgTable(
  'glossary_terms',
  {
    areaId: areaId().references(() => areas.id, { onDelete: 'cascade' }),
    id: id(),
    /** As it stands in text: "EHCP". */
    term: text().notNull(),
    expansion: text().notNull().default(''),
    definition: text().notNull().default(''),
    isPublic: boolean().notNull().default(true),
  },
  (t) => [
    primaryKey({ columns: [t.areaId, t.id] }),
    uniqueIndex('glossary_terms_term').on(t.areaId, t.term),
    check('glossary_terms_said', sql`${t.expansion} <> '' or ${t.definition} <> ''`),
  ],
);
declare(glossaryTerms, {
  tenant: 'area',
  erasure: 'none',
  retention: 'publication',
  public: ['id', 'term', 'expansion', 'definition'],
});

/** What a term means on one page, where its author uses it differently. */
export const glossaryOverrides = pgTable(
  'glossary_overrides',
  {
    areaId: areaId(),
    nodeId: text().notNull(),
    termId: text().notNull(),
    expansion: text().notNull().default(''),
    definition: text().notNull().default(''),
  },
  (t) => [
    primaryKey({ columns: [t.areaId, t.nodeId, t.termId] }),
    foreignKey({ columns: [t.areaId, t.nodeId], foreignColumns: [nodes.areaId, nodes.id] }).onDelete('cascade'),
    foreignKey({ columns: [t.areaId, t.termId], foreignColumns: [glossaryTerms.areaId, glossaryTerms.id] }).onDelete(
      'cascade',
    ),
    index('glossary_overrides_term').on(t.areaId, t.termId),
  ],
);
declare(glossaryOverrides, {
  tenant: 'area',
  erasure: 'none',
  retention: 'publication',
  public: ['nodeId', 'termId', 'expansion', 'definition'],
});
