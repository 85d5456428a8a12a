/** Surveys, their immutable versions, responses with typed answers, and published snapshots of results. */
import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { consultations } from '../consultations/consultations.ts';
import { areaId, doubles, id, instant, partialDate, smallints, stated } from '../base/columns.ts';
import { declare } from '../base/declare.ts';
import { goesWith } from '../base/owned.ts';
import { people } from '../people.ts';
import { nodes } from '../record.ts';

export const surveys = pgTable(
  'surveys',
  {
    areaId: areaId(),
    id: id(),
    consultationId: text(),
    anonymity: text().$type<'anonymous' | 'confidential' | 'named'>().notNull().default('anonymous'),
    introduction: text().notNull().default(''),
    /** The draft, as SurveyJS JSON text exactly as its author left it. */
    draft: text().notNull().default(''),
    minutes: integer().notNull().default(5),
    opens: partialDate(),
    closes: partialDate(),
    /** How many people could have answered; unknown counts as at most 1,000 (methods.md). */
    eligiblePopulation: stated<number>(),
    /** How people were chosen, if they were; without it no intervals are shown. */
    samplingFrame: stated<string>(),
    /** Roles that may see who answered, for `confidential`. */
    identityRoles: text().array().notNull().default([]),
    currentVersionId: text(),
    /** Whom it asks: sets the notices and what is asked of them. */
    audience: text().$type<'adult' | 'young-person' | 'child' | 'practitioner'>().notNull().default('adult'),
    /** Who may answer: whoever has the address, members of the area, or whoever has a personal link. */
    entry: text().$type<'link' | 'members' | 'invitation'>().notNull().default('link'),
    /** It has quotas or personal links: storing a response asks them first. */
    isGated: boolean().notNull().default(false),
    /** When a survey without an end is looked at again. */
    reviewOn: partialDate(),
    /** What people are told when a quota is full; the site's own words where it is empty. */
    fullNotice: text().notNull().default(''),
    /** Answers that come faster are asked to wait; 0 for no such limit. Nothing of it is stored. */
    minimumSeconds: integer().notNull().default(0),
    /** For the version to come: questions whose author said that they keep or change their meaning. */
    draftMeanings: jsonb().$type<Record<string, 'same' | 'changed'>>().notNull().default({}),
  },
  (t) => [
    primaryKey({ columns: [t.areaId, t.id] }),
    goesWith(t, t.id, nodes),
    foreignKey({ columns: [t.areaId, t.consultationId], foreignColumns: [consultations.areaId, consultations.id] }),
    index('surveys_consultation').on(t.areaId, t.consultationId),
    check('surveys_anonymity', sql`${t.anonymity} in ('anonymous','confidential','named')`),
  ],
);
declare(surveys, {
  tenant: 'area',
  erasure: 'none',
  retention: 'publication',
  public: [
    'id',
    'consultationId',
    'anonymity',
    'introduction',
    'minutes',
    'opens',
    'closes',
    'eligiblePopulation',
    'samplingFrame',
    'identityRoles',
    'audience',
    'entry',
    'reviewOn',
    'fullNotice',
  ],
});

/** A definition frozen for ever. */
export const surveyVersions = pgTable(
  'survey_versions',
  {
    areaId: areaId(),
    id: id(),
    surveyId: text().notNull(),
    number: integer().notNull(),
    definition: text().notNull(),
    publishedAt: instant().notNull(),
    publishedBy: text(),
    /** Questions that its author said keep or change their meaning against the version before. */
    meanings: jsonb().$type<Record<string, 'same' | 'changed'>>().notNull().default({}),
  },
  (t) => [
    primaryKey({ columns: [t.areaId, t.id] }),
    goesWith(t, t.surveyId, surveys),
    uniqueIndex('survey_versions_number').on(t.areaId, t.surveyId, t.number),
  ],
);
declare(surveyVersions, {
  tenant: 'area',
  erasure: 'unlink-person',
  retention: 'publication',
  public: ['id', 'surveyId', 'number', 'definition', 'publishedAt'],
});

/**
 * One response, one row. `marks` and `numbers` hold one element a column of the version's plan, so that counting reads
 * fixed places of one row. Nothing here is finer than a day; only a keyed hash of the tracking code is stored.
 */
export const responses = pgTable(
  'responses',
  {
    areaId: areaId(),
    id: id(),
    surveyId: text().notNull(),
    versionId: text().notNull(),
    codeHash: text().notNull(),
    day: date({ mode: 'string' }).notNull(),
    marks: smallints().notNull(),
    numbers: doubles().notNull(),
    channel: text().$type<'web' | 'paper' | 'phone' | 'assisted' | 'kiosk' | 'imported' | 'demonstration'>().notNull(),
    renditions: text().array().notNull().default([]),
    isLate: boolean().notNull().default(false),
    isTest: boolean().notNull().default(false),
    /** Whether somebody helped to answer, and who-kind: never which person. */
    help: text()
      .$type<
        'not-asked' | 'not-stated' | 'none' | 'family' | 'friend' | 'practitioner' | 'interpreter' | 'someone-else'
      >()
      .notNull()
      .default('not-asked'),
    /** Somebody answered in the place of the person: a parent for a child, a worker for a parent. */
    isByProxy: boolean().notNull().default(false),
    /** What staff sort it under; never shown outside. */
    tags: text().array().notNull().default([]),
    /** The first published snapshot that counted it; after that a withdrawal restates the next one. */
    firstSnapshotId: text(),
  },
  (t) => [
    primaryKey({ columns: [t.areaId, t.id] }),
    goesWith(t, t.surveyId, surveys),
    foreignKey({ columns: [t.areaId, t.versionId], foreignColumns: [surveyVersions.areaId, surveyVersions.id] }),
    uniqueIndex('responses_code').on(t.areaId, t.codeHash),
    index('responses_code_anywhere').on(t.codeHash),
    index('responses_survey').on(t.areaId, t.surveyId, t.versionId),
  ],
);
declare(responses, { tenant: 'area', erasure: 'delete-row', retention: 'answers', public: [] });

export const responseTexts = pgTable(
  'response_texts',
  { areaId: areaId(), responseId: text().notNull(), column: smallint().notNull(), body: text().notNull() },
  (t) => [primaryKey({ columns: [t.areaId, t.responseId, t.column] }), goesWith(t, t.responseId, responses)],
);
declare(responseTexts, { tenant: 'area', erasure: 'delete-row', retention: 'answers', public: [] });

/** Who gave a confidential or named response. No row ever exists for an anonymous survey. */
export const responseIdentities = pgTable(
  'response_identities',
  {
    areaId: areaId(),
    responseId: text().notNull(),
    personId: text().references(() => people.id, { onDelete: 'cascade' }),
    name: text().notNull().default(''),
    email: text().notNull().default(''),
  },
  (t) => [primaryKey({ columns: [t.areaId, t.responseId] }), goesWith(t, t.responseId, responses)],
);
declare(responseIdentities, { tenant: 'area', erasure: 'delete-row', retention: 'identity', public: [] });

/** Results as published on one day, already disclosed; public figures come only from here. */
export const resultSnapshots = pgTable(
  'result_snapshots',
  {
    areaId: areaId(),
    id: id(),
    surveyId: text().notNull(),
    number: integer().notNull(),
    asAt: date({ mode: 'string' }).notNull(),
    /** True base, for the rule of ten; what is shown is in `results`. */
    base: integer().notNull(),
    preset: text().$type<'survey' | 'nhs-round' | 'strict'>().notNull(),
    results: jsonb().$type<unknown>().notNull(),
    /** True when responses counted before were withdrawn since; shown as a dated note, never as a difference. */
    isRestated: boolean().notNull().default(false),
    publishedAt: instant().notNull(),
    publishedBy: text(),
  },
  (t) => [
    primaryKey({ columns: [t.areaId, t.id] }),
    goesWith(t, t.surveyId, surveys),
    uniqueIndex('result_snapshots_number').on(t.areaId, t.surveyId, t.number),
  ],
);
declare(resultSnapshots, {
  tenant: 'area',
  erasure: 'unlink-person',
  retention: 'publication',
  public: ['id', 'surveyId', 'number', 'asAt', 'preset', 'results', 'isRestated', 'publishedAt'],
});
