/** "Has this changed for you?": answers, what was published of them, and the reviews that enough disputes open. */
import { sql } from 'drizzle-orm';
import { boolean, check, date, integer, jsonb, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { organisations } from './areas.ts';
import { areaId, id, instant } from './base/columns.ts';
import { declare } from './base/declare.ts';
import { goesWith, listedUnder } from './base/owned.ts';
import { nodes } from './record.ts';
import { areas } from './tenancy.ts';

export const confirmationAnswers = ['yes', 'partly', 'no', 'not-yet-known'] as const;
export type ConfirmationAnswer = (typeof confirmationAnswers)[number];

/** Holders of a tracking code of an answer behind the change, members of the forum, and everybody else. */
export const confirmationGroups = ['code', 'member', 'other'] as const;
export type ConfirmationGroup = (typeof confirmationGroups)[number];

/**
 * One answer. Nothing is finer than a day. `holder` is a keyed hash made for this thing alone, so that it joins neither
 * to the response nor to an answer about another thing; for others it is random.
 */
export const confirmations = pgTable(
  'confirmations',
  {
    areaId: areaId(),
    id: id(),
    nodeId: text().notNull(),
    group: text().$type<ConfirmationGroup>().notNull(),
    holder: text().notNull(),
    answer: text().$type<ConfirmationAnswer>().notNull(),
    words: text().notNull().default(''),
    /** The writer allows that the words are published without a name. */
    mayPublish: boolean().notNull().default(false),
    /** What staff cleared of the words, with nothing in it that names anybody; empty until then. */
    cleared: text().notNull().default(''),
    isRead: boolean().notNull().default(false),
    day: date({ mode: 'string' }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.areaId, t.id] }),
    goesWith(t, t.nodeId, nodes),
    uniqueIndex('confirmations_once').on(t.areaId, t.nodeId, t.group, t.holder),
    check('confirmations_answer', sql`${t.answer} in ('yes','partly','no','not-yet-known')`),
    check('confirmations_group', sql`${t.group} in ('code','member','other')`),
    check('confirmations_cleared', sql`${t.cleared} = '' or ${t.mayPublish}`),
  ],
);
declare(confirmations, { tenant: 'area', erasure: 'delete-row', retention: 'answers', public: ['cleared'] });

/** One group's answers as published on one day, already disclosed; public figures come only from here (data-rules 7). */
export const confirmationSnapshots = pgTable(
  'confirmation_snapshots',
  {
    areaId: areaId(),
    id: id(),
    nodeId: text().notNull(),
    group: text().$type<ConfirmationGroup>().notNull(),
    number: integer().notNull(),
    asAt: date({ mode: 'string' }).notNull(),
    /** True counts, for the rule of ten and for disputes; what is shown is in `results`. */
    base: integer().notNull(),
    disputes: integer().notNull(),
    preset: text().$type<'survey' | 'nhs-round' | 'strict'>().notNull(),
    results: jsonb().$type<unknown>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.areaId, t.id] }),
    goesWith(t, t.nodeId, nodes),
    uniqueIndex('confirmation_snapshots_number').on(t.areaId, t.nodeId, t.group, t.number),
  ],
);
declare(confirmationSnapshots, {
  tenant: 'area',
  erasure: 'none',
  retention: 'publication',
  public: ['nodeId', 'group', 'number', 'asAt', 'preset', 'results'],
});

/** Since when a thing is said to be done, and when those who left a way to be told were asked about it. */
export const confirmationAsks = pgTable(
  'confirmation_asks',
  {
    areaId: areaId(),
    nodeId: text().notNull(),
    doneSince: date({ mode: 'string' }).notNull(),
    askedOn: date({ mode: 'string' }),
  },
  (t) => [primaryKey({ columns: [t.areaId, t.nodeId] }), goesWith(t, t.nodeId, nodes)],
);
declare(confirmationAsks, {
  tenant: 'area',
  erasure: 'none',
  retention: 'publication',
  public: ['nodeId', 'doneSince', 'askedOn'],
});

/** What an area has set for itself; without a row the defaults of features/confirmations hold. */
export const confirmationSettings = pgTable('confirmation_settings', {
  areaId: areaId()
    .primaryKey()
    .references(() => areas.id, { onDelete: 'cascade' }),
  /** A review opens from this many disputes and this share (whole per cent) of verified answers on. */
  disputeCount: integer().notNull(),
  disputePercent: integer().notNull(),
  /** How many days after something is done people are asked. */
  askAfterDays: integer().notNull(),
});
declare(confirmationSettings, {
  tenant: 'area',
  erasure: 'none',
  retention: 'configuration',
  public: ['disputeCount', 'disputePercent', 'askAfterDays'],
});

/** A dated review that enough disputes have opened; each side below answers it in public. */
export const confirmationReviews = pgTable(
  'confirmation_reviews',
  {
    areaId: areaId(),
    id: id(),
    nodeId: text().notNull(),
    openedOn: date({ mode: 'string' }).notNull(),
    dueOn: date({ mode: 'string' }).notNull(),
    /** The threshold that was passed, as it stood that day. */
    disputeCount: integer().notNull(),
    disputePercent: integer().notNull(),
    /** True verified base at the opening: the next review needs a newer snapshot. */
    verifiedBase: integer().notNull(),
  },
  (t) => listedUnder('confirmation_reviews_node', t, t.nodeId, nodes, t.openedOn),
);
declare(confirmationReviews, {
  tenant: 'area',
  erasure: 'none',
  retention: 'publication',
  public: ['id', 'nodeId', 'openedOn', 'dueOn', 'disputeCount', 'disputePercent'],
});

/** Who must answer a review: each owner organisation, and the forum. Empty until answered. */
export const reviewSides = pgTable(
  'review_sides',
  {
    areaId: areaId(),
    id: id(),
    reviewId: text().notNull(),
    side: text().$type<'owner' | 'forum'>().notNull(),
    /** Null for the forum, and where nobody is named as owner. */
    organisationId: text().references(() => organisations.id),
    position: integer().notNull(),
    result: text().$type<'stands' | 'more-to-do' | 'reopened' | 'none'>().notNull().default('none'),
    body: text().notNull().default(''),
    answeredOn: date({ mode: 'string' }),
    answeredAt: instant(),
    answeredBy: text(),
    /** The last that those who must answer were told: that it opened, that its day comes, or that it has passed. */
    told: text().$type<'none' | 'opened' | 'soon' | 'overdue'>().notNull().default('none'),
  },
  (t) => [
    ...listedUnder('review_sides_review', t, t.reviewId, confirmationReviews, t.position),
    check('review_sides_told', sql`${t.told} in ('none','opened','soon','overdue')`),
    check('review_sides_side', sql`${t.side} in ('owner','forum')`),
    check('review_sides_answer', sql`(${t.answeredOn} is null) = (${t.body} = '')`),
  ],
);
declare(reviewSides, {
  tenant: 'area',
  erasure: 'unlink-person',
  retention: 'publication',
  public: ['id', 'reviewId', 'side', 'organisationId', 'result', 'body', 'answeredOn'],
});
