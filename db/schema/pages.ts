/** Pages and reports of typed blocks, their published versions, and the comments that people leave on them. */
import { sql } from 'drizzle-orm';
import { check, foreignKey, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { areaId, id, instant } from './base/columns.ts';
import { declare } from './base/declare.ts';
import { goesWith } from './base/owned.ts';
import { contributions, nodes } from './record.ts';

/**
 * A page or report as it is worked on. Title, slug and public state are its node's; what the public reads is the current
 * row of `page_versions`. features/pages/blocks.ts is the schema of `draft`.
 */
export const pages = pgTable(
  'pages',
  {
    areaId: areaId(),
    id: id(),
    /** The first of a family of renditions; a page without others is its own. */
    rootId: text().notNull(),
    /** What this is another form of: the same in Easy Read, or in another language. Null for the first. */
    originalId: text(),
    format: text().$type<'standard' | 'easy-read'>().notNull().default('standard'),
    /** BCP 47. */
    lang: text().notNull().default('en'),
    dir: text().$type<'ltr' | 'rtl'>().notNull().default('ltr'),
    draft: jsonb().$type<unknown>().notNull(),
    /** Raised by every change of the draft. */
    revision: integer().notNull().default(1),
    /** When the draft was last changed. */
    draftedAt: instant().notNull().defaultNow(),
    /** The revision that the current version was made from. */
    publishedRevision: integer().notNull().default(0),
    currentVersion: integer().notNull().default(0),
    /** Blocks taken out of the draft, newest first, to be put back. */
    removed: jsonb().$type<unknown[]>().notNull().default([]),
    /** Who approved this rendition, in words, and which revision of it. */
    approvedBy: text().notNull().default(''),
    approvedRevision: integer().notNull().default(0),
    approvedAt: instant(),
    /** The version of the original that stood when this rendition was approved. */
    originalVersion: integer().notNull().default(0),
    scheduledAt: instant(),
    scheduledBy: text(),
    /** Why a publication that was planned did not happen. */
    scheduleProblem: text().notNull().default(''),
    /** The words of the current version, for the search. */
    words: text().notNull().default(''),
  },
  (t) => [
    primaryKey({ columns: [t.areaId, t.id] }),
    goesWith(t, t.id, nodes),
    foreignKey({ columns: [t.areaId, t.originalId], foreignColumns: [t.areaId, t.id] }),
    uniqueIndex('pages_rendition').on(t.areaId, t.rootId, t.format, t.lang),
    index('pages_scheduled')
      .on(t.scheduledAt)
      .where(sql`${t.scheduledAt} is not null`),
    check('pages_format', sql`${t.format} in ('standard','easy-read')`),
    check('pages_dir', sql`${t.dir} in ('ltr','rtl')`),
  ],
);
declare(pages, {
  tenant: 'area',
  erasure: 'unlink-person',
  retention: 'publication',
  public: ['id', 'format', 'lang', 'dir'],
});

/** What was published, each time; never edited. A quote stands in it as a reference, so that its words can go. */
export const pageVersions = pgTable(
  'page_versions',
  {
    areaId: areaId(),
    pageId: text().notNull(),
    /** 1, 2, 3 …: the order of publication. */
    number: integer().notNull(),
    content: jsonb().$type<unknown>().notNull(),
    /** What changed, in its publisher's words. */
    note: text().notNull().default(''),
    /** Who approved the rendition, in words; empty for an original. */
    approvedBy: text().notNull().default(''),
    approvedAt: instant(),
    publishedBy: text(),
    publishedAt: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.areaId, t.pageId, t.number] }), goesWith(t, t.pageId, pages)],
);
declare(pageVersions, {
  tenant: 'area',
  erasure: 'unlink-person',
  retention: 'publication',
  public: ['pageId', 'number', 'content', 'approvedBy', 'approvedAt', 'publishedAt'],
});

/** Whether people may comment on a published page, report or update; without a row they may not. */
export const commentBoxes = pgTable(
  'comment_boxes',
  { areaId: areaId(), nodeId: text().notNull(), state: text().$type<'open' | 'closed'>().notNull() },
  (t) => [
    primaryKey({ columns: [t.areaId, t.nodeId] }),
    goesWith(t, t.nodeId, nodes),
    check('comment_boxes_state', sql`${t.state} in ('open','closed')`),
  ],
);
declare(commentBoxes, {
  tenant: 'area',
  erasure: 'none',
  retention: 'publication',
  public: ['nodeId', 'state'],
});

export const commentStates = ['waiting', 'shown', 'refused', 'passed'] as const;
export type CommentState = (typeof commentStates)[number];

/** A comment, under the id of its contribution: when that is withdrawn the words go with it. Nothing says who sent it. */
export const comments = pgTable(
  'comments',
  {
    areaId: areaId(),
    id: id(),
    nodeId: text().notNull(),
    /** What the person wants to be called here; empty when nothing. */
    name: text().notNull().default(''),
    words: text().notNull(),
    state: text().$type<CommentState>().notNull().default('waiting'),
    /** The rule it does not keep; empty unless it was refused. */
    rule: text().notNull().default(''),
    /** Said to its author with the tracking code. */
    reply: text().notNull().default(''),
    decidedAt: instant(),
    decidedBy: text(),
  },
  (t) => [
    primaryKey({ columns: [t.areaId, t.id] }),
    goesWith(t, t.id, contributions),
    goesWith(t, t.nodeId, nodes),
    index('comments_node').on(t.areaId, t.nodeId, t.state, t.decidedAt, t.id),
    index('comments_state').on(t.areaId, t.state, t.id),
    check('comments_state', sql`${t.state} in ('waiting','shown','refused','passed')`),
    check('comments_rule', sql`${t.state} <> 'refused' or ${t.rule} <> ''`),
  ],
);
declare(comments, {
  tenant: 'area',
  erasure: 'delete-row',
  retention: 'answers',
  public: ['id', 'nodeId', 'name', 'words'],
});
