/** The submission ledger, how far responses have come, the terms of taking back, and records of decisions. */
import { sql } from 'drizzle-orm';
import { boolean, check, date, index, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { consultationOptions, consultations } from './consultations/consultations.ts';
import { areaId, id, partialDate, stated } from './base/columns.ts';
import { declare } from './base/declare.ts';
import { goesWith } from './base/owned.ts';
import { contributions, nodes } from './record.ts';
import type { ContributionState } from './record.ts';
import { surveys } from './surveys/surveys.ts';

/** What a contribution that staff entered says. Who sent it is in a table of its own. */
export const ledgerEntries = pgTable(
  'ledger_entries',
  {
    areaId: areaId(),
    id: id(),
    /** In one line, without names: "Letter about the wait for a first appointment". */
    title: text().notNull(),
    body: text().notNull().default(''),
    /** Of a petition, as it states them: never counted as people who answered. */
    signatures: stated<number>(),
    /** Who published a document that was found, and where it is. */
    source: text().notNull().default(''),
    address: text().notNull().default(''),
    /** Of what came late: whether it is considered with the others. `kept`: nobody has said yet. */
    treatment: text().$type<'kept' | 'considered' | 'not-considered'>().notNull().default('kept'),
    /** Why it is not considered, for the public. */
    treatmentReason: text().notNull().default(''),
  },
  (t) => [
    primaryKey({ columns: [t.areaId, t.id] }),
    goesWith(t, t.id, contributions),
    check('ledger_entries_treatment', sql`${t.treatment} in ('kept','considered','not-considered')`),
    check('ledger_entries_treatment_reason', sql`${t.treatment} <> 'not-considered' or ${t.treatmentReason} <> ''`),
  ],
);
declare(ledgerEntries, {
  tenant: 'area',
  erasure: 'delete-row',
  retention: 'answers',
  public: ['treatment', 'treatmentReason'],
});

/** Who sent a contribution, where that is known and needed to answer them. */
export const ledgerSenders = pgTable(
  'ledger_senders',
  {
    areaId: areaId(),
    entryId: text().notNull(),
    name: text().notNull().default(''),
    contact: text().notNull().default(''),
  },
  (t) => [primaryKey({ columns: [t.areaId, t.entryId] }), goesWith(t, t.entryId, ledgerEntries)],
);
declare(ledgerSenders, { tenant: 'area', erasure: 'delete-row', retention: 'identity', public: [] });

/**
 * How far a survey response has come; a response without a row was received. Staff write rows in batches, never a
 * submission. No foreign key leads to the response: the nightly rewriting deletes and restores those rows.
 */
export const responseProgress = pgTable(
  'response_progress',
  {
    areaId: areaId(),
    responseId: text().notNull(),
    surveyId: text().notNull(),
    state: text().$type<Exclude<ContributionState, 'received'>>().notNull(),
    readOn: date({ mode: 'string' }),
    codedOn: date({ mode: 'string' }),
    putOn: date({ mode: 'string' }),
  },
  (t) => [
    primaryKey({ columns: [t.areaId, t.responseId] }),
    goesWith(t, t.surveyId, surveys),
    index('response_progress_survey').on(t.areaId, t.surveyId),
    check('response_progress_state', sql`${t.state} in ('read','coded','put-to-decision-maker')`),
  ],
);
declare(responseProgress, { tenant: 'area', erasure: 'delete-row', retention: 'answers', public: [] });

/** Until when people may take back what they said; a promise that moves later only. */
export const withdrawalTerms = pgTable(
  'withdrawal_terms',
  { areaId: areaId(), consultationId: text().notNull(), until: date({ mode: 'string' }).notNull() },
  (t) => [primaryKey({ columns: [t.areaId, t.consultationId] }), goesWith(t, t.consultationId, consultations)],
);
declare(withdrawalTerms, {
  tenant: 'area',
  erasure: 'none',
  retention: 'publication',
  public: ['consultationId', 'until'],
});

/** What had been put to the decision maker when the decision was published, counted by how it came. */
export type EvidencePut = {
  /** YYYY-MM-DD; null before publication. */
  asAt: string | null;
  /** `survey`: responses to the site's own surveys; otherwise a channel of the ledger. */
  lines: {
    channel: string;
    count: number;
    /** How many of them came after the last day; left out where none did, and where it was not counted yet. */
    late?: number;
  }[];
  /** Petitions one by one: the number of signatures is what the petition states. `isLate`: it came after the last day. */
  petitions: { title: string; signatures: number | null; isLate?: boolean }[];
};

export const decisions = pgTable(
  'decisions',
  {
    areaId: areaId(),
    id: id(),
    consultationId: text().notNull(),
    /** `interim`: part of the question is decided while the rest stays open. */
    scope: text().$type<'interim' | 'final'>().notNull().default('final'),
    summary: text().notNull().default(''),
    decidedBy: stated<string>(),
    decided: partialDate(),
    meeting: stated<string>(),
    /** Where the minutes are. */
    minutes: text().notNull().default(''),
    /** Whoever decided confirms that they read the evidence before they decided. */
    isEvidenceRead: boolean().notNull().default(false),
    readBy: stated<string>(),
    readHow: text().notNull().default(''),
    equality: text().$type<'not-stated' | 'considered' | 'not-needed'>().notNull().default('not-stated'),
    equalityNote: text().notNull().default(''),
    equalityAddress: text().notNull().default(''),
    put: jsonb().$type<EvidencePut>().notNull().default({ asAt: null, lines: [], petitions: [] }),
  },
  (t) => [
    primaryKey({ columns: [t.areaId, t.id] }),
    goesWith(t, t.id, nodes),
    goesWith(t, t.consultationId, consultations),
    index('decisions_consultation').on(t.areaId, t.consultationId),
    check('decisions_scope', sql`${t.scope} in ('interim','final')`),
  ],
);
declare(decisions, {
  tenant: 'area',
  erasure: 'none',
  retention: 'publication',
  public: [
    'id',
    'consultationId',
    'scope',
    'summary',
    'decidedBy',
    'decided',
    'meeting',
    'minutes',
    'isEvidenceRead',
    'readBy',
    'readHow',
    'equality',
    'equalityNote',
    'equalityAddress',
    'put',
  ],
});

/** What a decision answers to one finding or one option: what changed, what did not, and why. */
export const decisionAnswers = pgTable(
  'decision_answers',
  {
    areaId: areaId(),
    id: id(),
    decisionId: text().notNull(),
    findingId: text(),
    optionId: text(),
    outcome: text().$type<'accepted' | 'in-part' | 'refused'>().notNull(),
    changed: text().notNull().default(''),
    unchanged: text().notNull().default(''),
    reasonKind: text()
      .$type<'money' | 'law' | 'not-ours' | 'evidence' | 'other-plan' | 'safety' | 'none'>()
      .notNull()
      .default('none'),
    reason: text().notNull().default(''),
    /** Who decided this part, where it is not who decided the whole. */
    decidedBy: stated<string>(),
    /** What would change the answer. */
    reconsider: text().notNull().default(''),
  },
  (t) => [
    primaryKey({ columns: [t.areaId, t.id] }),
    goesWith(t, t.decisionId, decisions),
    goesWith(t, t.findingId, nodes),
    goesWith(t, t.optionId, consultationOptions),
    index('decision_answers_decision').on(t.areaId, t.decisionId),
    index('decision_answers_finding').on(t.areaId, t.findingId),
    index('decision_answers_option').on(t.areaId, t.optionId),
    check('decision_answers_about_one', sql`(${t.findingId} is null) <> (${t.optionId} is null)`),
    check('decision_answers_outcome', sql`${t.outcome} in ('accepted','in-part','refused')`),
    check(
      'decision_answers_refusal',
      sql`${t.outcome} = 'accepted' or (${t.reason} <> '' and ${t.reasonKind} <> 'none')`,
    ),
  ],
);
declare(decisionAnswers, {
  tenant: 'area',
  erasure: 'none',
  retention: 'publication',
  public: [
    'id',
    'decisionId',
    'findingId',
    'optionId',
    'outcome',
    'changed',
    'unchanged',
    'reasonKind',
    'reason',
    'decidedBy',
    'reconsider',
  ],
});
