/** Consultations, their options and services, and who took part. */
import { sql } from 'drizzle-orm';
import { boolean, check, index, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { areaId, id, partialDate, stated } from '../base/columns.ts';
import { declare } from '../base/declare.ts';
import { goesWith, listedUnder } from '../base/owned.ts';
import { nodes } from '../record.ts';
import { services } from '../areas.ts';

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
    /** While `by-dates`, the dates alone say whether it is planned, open or closed; the others are steps that staff took. */
    stage: text()
      .$type<'by-dates' | 'under-consideration' | 'decided' | 'reported' | 'withdrawn'>()
      .notNull()
      .default('by-dates'),
    /** What each option would mean, and for whom. */
    impact: text().notNull().default(''),
    /** What the equality analysis says, or where it can be read, and its date. */
    equality: text().notNull().default(''),
    equalityAsAt: partialDate(),
    /** In which formats and languages it can be read and answered. */
    formats: text().notNull().default(''),
    /** Why no option was discarded, where none was. */
    discardedNote: text().notNull().default(''),
    /** Codes of the legal duties that it serves (features/consultations/duties.ts). */
    duties: text().array().notNull().default([]),
  },
  (t) => [
    primaryKey({ columns: [t.areaId, t.id] }),
    goesWith(t, t.id, nodes),
    check('consultations_kind', sql`${t.kind} in ('inform','consult','co-design','co-produce','not-stated')`),
    check(
      'consultations_stage',
      sql`${t.stage} in ('by-dates','under-consideration','decided','reported','withdrawn')`,
    ),
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
    'stage',
    'impact',
    'equality',
    'equalityAsAt',
    'formats',
    'discardedNote',
    'duties',
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
    /** What became of an option that was open, with why. */
    outcome: text().$type<'not-stated' | 'chosen' | 'partly' | 'not-chosen'>().notNull().default('not-stated'),
    outcomeReason: text().notNull().default(''),
  },
  (t) => [
    ...listedUnder('consultation_options_order', t, t.consultationId, consultations, t.position),
    check('consultation_options_outcome', sql`${t.outcome} = 'not-stated' or ${t.outcomeReason} <> ''`),
    check('consultation_options_reason', sql`not ${t.isDiscarded} or ${t.reason} <> ''`),
  ],
);
declare(consultationOptions, {
  tenant: 'area',
  erasure: 'none',
  retention: 'publication',
  public: ['id', 'position', 'title', 'description', 'isDiscarded', 'reason', 'outcome', 'outcomeReason'],
});

export const consultationServices = pgTable(
  'consultation_services',
  { areaId: areaId(), consultationId: text().notNull(), serviceId: text().notNull() },
  (t) => [
    primaryKey({ columns: [t.areaId, t.consultationId, t.serviceId] }),
    goesWith(t, t.consultationId, consultations),
    goesWith(t, t.serviceId, services),
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
    goesWith(t, t.id, nodes),
    goesWith(t, t.consultationId, consultations),
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
  (t) => listedUnder('participation_groups_order', t, t.participationId, participations, t.position),
);
declare(participationGroups, {
  tenant: 'area',
  erasure: 'none',
  retention: 'publication',
  public: ['id', 'participationId', 'position', 'label', 'count'],
});
