/** From findings to updates: what was learned, promised, measured, expected, changed and told. */
import { sql } from 'drizzle-orm';
import { check, date, foreignKey, index, integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { organisations, services } from './areas.ts';
import { areaId, id, instant, partialDate, stated } from './base/columns.ts';
import { declare } from './base/declare.ts';
import { goesWith, listedUnder } from './base/owned.ts';
import { nodes } from './record.ts';

export const findings = pgTable(
  'findings',
  { areaId: areaId(), id: id(), detail: text().notNull().default('') },
  (t) => [primaryKey({ columns: [t.areaId, t.id] }), goesWith(t, t.id, nodes)],
);
declare(findings, { tenant: 'area', erasure: 'none', retention: 'publication', public: ['id', 'detail'] });

/** Words cleared for publication, said by a group, never by a named person. */
export const quotes = pgTable(
  'quotes',
  {
    areaId: areaId(),
    id: id(),
    body: text().notNull(),
    /** "Parents and carers": the group that said it. */
    attribution: text().notNull(),
    /** `reported`: the source gives the sense, not the words. */
    wording: text().$type<'verbatim' | 'reported'>().notNull(),
    consent: text().$type<'not-said' | 'given' | 'published-source' | 'withdrawn'>().notNull(),
    responseId: text(),
    approvedBy: text(),
    approvedAt: instant(),
  },
  (t) => [
    primaryKey({ columns: [t.areaId, t.id] }),
    goesWith(t, t.id, nodes),
    index('quotes_response').on(t.areaId, t.responseId),
  ],
);
declare(quotes, {
  tenant: 'area',
  erasure: 'empty-content',
  retention: 'publication',
  public: ['id', 'body', 'attribution', 'wording'],
});

/** What will be done, or will not and why. */
export const commitments = pgTable(
  'commitments',
  {
    areaId: areaId(),
    id: id(),
    detail: text().notNull().default(''),
    decision: text().$type<'will' | 'will-not'>().notNull().default('will'),
    reasonKind: text()
      .$type<'money' | 'law' | 'not-ours' | 'evidence' | 'other-plan' | 'safety' | 'none'>()
      .notNull()
      .default('none'),
    reason: text().notNull().default(''),
    decidedBy: stated<string>(),
    decidedOn: partialDate(),
    /** What would change the answer. */
    reconsider: text().notNull().default(''),
    nextUpdate: partialDate(),
  },
  (t) => [
    primaryKey({ columns: [t.areaId, t.id] }),
    goesWith(t, t.id, nodes),
    check('commitments_decision', sql`${t.decision} in ('will','will-not')`),
    check('commitments_refusal', sql`${t.decision} = 'will' or (${t.reason} <> '' and ${t.reasonKind} <> 'none')`),
  ],
);
declare(commitments, {
  tenant: 'area',
  erasure: 'none',
  retention: 'publication',
  public: ['id', 'detail', 'decision', 'reasonKind', 'reason', 'decidedBy', 'decidedOn', 'reconsider', 'nextUpdate'],
});

export const commitmentStatuses = ['not-stated', 'planned', 'starting', 'under-way', 'done', 'stopped'] as const;
export type CommitmentStatus = (typeof commitmentStatuses)[number];

/** Status, due date and slips are kept per owner; the headline is the worst of them, computed. */
export const commitmentOwners = pgTable(
  'commitment_owners',
  {
    areaId: areaId(),
    id: id(),
    commitmentId: text().notNull(),
    position: integer().notNull(),
    organisationId: text()
      .notNull()
      .references(() => organisations.id),
    status: text().$type<CommitmentStatus>().notNull().default('not-stated'),
    due: partialDate(),
    /** Whom the public may ask: a role or a team and how to reach it, never a private address; empty where not stated. */
    contact: text().notNull().default(''),
    /** Why its part is stopped, for the public; empty unless it is. */
    stoppedBecause: text().notNull().default(''),
  },
  (t) => listedUnder('commitment_owners_order', t, t.commitmentId, commitments, t.position),
);
declare(commitmentOwners, {
  tenant: 'area',
  erasure: 'none',
  retention: 'publication',
  public: ['id', 'commitmentId', 'position', 'organisationId', 'status', 'due', 'contact', 'stoppedBecause'],
});

/** A due date that moved, with its reason: slipped dates keep their history. */
export const commitmentSlips = pgTable(
  'commitment_slips',
  {
    areaId: areaId(),
    id: id(),
    ownerId: text().notNull(),
    from: partialDate(),
    to: partialDate(),
    reason: text().notNull(),
    at: instant().notNull(),
  },
  (t) => listedUnder('commitment_slips_owner', t, t.ownerId, commitmentOwners),
);
declare(commitmentSlips, {
  tenant: 'area',
  erasure: 'none',
  retention: 'publication',
  public: ['id', 'ownerId', 'from', 'to', 'reason', 'at'],
});

/** What was said about how a promise is going: a dated entry, and the promise of news that it kept, if there was one. */
export const commitmentNotes = pgTable(
  'commitment_notes',
  {
    areaId: areaId(),
    id: id(),
    commitmentId: text().notNull(),
    on: date({ mode: 'string' }).notNull(),
    body: text().notNull(),
    /** By when this news had been promised; not stated where it came by itself. */
    promised: partialDate(),
    at: instant().notNull(),
  },
  (t) => listedUnder('commitment_notes_order', t, t.commitmentId, commitments, t.at),
);
declare(commitmentNotes, {
  tenant: 'area',
  erasure: 'none',
  retention: 'publication',
  public: ['id', 'commitmentId', 'on', 'body', 'promised', 'at'],
});

export const reminderEvents = ['due-soon', 'due-tomorrow', 'overdue', 'news-tomorrow', 'news-overdue'] as const;
export type ReminderEvent = (typeof reminderEvents)[number];

/** That an owner was reminded: one row an owner, event and date, so that nobody is reminded twice, whatever stops in between. */
export const commitmentReminders = pgTable(
  'commitment_reminders',
  {
    areaId: areaId(),
    commitmentId: text().notNull(),
    /** The owner's row, or the commitment's own id where all owners promised the same news. */
    ownerId: text().notNull(),
    event: text().$type<ReminderEvent>().notNull(),
    /** The last day of the range of the date that it is about. */
    lastDay: date({ mode: 'string' }).notNull(),
    remindedOn: date({ mode: 'string' }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.areaId, t.ownerId, t.event, t.lastDay] }),
    goesWith(t, t.commitmentId, commitments),
    index('commitment_reminders_commitment').on(t.areaId, t.commitmentId),
  ],
);
declare(commitmentReminders, { tenant: 'area', erasure: 'none', retention: 'audit', public: [] });

export const targets = pgTable(
  'targets',
  {
    areaId: areaId(),
    id: id(),
    commitmentId: text().notNull(),
    position: integer().notNull(),
    /** In words, as its source has it: "20 weeks for plans issued on time". */
    statement: text().notNull(),
    value: stated<number>(),
    unit: stated<string>(),
    due: partialDate(),
  },
  (t) => listedUnder('targets_order', t, t.commitmentId, commitments, t.position),
);
declare(targets, {
  tenant: 'area',
  erasure: 'none',
  retention: 'publication',
  public: ['id', 'commitmentId', 'position', 'statement', 'value', 'unit', 'due'],
});

/** Something counted over time. Its title is the statement, word for word as its source has it. */
export const measures = pgTable(
  'measures',
  {
    areaId: areaId(),
    id: id(),
    unit: stated<string>(),
    numerator: stated<string>(),
    denominator: stated<string>(),
    source: stated<string>(),
  },
  (t) => [primaryKey({ columns: [t.areaId, t.id] }), goesWith(t, t.id, nodes)],
);
declare(measures, {
  tenant: 'area',
  erasure: 'none',
  retention: 'publication',
  public: ['id', 'unit', 'numerator', 'denominator', 'source'],
});

export const measureReadings = pgTable(
  'measure_readings',
  {
    areaId: areaId(),
    id: id(),
    measureId: text().notNull(),
    position: integer().notNull(),
    value: stated<number>(),
    asAt: partialDate(),
  },
  (t) => listedUnder('measure_readings_order', t, t.measureId, measures, t.position),
);
declare(measureReadings, {
  tenant: 'area',
  erasure: 'none',
  retention: 'publication',
  public: ['id', 'measureId', 'position', 'value', 'asAt'],
});

/** A measure answers a target only because a person said so. */
export const measureTargets = pgTable(
  'measure_targets',
  {
    areaId: areaId(),
    measureId: text().notNull(),
    targetId: text().notNull(),
    joinedBy: text(),
    joinedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.areaId, t.measureId, t.targetId] }),
    goesWith(t, t.measureId, measures),
    goesWith(t, t.targetId, targets),
    index('measure_targets_target').on(t.areaId, t.targetId),
  ],
);
declare(measureTargets, {
  tenant: 'area',
  erasure: 'unlink-person',
  retention: 'publication',
  public: ['measureId', 'targetId', 'joinedAt'],
});

/** Expected is a hope; achieved needs evidence. */
export const outcomes = pgTable(
  'outcomes',
  {
    areaId: areaId(),
    id: id(),
    detail: text().notNull().default(''),
    certainty: text().$type<'expected' | 'achieved'>().notNull().default('expected'),
    evidence: text().notNull().default(''),
  },
  (t) => [
    primaryKey({ columns: [t.areaId, t.id] }),
    goesWith(t, t.id, nodes),
    check('outcomes_achieved', sql`${t.certainty} = 'expected' or ${t.evidence} <> ''`),
  ],
);
declare(outcomes, {
  tenant: 'area',
  erasure: 'none',
  retention: 'publication',
  public: ['id', 'detail', 'certainty', 'evidence'],
});

export const changeStages = [
  'planned',
  'pilot',
  'evaluated',
  'approved',
  'rolling-out',
  'in-place',
  'stopped',
] as const;
export type ChangeStage = (typeof changeStages)[number];

export const serviceChanges = pgTable(
  'service_changes',
  { areaId: areaId(), id: id(), detail: text().notNull().default(''), serviceId: text() },
  (t) => [
    primaryKey({ columns: [t.areaId, t.id] }),
    goesWith(t, t.id, nodes),
    foreignKey({ columns: [t.areaId, t.serviceId], foreignColumns: [services.areaId, services.id] }),
    index('service_changes_service').on(t.areaId, t.serviceId),
  ],
);
declare(serviceChanges, {
  tenant: 'area',
  erasure: 'none',
  retention: 'publication',
  public: ['id', 'detail', 'serviceId'],
});

export const serviceChangeStages = pgTable(
  'service_change_stages',
  {
    areaId: areaId(),
    id: id(),
    changeId: text().notNull(),
    position: integer().notNull(),
    stage: text().$type<ChangeStage>().notNull(),
    place: stated<string>(),
    reached: partialDate(),
    note: text().notNull().default(''),
  },
  (t) => listedUnder('service_change_stages_order', t, t.changeId, serviceChanges, t.position),
);
declare(serviceChangeStages, {
  tenant: 'area',
  erasure: 'none',
  retention: 'publication',
  public: ['id', 'changeId', 'position', 'stage', 'place', 'reached', 'note'],
});

/** A published "you said, we did". `blocks` are typed, in the author's order; features/progress/blocks.ts is their schema. */
export const updates = pgTable(
  'updates',
  {
    areaId: areaId(),
    id: id(),
    said: text().notNull(),
    did: text().notNull(),
    saidBy: text().notNull().default(''),
    status: text().$type<CommitmentStatus>().notNull().default('not-stated'),
    serviceId: text(),
    blocks: jsonb().$type<unknown[]>().notNull().default([]),
    nextUpdate: partialDate(),
    /** Where a demonstration's content was published, in words. */
    source: text().notNull().default(''),
  },
  (t) => [
    primaryKey({ columns: [t.areaId, t.id] }),
    goesWith(t, t.id, nodes),
    foreignKey({ columns: [t.areaId, t.serviceId], foreignColumns: [services.areaId, services.id] }),
    index('updates_service').on(t.areaId, t.serviceId),
  ],
);
declare(updates, {
  tenant: 'area',
  erasure: 'none',
  retention: 'publication',
  public: ['id', 'said', 'did', 'saidBy', 'status', 'serviceId', 'blocks', 'nextUpdate', 'source'],
});
