/** Collecting answers beside the open page: saved answers, kiosks, paper and telephone, imports, frames on other sites. */
import { sql } from 'drizzle-orm';
import {
  check,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { areaId, id, instant } from '../base/columns.ts';
import { declare } from '../base/declare.ts';
import { goesWith, listedUnder } from '../base/owned.ts';
import { responses, surveys, surveyVersions } from './surveys.ts';
import { areas } from '../tenancy.ts';

/**
 * Answers that somebody asked to keep, sealed under a key that only their link holds. No person, nothing finer than a day
 * (data-rules 10). `id` is a hash made from the link.
 */
export const savedAnswers = pgTable(
  'saved_answers',
  {
    areaId: areaId(),
    id: id(),
    surveyId: text().notNull(),
    sealed: text().notNull(),
    /** The last day on which the link works. */
    until: date({ mode: 'string' }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.areaId, t.id] }),
    goesWith(t, t.surveyId, surveys),
    index('saved_answers_until').on(t.until),
  ],
);
declare(savedAnswers, { tenant: 'area', erasure: 'delete-row', retention: 'transient', public: [] });

/** A shared device that staff set up for a survey: where it stands and until when it works. */
export const surveyKiosks = pgTable(
  'survey_kiosks',
  {
    areaId: areaId(),
    id: id(),
    surveyId: text().notNull(),
    place: text().notNull(),
    startedOn: date({ mode: 'string' }).notNull(),
    endsAt: instant().notNull(),
    stoppedAt: instant(),
    startedBy: text(),
  },
  (t) => listedUnder('survey_kiosks_survey', t, t.surveyId, surveys),
);
declare(surveyKiosks, { tenant: 'area', erasure: 'unlink-person', retention: 'configuration', public: [] });

/** Turns at a kiosk that were given up: a page of theirs that a browser still holds opens no more. No response has one. */
export const abandonedTurns = pgTable(
  'abandoned_turns',
  { areaId: areaId(), id: id(), surveyId: text().notNull(), until: date({ mode: 'string' }).notNull() },
  (t) => [
    primaryKey({ columns: [t.areaId, t.id] }),
    goesWith(t, t.surveyId, surveys),
    index('abandoned_turns_until').on(t.until),
  ],
);
declare(abandonedTurns, { tenant: 'area', erasure: 'delete-row', retention: 'transient', public: [] });

/** What an area has set for collecting: where paper comes back to, and which sites may show a survey in a frame. */
export const collectingSettings = pgTable('collecting_settings', {
  areaId: areaId()
    .primaryKey()
    .references(() => areas.id, { onDelete: 'cascade' }),
  returnAddress: text().notNull().default(''),
  frameOrigins: text().array().notNull().default([]),
});
declare(collectingSettings, {
  tenant: 'area',
  erasure: 'none',
  retention: 'configuration',
  public: ['returnAddress', 'frameOrigins'],
});

/** Numbers of the paper forms that were typed in. Which response a form became is written nowhere. */
export const typedForms = pgTable(
  'typed_forms',
  { areaId: areaId(), surveyId: text().notNull(), serial: text().notNull() },
  (t) => [primaryKey({ columns: [t.areaId, t.surveyId, t.serial] }), goesWith(t, t.surveyId, surveys)],
);
declare(typedForms, { tenant: 'area', erasure: 'none', retention: 'answers', public: [] });

/** Finished days of anonymous surveys that got answers afterwards, from paper or a file: they are put in random order again. */
export const reopenedDays = pgTable(
  'reopened_days',
  { areaId: areaId(), surveyId: text().notNull(), day: date({ mode: 'string' }).notNull() },
  (t) => [primaryKey({ columns: [t.areaId, t.surveyId, t.day] }), goesWith(t, t.surveyId, surveys)],
);
declare(reopenedDays, { tenant: 'area', erasure: 'none', retention: 'transient', public: [] });

/** Where a confidential or named response came from. No row ever exists for an anonymous survey. */
export const responseOrigins = pgTable(
  'response_origins',
  {
    areaId: areaId(),
    responseId: text().notNull(),
    /** The place of a kiosk, or the source of an import. */
    source: text().notNull().default(''),
    /** The number on a paper form. */
    serial: text().notNull().default(''),
  },
  (t) => [primaryKey({ columns: [t.areaId, t.responseId] }), goesWith(t, t.responseId, responses)],
);
declare(responseOrigins, { tenant: 'area', erasure: 'delete-row', retention: 'answers', public: [] });

export const importStates = ['uploaded', 'checked', 'running', 'done'] as const;
export type ImportState = (typeof importStates)[number];

/** Answers that were collected elsewhere and come from a file. */
export const surveyImports = pgTable(
  'survey_imports',
  {
    areaId: areaId(),
    id: id(),
    surveyId: text().notNull(),
    versionId: text().notNull(),
    /** Who collected them and how, in words for everybody. */
    source: text().notNull(),
    fileHash: text().notNull(),
    state: text().$type<ImportState>().notNull().default('uploaded'),
    headers: text().array().notNull(),
    /** Where each column goes, by its place; empty for a column that is left out. */
    targets: text().array().notNull().default([]),
    /** The day for lines that say none. */
    day: date({ mode: 'string' }).notNull(),
    rowCount: integer().notNull(),
    faultCount: integer().notNull().default(0),
    storedCount: integer().notNull().default(0),
    startedOn: date({ mode: 'string' }).notNull(),
    startedBy: text(),
  },
  (t) => [
    primaryKey({ columns: [t.areaId, t.id] }),
    goesWith(t, t.surveyId, surveys),
    foreignKey({ columns: [t.areaId, t.versionId], foreignColumns: [surveyVersions.areaId, surveyVersions.id] }),
    uniqueIndex('survey_imports_once').on(t.areaId, t.surveyId, t.fileHash),
    check('survey_imports_state', sql`${t.state} in ('uploaded','checked','running','done')`),
  ],
);
declare(surveyImports, {
  tenant: 'area',
  erasure: 'unlink-person',
  retention: 'publication',
  public: ['source', 'startedOn'],
});

/** Lines of a file that wait to be stored; each goes in the transaction that stores it. */
export const importLines = pgTable(
  'import_lines',
  {
    areaId: areaId(),
    importId: text().notNull(),
    line: integer().notNull(),
    cells: text().array().notNull(),
    /** What is wrong with it, by column. */
    faults: jsonb().$type<ImportFault[]>().notNull().default([]),
  },
  (t) => [primaryKey({ columns: [t.areaId, t.importId, t.line] }), goesWith(t, t.importId, surveyImports)],
);
declare(importLines, { tenant: 'area', erasure: 'delete-row', retention: 'transient', public: [] });

/** One fault of a line: the column by its place (-1 for the line as a whole), the message by its key, what it says. */
export type ImportFault = { column: number; key: string; vars: Record<string, string | number> };
