/** Who follows what, what was sent to whom, who must not be written to, and the local mailbox. */
import { sql } from 'drizzle-orm';
import { check, index, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { areaId, id, instant } from './base/columns.ts';
import { declare } from './base/declare.ts';
import { goesWith } from './base/owned.ts';
import { people } from './people.ts';
import { nodes } from './record.ts';

/** Somebody asked to be told what happens to a thing. Follows the activity, never a response. */
export const follows = pgTable(
  'follows',
  {
    areaId: areaId(),
    id: id(),
    /** Null: the whole area is followed. */
    nodeId: text(),
    personId: text().references(() => people.id, { onDelete: 'cascade' }),
    email: text(),
    /** `weekly`: the news of a week in one mail. */
    pace: text().$type<'at-once' | 'weekly'>().notNull().default('at-once'),
    confirmedAt: instant(),
    createdAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.areaId, t.id] }),
    goesWith(t, t.nodeId, nodes),
    uniqueIndex('follows_person').on(t.areaId, t.nodeId, t.personId),
    uniqueIndex('follows_email').on(t.areaId, t.nodeId, t.email),
    uniqueIndex('follows_area_person')
      .on(t.areaId, t.personId)
      .where(sql`${t.nodeId} is null`),
    uniqueIndex('follows_area_email')
      .on(t.areaId, t.email)
      .where(sql`${t.nodeId} is null`),
    check('follows_one_of', sql`(${t.personId} is null) <> (${t.email} is null)`),
  ],
);
declare(follows, { tenant: 'area', erasure: 'delete-row', retention: 'identity', public: [] });

/** One message to one recipient about one event by one channel: the key that makes sending idempotent. */
export const notifications = pgTable(
  'notifications',
  {
    /** Keyed hash of the recipient's email: survives a change of account, says nobody's name. */
    recipientHash: text().notNull(),
    eventKey: text().notNull(),
    channel: text().$type<'email'>().notNull(),
    state: text().$type<'queued' | 'sent' | 'suppressed' | 'failed'>().notNull(),
    createdAt: instant().notNull(),
    sentAt: instant(),
  },
  (t) => [primaryKey({ columns: [t.recipientHash, t.eventKey, t.channel] })],
);
declare(notifications, { tenant: 'platform', erasure: 'delete-row', retention: 'transient', public: [] });

/** News that waits for the weekly mail of a follower; gone when that is written. */
export const heldNotices = pgTable(
  'held_notices',
  {
    areaId: areaId(),
    /** The follow for which it is told. */
    followId: text().notNull(),
    eventKey: text().notNull(),
    nodeId: text().notNull(),
    kind: text().notNull(),
    recipientHash: text().notNull(),
    createdAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.areaId, t.followId, t.eventKey] }),
    goesWith(t, t.followId, follows),
    goesWith(t, t.nodeId, nodes),
    index('held_notices_recipient').on(t.recipientHash),
  ],
);
declare(heldNotices, { tenant: 'area', erasure: 'delete-row', retention: 'transient', public: [] });

/** Addresses that must not be written to, as keyed hashes. */
export const suppressions = pgTable('suppressions', {
  recipientHash: text().primaryKey(),
  reason: text().$type<'unsubscribed' | 'bounced' | 'complained'>().notNull(),
  createdAt: instant().notNull(),
});
declare(suppressions, { tenant: 'platform', erasure: 'none', retention: 'security', public: [] });

/** Mail of a development or demonstration installation, shown at /dev/mailbox. */
export const mailbox = pgTable(
  'mailbox',
  {
    id: id().primaryKey(),
    recipient: text().notNull(),
    subject: text().notNull(),
    html: text().notNull(),
    text: text().notNull(),
    createdAt: instant().notNull(),
  },
  (t) => [index('mailbox_newest').on(t.createdAt.desc())],
);
declare(mailbox, { tenant: 'platform', erasure: 'delete-row', retention: 'transient', public: [] });
