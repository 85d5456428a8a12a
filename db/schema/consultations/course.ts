/** How a consultation goes: ways to take part, the steps it took, what changed meanwhile, and what came late. */
import { sql } from 'drizzle-orm';
import { boolean, check, integer, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { areaId, id, instant, partialDate, stated } from '../base/columns.ts';
import { consultations } from './consultations.ts';
import { declare } from '../base/declare.ts';
import { goesWith, listedUnder } from '../base/owned.ts';

/** A way to take part besides surveys, or evidence that is looked at: with its own date, place and time needed. */
export const consultationActivities = pgTable(
  'consultation_activities',
  {
    areaId: areaId(),
    id: id(),
    consultationId: text().notNull(),
    position: integer().notNull(),
    kind: text().$type<'discussion' | 'event' | 'focus-group' | 'interview' | 'paper' | 'desk-evidence'>().notNull(),
    title: text().notNull(),
    /** How to take part, in words. */
    how: text().notNull().default(''),
    held: partialDate(),
    place: stated<string>(),
    /** How long it takes. */
    minutes: stated<number>(),
    /** A path on this site or a web address; empty where there is none. */
    address: text().notNull().default(''),
    /** Why it does not happen; empty while it does. */
    cancelledBecause: text().notNull().default(''),
  },
  (t) => [
    ...listedUnder('consultation_activities_order', t, t.consultationId, consultations, t.position),
    check(
      'consultation_activities_kind',
      sql`${t.kind} in ('discussion','event','focus-group','interview','paper','desk-evidence')`,
    ),
  ],
);
declare(consultationActivities, {
  tenant: 'area',
  erasure: 'none',
  retention: 'publication',
  public: ['id', 'kind', 'title', 'how', 'held', 'place', 'minutes', 'address', 'cancelledBecause'],
});

/** The kind of asking that the parent carer forum sees in it, declared by a representative. */
export const consultationForumKinds = pgTable(
  'consultation_forum_kinds',
  {
    areaId: areaId(),
    consultationId: text().notNull(),
    kind: text().$type<'inform' | 'consult' | 'co-design' | 'co-produce'>().notNull(),
    reason: text().notNull().default(''),
    declaredBy: text(),
    declaredAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.areaId, t.consultationId] }),
    goesWith(t, t.consultationId, consultations),
    check('consultation_forum_kinds_kind', sql`${t.kind} in ('inform','consult','co-design','co-produce')`),
  ],
);
declare(consultationForumKinds, {
  tenant: 'area',
  erasure: 'unlink-person',
  retention: 'publication',
  public: ['kind', 'reason', 'declaredAt'],
});

/** Every step that a consultation took, by the clock or by somebody, once. */
export const consultationSteps = pgTable(
  'consultation_steps',
  {
    areaId: areaId(),
    id: id(),
    consultationId: text().notNull(),
    event: text()
      .$type<
        | 'published'
        | 'taken-back'
        | 'opened'
        | 'closed'
        | 'under-consideration'
        | 'decided'
        | 'reported'
        | 'withdrawn'
        | 'resumed'
      >()
      .notNull(),
    /** Names the step within the consultation, so that the clock takes it once: `closed:2026-03-31`. */
    onceKey: text().notNull(),
    /** The day (YYYY-MM-DD, Europe/London) on which it happened, which may be before it was written down. */
    day: text().notNull(),
    /** Why, or what was decided, in words for the public; empty where none is needed. */
    reason: text().notNull().default(''),
    madeBy: text(),
    madeAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.areaId, t.id] }),
    goesWith(t, t.consultationId, consultations),
    uniqueIndex('consultation_steps_once').on(t.areaId, t.consultationId, t.onceKey),
  ],
);
declare(consultationSteps, {
  tenant: 'area',
  erasure: 'unlink-person',
  retention: 'publication',
  public: ['id', 'event', 'day', 'reason'],
});

/** What changed after it was published, and why; a date that moved keeps what it was. */
export const consultationChanges = pgTable(
  'consultation_changes',
  {
    areaId: areaId(),
    id: id(),
    consultationId: text().notNull(),
    part: text().$type<'text' | 'options' | 'ways' | 'opens' | 'closes' | 'decision'>().notNull(),
    /** What changed or why, in words for the public. */
    note: text().notNull(),
    /** A correction of spelling: kept, and marked as one in the evidence pack; not announced, not shown on the page. */
    isSmall: boolean().notNull().default(false),
    /** Of a date: what it was and what it became. */
    before: partialDate(),
    after: partialDate(),
    madeBy: text(),
    madeAt: instant().notNull(),
  },
  (t) => [
    ...listedUnder('consultation_changes_order', t, t.consultationId, consultations, t.madeAt),
    check('consultation_changes_note', sql`${t.note} <> ''`),
  ],
);
declare(consultationChanges, {
  tenant: 'area',
  erasure: 'unlink-person',
  retention: 'publication',
  public: ['id', 'part', 'note', 'isSmall', 'before', 'after', 'madeAt'],
});

/** A warning that was read at opening, and why it was opened all the same. */
export const consultationAcknowledgements = pgTable(
  'consultation_acknowledgements',
  {
    areaId: areaId(),
    consultationId: text().notNull(),
    /** `short-window`, `pre-election:<id of the period>`, `asked-before:<id of the earlier one>`. */
    warning: text().notNull(),
    /** The sentence that was shown. */
    shown: text().notNull(),
    reason: text().notNull(),
    madeBy: text(),
    madeAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.areaId, t.consultationId, t.warning] }),
    goesWith(t, t.consultationId, consultations),
    check('consultation_acknowledgements_reason', sql`${t.reason} <> ''`),
  ],
);
declare(consultationAcknowledgements, {
  tenant: 'area',
  erasure: 'unlink-person',
  retention: 'publication',
  public: ['warning', 'shown', 'reason'],
});
