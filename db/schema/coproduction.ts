/** The forum's say: what it was asked to countersign, what came of it, and levels rated by both sides. */
import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { areaId, id, instant } from './base/columns.ts';
import { declare } from './base/declare.ts';
import { goesWith, listedUnder } from './base/owned.ts';
import { people } from './people.ts';
import { nodes } from './record.ts';
import { areas } from './tenancy.ts';

/** What one area asks its forum about, and how long it gives it. An area without a row has the usual settings. */
export const coproductionSettings = pgTable(
  'coproduction_settings',
  {
    areaId: areaId().references(() => areas.id, { onDelete: 'cascade' }),
    subjects: text().array().notNull(),
    workingDays: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.areaId] }),
    check('coproduction_settings_days', sql`${t.workingDays} between 3 and 60`),
  ],
);
declare(coproductionSettings, {
  tenant: 'area',
  erasure: 'none',
  retention: 'configuration',
  public: ['subjects', 'workingDays'],
});

/** A text as the forum is shown it: named parts, each of blocks with what belongs to them. */
export type CountersignText = {
  title: string;
  /** `label` is the site's own word for a part, such as "Page 2"; everything else is its author's. */
  parts: { label: string; blocks: { text: string; note: string; choices: string[] }[] }[];
};

/** One request for the forum's word about one exact text. The same text is asked about once; another text is another request. */
export const countersigns = pgTable(
  'countersigns',
  {
    areaId: areaId(),
    id: id(),
    nodeId: text().notNull(),
    subject: text().$type<'wording' | 'codebook' | 'you-said' | 'closure'>().notNull(),
    /** SHA-256 of the author's words in `shown`. */
    fingerprint: text().notNull(),
    /** Word for word what the forum was shown. */
    shown: jsonb().$type<CountersignText>().notNull(),
    askedBy: text().references(() => people.id, { onDelete: 'set null' }),
    askedAt: instant().notNull(),
    /** The last day (Europe/London) on which the forum may answer. */
    deadline: date({ mode: 'string' }).notNull(),
    /** `open` past its deadline is silence, whether or not a job has written that down yet. */
    outcome: text()
      .$type<'open' | 'countersigned' | 'dissent' | 'silence' | 'no-forum' | 'nobody-to-ask'>()
      .notNull()
      .default('open'),
    answeredBy: text().references(() => people.id, { onDelete: 'set null' }),
    answeredOn: date({ mode: 'string' }),
    /** The representative's name, only where they chose that it is published. */
    publicName: text().notNull().default(''),
    /** The words of a dissent, or a comment beside a countersign; published. */
    words: text().notNull().default(''),
    remindedAt: instant(),
    /** When the text that this is about first became public; from then on the answer stands. */
    publishedAt: instant(),
    /** Whether its text is the one that is public, or was public last. */
    isCurrent: boolean().notNull().default(false),
  },
  (t) => [
    primaryKey({ columns: [t.areaId, t.id] }),
    goesWith(t, t.nodeId, nodes),
    uniqueIndex('countersigns_once').on(t.areaId, t.nodeId, t.subject, t.fingerprint),
    index('countersigns_waiting').on(t.areaId, t.outcome, t.deadline),
    check(
      'countersigns_outcome',
      sql`${t.outcome} in ('open','countersigned','dissent','silence','no-forum','nobody-to-ask')`,
    ),
    check('countersigns_dissent', sql`${t.outcome} <> 'dissent' or ${t.words} <> ''`),
    check('countersigns_answered', sql`(${t.outcome} = 'open') = (${t.answeredOn} is null)`),
  ],
);
declare(countersigns, {
  tenant: 'area',
  erasure: 'unlink-person',
  retention: 'publication',
  public: ['subject', 'askedAt', 'deadline', 'outcome', 'answeredOn', 'publicName', 'words'],
});

/** How far people shared in a decision, as one side sees it; every rating is kept, the newest of each side and moment is shown. */
export const levelRatings = pgTable(
  'level_ratings',
  {
    areaId: areaId(),
    id: id(),
    nodeId: text().notNull(),
    side: text().$type<'staff' | 'forum'>().notNull(),
    moment: text().$type<'under-way' | 'closure'>().notNull(),
    level: text().$type<'inform' | 'consult' | 'co-design' | 'co-produce'>().notNull(),
    evidence: text().notNull(),
    ratedOn: date({ mode: 'string' }).notNull(),
    ratedAt: instant().notNull(),
    ratedBy: text().references(() => people.id, { onDelete: 'set null' }),
  },
  (t) => [
    ...listedUnder('level_ratings_node', t, t.nodeId, nodes, t.ratedAt),
    check('level_ratings_level', sql`${t.level} in ('inform','consult','co-design','co-produce')`),
    check('level_ratings_evidence', sql`${t.evidence} <> ''`),
  ],
);
declare(levelRatings, {
  tenant: 'area',
  erasure: 'unlink-person',
  retention: 'publication',
  public: ['side', 'moment', 'level', 'evidence', 'ratedOn'],
});
