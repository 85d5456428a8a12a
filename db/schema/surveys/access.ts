/** Who may answer a survey and how many: quotas, invitations and their unspent links, and changed last days. */
import { integer, pgTable, primaryKey, text, uniqueIndex, boolean, date } from 'drizzle-orm/pg-core';
import { areaId, id, instant, partialDate } from '../base/columns.ts';
import { declare } from '../base/declare.ts';
import { goesWith, listedUnder } from '../base/owned.ts';
import { people } from '../people.ts';
import { surveys } from './surveys.ts';

/** How many responses a survey takes, in all or with one answer. What is taken is counted from the responses themselves. */
export const surveyQuotas = pgTable(
  'survey_quotas',
  {
    areaId: areaId(),
    id: id(),
    surveyId: text().notNull(),
    /** Empty: all responses. */
    question: text().notNull().default(''),
    code: text().notNull().default(''),
    most: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.areaId, t.id] }),
    goesWith(t, t.surveyId, surveys),
    uniqueIndex('survey_quotas_place').on(t.areaId, t.surveyId, t.question, t.code),
  ],
);
declare(surveyQuotas, { tenant: 'area', erasure: 'none', retention: 'configuration', public: [] });

/**
 * The personal links of a survey that nobody has answered by, as keyed hashes and nothing else. Answering deletes the row:
 * of a spent link nothing is left, so that no key, time or order leads from it to a response.
 */
export const surveyTokens = pgTable(
  'survey_tokens',
  { areaId: areaId(), surveyId: text().notNull(), tokenHash: text().notNull() },
  (t) => [primaryKey({ columns: [t.areaId, t.surveyId, t.tokenHash] }), goesWith(t, t.surveyId, surveys)],
);
declare(surveyTokens, { tenant: 'area', erasure: 'delete-row', retention: 'identity', public: [] });

/** People who were invited by email. `tokenHash` and `hasAnswered` are only ever set where the survey is not anonymous. */
export const surveyInvitations = pgTable(
  'survey_invitations',
  {
    areaId: areaId(),
    id: id(),
    surveyId: text().notNull(),
    email: text().notNull(),
    name: text().notNull().default(''),
    /** YYYY-MM-DD. */
    invitedOn: date({ mode: 'string' }).notNull(),
    remindedOn: date({ mode: 'string' }),
    tokenHash: text(),
    hasAnswered: boolean().notNull().default(false),
  },
  (t) => [
    primaryKey({ columns: [t.areaId, t.id] }),
    goesWith(t, t.surveyId, surveys),
    uniqueIndex('survey_invitations_email').on(t.areaId, t.surveyId, t.email),
  ],
);
declare(surveyInvitations, { tenant: 'area', erasure: 'delete-row', retention: 'identity', public: [] });

/**
 * Addresses whose invitation was taken back, as keyed hashes: nobody gets a second link, whether or not the first was answered
 * by. `invitedOn` is that of the invitation, with which the row goes.
 */
export const surveyTakenBack = pgTable(
  'survey_taken_back',
  {
    areaId: areaId(),
    surveyId: text().notNull(),
    addressHash: text().notNull(),
    /** YYYY-MM-DD. */
    invitedOn: date({ mode: 'string' }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.areaId, t.surveyId, t.addressHash] }), goesWith(t, t.surveyId, surveys)],
);
declare(surveyTakenBack, { tenant: 'area', erasure: 'delete-row', retention: 'identity', public: [] });

/** A last day that was moved while people could answer, with the reason that they are told. */
export const surveyDateChanges = pgTable(
  'survey_date_changes',
  {
    areaId: areaId(),
    id: id(),
    surveyId: text().notNull(),
    kind: text().$type<'extended' | 'reopened' | 'shortened'>().notNull(),
    before: partialDate(),
    after: partialDate(),
    reason: text().notNull(),
    changedAt: instant().notNull(),
    changedBy: text().references(() => people.id, { onDelete: 'set null' }),
  },
  (t) => listedUnder('survey_date_changes_survey', t, t.surveyId, surveys, t.changedAt),
);
declare(surveyDateChanges, {
  tenant: 'area',
  erasure: 'unlink-person',
  retention: 'publication',
  public: ['kind', 'before', 'after', 'reason', 'changedAt'],
});
