/** Consultations, their options and services, and who took part. */
import { sql } from 'drizzle-orm';
import { boolean, check, foreignKey, index, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { areaId, id, partialDate, stated } from './columns.ts';
import { declare } from './declare.ts';
import { nodes } from './record.ts';
import { services } from './areas.ts';

export const consultations = pgTable(
  'consultations',
  {
    areaId: areaId(),
    id: id(),
    kind: text()
      .$type<'inform' | 'consult' | 'co-design' | 'co-produce' | 'not-stated'>()
      .notNull()
      .default('not-stated'),
    /** The question put to people. */
    purpose: text().notNull().default(''),
    why: text().notNull().default(''),
    /** What cannot be changed by taking part. */
    fixed: text().notNull().default(''),
    decider: stated<string>(),
    decision: partialDate(),
    opens: partialDate(),
    closes: partialDate(),
    audience: stated<string>(),
    contact: stated<string>(),
    /** When people will hear what came of it. */
    hearBack: stated<string>(),
  },
  (t) => [
    primaryKey({ columns: [t.areaId, t.id] }),
    foreignKey({ columns: [t.areaId, t.id], foreignColumns: [nodes.areaId, nodes.id] }).onDelete('cascade'),
    check('consultations_kind', sql`${t.kind} in ('inform','consult','co-design','co-produce','not-stated')`),
  ],
);
declare(consultations, {
  tenant: 'area',
  erasure: 'none',
  retention: 'publication',
  public: [
    'id',
    'kind',
    'purpose',
    'why',
    'fixed',
    'decider',
    'decision',
    'opens',
    'closes',
    'audience',
    'contact',
    'hearBack',
  ],
});

/** What is being chosen between, discarded options with their reasons included. */
export const consultationOptions = pgTable(
  'consultation_options',
  {
    areaId: areaId(),
    id: id(),
    consultationId: text().notNull(),
    position: integer().notNull(),
    title: text().notNull(),
    description: text().notNull().default(''),
    isDiscarded: boolean().notNull().default(false),
    /** Why it was discarded; required for a discarded one. */
    reason: text().notNull().default(''),
  },
  (t) => [
    primaryKey({ columns: [t.areaId, t.id] }),
    foreignKey({
      columns: [t.areaId, t.consultationId],
      foreignColumns: [consultations.areaId, consultations.id],
    }).onDelete('cascade'),
    index('consultation_options_order').on(t.areaId, t.consultationId, t.position),
    check('consultation_options_reason', sql`not ${t.isDiscarded} or ${t.reason} <> ''`),
  ],
);
declare(consultationOptions, {
  tenant: 'area',
  erasure: 'none',
  retention: 'publication',
  public: ['id', 'position', 'title', 'description', 'isDiscarded', 'reason'],
});

export const consultationServices = pgTable(
  'consultation_services',
  { areaId: areaId(), consultationId: text().notNull(), serviceId: text().notNull() },
  (t) => [
    primaryKey({ columns: [t.areaId, t.consultationId, t.serviceId] }),
    foreignKey({
      columns: [t.areaId, t.consultationId],
      foreignColumns: [consultations.areaId, consultations.id],
    }).onDelete('cascade'),
    foreignKey({ columns: [t.areaId, t.serviceId], foreignColumns: [services.areaId, services.id] }).onDelete(
      'cascade',
    ),
    index('consultation_services_service').on(t.areaId, t.serviceId),
  ],
);
declare(consultationServices, {
  tenant: 'area',
  erasure: 'none',
  retention: 'publication',
  public: ['consultationId', 'serviceId'],
});

/** A record of listening: who took part and how. The total may be known while the split is not. */
export const participations = pgTable(
  'participations',
  {
    areaId: areaId(),
    id: id(),
    consultationId: text(),
    methods: stated<string>(),
    place: stated<string>(),
    total: stated<number>(),
    held: partialDate(),
  },
  (t) => [
    primaryKey({ columns: [t.areaId, t.id] }),
    foreignKey({ columns: [t.areaId, t.id], foreignColumns: [nodes.areaId, nodes.id] }).onDelete('cascade'),
    foreignKey({
      columns: [t.areaId, t.consultationId],
      foreignColumns: [consultations.areaId, consultations.id],
    }).onDelete('cascade'),
  ],
);
declare(participations, {
  tenant: 'area',
  erasure: 'none',
  retention: 'publication',
  public: ['id', 'consultationId', 'methods', 'place', 'total', 'held'],
});

export const participationGroups = pgTable(
  'participation_groups',
  {
    areaId: areaId(),
    id: id(),
    participationId: text().notNull(),
    position: integer().notNull(),
    label: text().notNull(),
    count: stated<number>(),
  },
  (t) => [
    primaryKey({ columns: [t.areaId, t.id] }),
    foreignKey({
      columns: [t.areaId, t.participationId],
      foreignColumns: [participations.areaId, participations.id],
    }).onDelete('cascade'),
    index('participation_groups_order').on(t.areaId, t.participationId, t.position),
  ],
);
declare(participationGroups, {
  tenant: 'area',
  erasure: 'none',
  retention: 'publication',
  public: ['id', 'participationId', 'position', 'label', 'count'],
});
