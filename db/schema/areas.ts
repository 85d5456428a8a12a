/** Organisations, services, tier sets and the glossary. */
import { sql } from 'drizzle-orm';
import { boolean, check, index, integer, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { areaId, id, instant, partialDate } from './base/columns.ts';
import { declare } from './base/declare.ts';
import { goesWith } from './base/owned.ts';
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

/** Slugs that an organisation had in an area: they lead to its present one, and nobody else takes them. */
export const formerOrganisationSlugs = pgTable(
  'former_organisation_slugs',
  { areaId: areaId(), slug: text().notNull(), organisationId: text().notNull() },
  (t) => [
    primaryKey({ columns: [t.areaId, t.slug] }),
    goesWith(t, t.organisationId, { areaId: areaOrganisations.areaId, id: areaOrganisations.organisationId }),
  ],
);
declare(formerOrganisationSlugs, {
  tenant: 'area',
  erasure: 'none',
  retention: 'publication',
  public: ['slug', 'organisationId'],
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
    goesWith(t, t.tierSetId, tierSets),
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
    goesWith(t, t.levelId, levels),
    goesWith(t, t.otherId, levels),
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
  (t) => [primaryKey({ columns: [t.areaId, t.id] }), goesWith(t, t.id, nodes)],
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
    goesWith(t, t.serviceId, services),
    goesWith(t, t.levelId, levels),
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
    goesWith(t, t.nodeId, nodes),
    goesWith(t, t.termId, glossaryTerms),
    index('glossary_overrides_term').on(t.areaId, t.termId),
  ],
);
declare(glossaryOverrides, {
  tenant: 'area',
  erasure: 'none',
  retention: 'publication',
  public: ['nodeId', 'termId', 'expansion', 'definition'],
});
