/** The always-open box of an area and of its services: what was said, what was answered, and what of it is public. */
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
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { services } from './areas.ts';
import { areaId, id, instant, partialDate, stated } from './base/columns.ts';
import { declare } from './base/declare.ts';
import { goesWith } from './base/owned.ts';
import { contributions, nodes } from './record.ts';

export const feedbackRelations = ['not-stated', 'family', 'young-person', 'practitioner'] as const;
export type FeedbackRelation = (typeof feedbackRelations)[number];

/** What its author allows: the words, a share in a summary, or nothing. */
export const feedbackConsents = ['yes', 'summary', 'no'] as const;
export type FeedbackConsent = (typeof feedbackConsents)[number];

export const feedbackStatuses = [
  'received',
  'read',
  'change-planned',
  'change-made',
  'cannot',
  'elsewhere',
  'thanks',
] as const;
export type FeedbackStatus = (typeof feedbackStatuses)[number];

export const feedbackReasonKinds = ['none', 'money', 'law', 'not-ours', 'evidence', 'other-plan', 'safety'] as const;
export type FeedbackReasonKind = (typeof feedbackReasonKinds)[number];

/** What somebody said. No column says who, or when more exactly than the day (data-rules 4). */
export const feedbackItems = pgTable(
  'feedback_items',
  {
    areaId: areaId(),
    /** The id of its row in `contributions`, where the hash of its tracking code is. */
    id: id(),
    day: date({ mode: 'string' }).notNull(),
    serviceId: text(),
    relation: text().$type<FeedbackRelation>().notNull().default('not-stated'),
    /** As they were written; never changed. */
    words: text().notNull(),
    consent: text().$type<FeedbackConsent>().notNull(),
    /** The newest answer's, or how far it has come before there is one. */
    status: text().$type<FeedbackStatus>().notNull().default('received'),
    readOn: date({ mode: 'string' }),
    /** The day of the first answer. */
    answeredOn: date({ mode: 'string' }),
    /** Staff found that it is about one person's case, which is answered and never published. */
    isOneCase: boolean().notNull().default(false),
  },
  (t) => [
    primaryKey({ columns: [t.areaId, t.id] }),
    goesWith(t, t.id, contributions),
    foreignKey({ columns: [t.areaId, t.serviceId], foreignColumns: [services.areaId, services.id] }),
    index('feedback_items_newest').on(t.areaId, t.day.desc(), t.id),
    index('feedback_items_service').on(t.areaId, t.serviceId),
    check(
      'feedback_items_status',
      sql`${t.status} in ('received','read','change-planned','change-made','cannot','elsewhere','thanks')`,
    ),
    check('feedback_items_consent', sql`${t.consent} in ('yes','summary','no')`),
  ],
);
declare(feedbackItems, { tenant: 'area', erasure: 'delete-row', retention: 'answers', public: [] });

/** Where an author wants to be told of the answer, once: apart from the words, sealed, gone when told or taken back. */
export const feedbackContacts = pgTable(
  'feedback_contacts',
  {
    areaId: areaId(),
    /** Names the mail too, so that nothing that outlives the row leads to the item. */
    id: id(),
    itemId: text().notNull(),
    /** Nothing beside it is a form of the address that stands anywhere else: only the key that opens it leads to a person. */
    sealedEmail: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.areaId, t.id] }),
    goesWith(t, t.itemId, feedbackItems),
    uniqueIndex('feedback_contacts_item').on(t.areaId, t.itemId),
  ],
);
declare(feedbackContacts, { tenant: 'area', erasure: 'delete-row', retention: 'identity', public: [] });

/** What staff answered: to one item, or to many at once. */
export const feedbackAnswers = pgTable(
  'feedback_answers',
  {
    areaId: areaId(),
    id: id(),
    status: text().$type<FeedbackStatus>().notNull(),
    words: text().notNull(),
    /** Why not, who decided and what would change the answer (product rule 5). */
    reasonKind: text().$type<FeedbackReasonKind>().notNull().default('none'),
    reason: text().notNull().default(''),
    decidedBy: stated<string>(),
    reconsider: text().notNull().default(''),
    /** When a planned change is due. */
    due: partialDate(),
    /** The commitment, service change or update that the answer speaks of. */
    aboutId: text(),
    answeredBy: text(),
    answeredAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.areaId, t.id] }),
    foreignKey({ columns: [t.areaId, t.aboutId], foreignColumns: [nodes.areaId, nodes.id] }),
    check(
      'feedback_answers_status',
      sql`${t.status} in ('change-planned','change-made','cannot','elsewhere','thanks')`,
    ),
    check(
      'feedback_answers_refusal',
      sql`${t.status} <> 'cannot' or (${t.reason} <> '' and ${t.reasonKind} <> 'none' and ${t.reconsider} <> '' and ${t.decidedBy}->>'state' = 'stated')`,
    ),
    check('feedback_answers_change', sql`${t.status} <> 'change-made' or ${t.aboutId} is not null`),
    check(
      'feedback_answers_plan',
      sql`${t.status} <> 'change-planned' or ${t.aboutId} is not null or ${t.due}->>'state' = 'stated'`,
    ),
  ],
);
declare(feedbackAnswers, {
  tenant: 'area',
  erasure: 'unlink-person',
  retention: 'publication',
  public: ['id', 'status', 'words', 'reasonKind', 'reason', 'decidedBy', 'reconsider', 'due', 'aboutId', 'answeredAt'],
});

/** Which answers an item got. */
export const feedbackItemAnswers = pgTable(
  'feedback_item_answers',
  { areaId: areaId(), itemId: text().notNull(), answerId: text().notNull() },
  (t) => [
    primaryKey({ columns: [t.areaId, t.itemId, t.answerId] }),
    goesWith(t, t.itemId, feedbackItems),
    goesWith(t, t.answerId, feedbackAnswers),
    index('feedback_item_answers_answer').on(t.areaId, t.answerId),
  ],
);
declare(feedbackItemAnswers, { tenant: 'area', erasure: 'delete-row', retention: 'answers', public: [] });

/** Words cleared for publication, beside the original; the id is that of the node. A tombstone when they were taken back. */
export const feedbackPublications = pgTable(
  'feedback_publications',
  {
    areaId: areaId(),
    id: id(),
    /** Null when the author took it back. */
    itemId: text(),
    wording: text().notNull(),
    /** Whether the wording differs from what was written. */
    isEdited: boolean().notNull(),
    clearedBy: text(),
    clearedOn: date({ mode: 'string' }).notNull(),
    /** Whoever cleared it looked at what seemed personal and found that nobody can be known by it. */
    isConfirmed: boolean().notNull().default(false),
    takenBackOn: date({ mode: 'string' }),
  },
  (t) => [
    primaryKey({ columns: [t.areaId, t.id] }),
    goesWith(t, t.id, nodes),
    uniqueIndex('feedback_publications_item').on(t.areaId, t.itemId),
    index('feedback_publications_gone').on(t.areaId, t.takenBackOn),
  ],
);
declare(feedbackPublications, {
  tenant: 'area',
  erasure: 'empty-content',
  retention: 'publication',
  public: ['id', 'wording', 'isEdited', 'takenBackOn'],
});

/** A published count of one year's feedback by status, through the area's disclosure rule, as it was on a day. */
export const feedbackSummaries = pgTable(
  'feedback_summaries',
  {
    areaId: areaId(),
    year: integer().notNull(),
    asAt: date({ mode: 'string' }).notNull(),
    /** The true number behind it: what the next one is measured against, never shown. */
    base: integer().notNull(),
    preset: text().$type<'survey' | 'nhs-round' | 'strict'>().notNull(),
    counts: jsonb().$type<unknown>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.areaId, t.year] })],
);
declare(feedbackSummaries, {
  tenant: 'area',
  erasure: 'none',
  retention: 'publication',
  public: ['year', 'asAt', 'preset', 'counts'],
});
