/** A family's own story, told once: private pieces, what of them is shared with whom, and who read it. */
import { date, index, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { areaId, id, instant } from './base/columns.ts';
import { declare } from './base/declare.ts';
import { listedUnder } from './base/owned.ts';
import { people } from './people.ts';
import { areas } from './tenancy.ts';

/** Belongs to the person alone and to no area; nobody of the staff can list these. */
export const storyPieces = pgTable(
  'story_pieces',
  {
    personId: text()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    id: id().primaryKey(),
    position: integer().notNull(),
    /** Heading and words, sealed with the installation's key for this person. */
    sealed: text().notNull(),
    changedAt: instant().notNull(),
  },
  (t) => [index('story_pieces_person').on(t.personId, t.position)],
);
declare(storyPieces, { tenant: 'platform', erasure: 'delete-row', retention: 'identity', public: [] });

/** One piece, shown to those in one area who read what families say, for a stated purpose, until the person takes it back. */
export const storyShares = pgTable(
  'story_shares',
  {
    areaId: areaId().references(() => areas.id, { onDelete: 'cascade' }),
    id: id(),
    personId: text()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    pieceId: text()
      .notNull()
      .references(() => storyPieces.id, { onDelete: 'cascade' }),
    /** What it may be used for, in the person's words. */
    purpose: text().notNull(),
    /** What the person agreed to, word for word. */
    consent: text().notNull(),
    /** YYYY-MM-DD: the last day on which it may be read; null for until it is taken back. */
    until: date({ mode: 'string' }),
    sharedAt: instant().notNull(),
    revokedAt: instant(),
  },
  (t) => [
    primaryKey({ columns: [t.areaId, t.id] }),
    index('story_shares_person').on(t.personId),
    index('story_shares_piece').on(t.pieceId),
  ],
);
declare(storyShares, { tenant: 'area', erasure: 'delete-row', retention: 'identity', public: [] });

/** That somebody read a shared piece, in which role: the person who shared it sees this. */
export const storyReadings = pgTable(
  'story_readings',
  {
    areaId: areaId(),
    id: id(),
    shareId: text().notNull(),
    readerId: text(),
    role: text().notNull(),
    readOn: date({ mode: 'string' }).notNull(),
  },
  (t) => listedUnder('story_readings_share', t, t.shareId, storyShares, t.readOn),
);
declare(storyReadings, { tenant: 'area', erasure: 'unlink-person', retention: 'audit', public: [] });
