/** What all things share: the node of the evidence chain, links, slugs, and the record of who did what. */
import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  check,
  date,
  index,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { areaId, id, instant } from './base/columns.ts';
import { declare } from './base/declare.ts';
import { goesWith } from './base/owned.ts';
import { areas } from './tenancy.ts';

export const nodeKinds = [
  'consultation',
  'survey',
  'participation',
  'quote',
  'figure',
  'feedback',
  'finding',
  'priority',
  'recommendation',
  'decision',
  'commitment',
  'measure',
  'outcome',
  'service-change',
  'update',
  'report',
  'page',
  'service',
] as const;
export type NodeKind = (typeof nodeKinds)[number];

/** Everything that has an address or can stand in the chain: its title, slug and public state live here and nowhere else. */
export const nodes = pgTable(
  'nodes',
  {
    areaId: areaId().references(() => areas.id, { onDelete: 'cascade' }),
    id: id(),
    kind: text().$type<NodeKind>().notNull(),
    /** Null for kinds that are addressed by public id. */
    slug: text(),
    title: text().notNull(),
    state: text().$type<'draft' | 'public' | 'withdrawn'>().notNull().default('draft'),
    createdBy: text(),
    createdAt: instant().notNull(),
    changedAt: instant().notNull(),
    publishedAt: instant(),
  },
  (t) => [
    primaryKey({ columns: [t.areaId, t.id] }),
    uniqueIndex('nodes_slug').on(t.areaId, t.kind, t.slug),
    index('nodes_newest').on(t.areaId, t.kind, t.state, t.publishedAt.desc(), t.id),
    check('nodes_state', sql`${t.state} in ('draft','public','withdrawn')`),
    check('nodes_published', sql`${t.state} <> 'public' or ${t.publishedAt} is not null`),
  ],
);
declare(nodes, {
  tenant: 'area',
  erasure: 'unlink-person',
  retention: 'publication',
  public: ['id', 'kind', 'slug', 'title', 'publishedAt'],
});

/** Every slug a node ever had, so that old addresses redirect for ever and are never taken. */
export const nodeSlugs = pgTable(
  'node_slugs',
  { areaId: areaId(), kind: text().$type<NodeKind>().notNull(), slug: text().notNull(), nodeId: text().notNull() },
  (t) => [primaryKey({ columns: [t.areaId, t.kind, t.slug] }), goesWith(t, t.nodeId, nodes)],
);
declare(nodeSlugs, { tenant: 'area', erasure: 'none', retention: 'publication', public: ['slug', 'nodeId'] });

export const linkKinds = [
  'evidence-for',
  'led-to',
  'answers',
  'measures',
  'expects',
  'achieves',
  'changes',
  'cites',
  'part-of',
] as const;
export type LinkKind = (typeof linkKinds)[number];

/** A typed, dated step of the evidence chain, from cause to consequence, made by somebody. */
export const links = pgTable(
  'links',
  {
    areaId: areaId(),
    id: id(),
    fromId: text().notNull(),
    toId: text().notNull(),
    kind: text().$type<LinkKind>().notNull(),
    madeBy: text(),
    madeAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.areaId, t.id] }),
    goesWith(t, t.fromId, nodes),
    goesWith(t, t.toId, nodes),
    uniqueIndex('links_once').on(t.areaId, t.fromId, t.toId, t.kind),
    // Covers what the chain shows of a link, so that a walk upstream never touches the table.
    index('links_to').on(t.areaId, t.toId, t.fromId, t.kind, t.madeAt),
    check('links_not_to_itself', sql`${t.fromId} <> ${t.toId}`),
  ],
);
declare(links, {
  tenant: 'area',
  erasure: 'unlink-person',
  retention: 'publication',
  public: ['fromId', 'toId', 'kind', 'madeAt'],
});

/** Who did what, when. In an anonymous activity the actor is never written. */
export const activityRecords = pgTable(
  'activity_records',
  {
    areaId: areaId().references(() => areas.id, { onDelete: 'cascade' }),
    id: id(),
    at: instant().notNull(),
    actorId: text(),
    verb: text().notNull(),
    nodeId: text(),
    detail: jsonb().$type<Record<string, string | number | boolean | null>>().notNull().default({}),
  },
  (t) => [
    primaryKey({ columns: [t.areaId, t.id] }),
    index('activity_records_newest').on(t.areaId, t.at.desc(), t.id),
    index('activity_records_node').on(t.areaId, t.nodeId),
  ],
);
declare(activityRecords, { tenant: 'area', erasure: 'unlink-person', retention: 'audit', public: [] });

/** How a contribution reached the area. */
export const contributionChannels = [
  'web',
  'paper',
  'letter',
  'phone',
  'email',
  'meeting',
  'event',
  'focus-group',
  'petition',
  'desk',
  'imported',
  'demonstration',
] as const;
export type ContributionChannel = (typeof contributionChannels)[number];

/** What it is: somebody's words, a note of what was said, a petition, a document found, or an item of another feature. */
export const contributionKinds = [
  'submission',
  'note',
  'petition',
  'desk-evidence',
  'feedback',
  'story',
  'post',
] as const;
export type ContributionKind = (typeof contributionKinds)[number];

export const contributionStates = ['received', 'read', 'coded', 'put-to-decision-maker'] as const;
export type ContributionState = (typeof contributionStates)[number];

/**
 * One contribution of any kind but a survey response (those keep their code on the response). Nothing here is finer than
 * a day; only a keyed hash of the tracking code is stored; no column says who sent it (data-rules 4). What was said is in
 * the table of the feature that took it in, under the same (area_id, id).
 */
export const contributions = pgTable(
  'contributions',
  {
    areaId: areaId().references(() => areas.id, { onDelete: 'cascade' }),
    id: id(),
    /** The thing it was said in or about: an event, a feedback item, a service; null when there is none. */
    activityNodeId: text(),
    consultationId: text(),
    channel: text().$type<ContributionChannel>().notNull(),
    kind: text().$type<ContributionKind>().notNull(),
    codeHash: text().notNull(),
    day: date({ mode: 'string' }).notNull(),
    /** Received after the consultation closed. */
    isLate: boolean().notNull().default(false),
    state: text().$type<ContributionState>().notNull().default('received'),
    readOn: date({ mode: 'string' }),
    codedOn: date({ mode: 'string' }),
    putOn: date({ mode: 'string' }),
  },
  (t) => [
    primaryKey({ columns: [t.areaId, t.id] }),
    goesWith(t, t.activityNodeId, nodes),
    goesWith(t, t.consultationId, nodes),
    uniqueIndex('contributions_code').on(t.areaId, t.codeHash),
    index('contributions_code_anywhere').on(t.codeHash),
    index('contributions_consultation').on(t.areaId, t.consultationId, t.day.desc(), t.id),
    index('contributions_activity').on(t.areaId, t.activityNodeId),
    check('contributions_state', sql`${t.state} in ('received','read','coded','put-to-decision-maker')`),
  ],
);
declare(contributions, { tenant: 'area', erasure: 'delete-row', retention: 'answers', public: [] });

/** Counts of attempts in a window, by a salted hash; rows older than an hour are deleted. */
export const rateLimits = pgTable(
  'rate_limits',
  { bucket: text().notNull(), windowStart: instant().notNull(), attempts: bigint({ mode: 'number' }).notNull() },
  (t) => [primaryKey({ columns: [t.bucket, t.windowStart] })],
);
declare(rateLimits, { tenant: 'platform', erasure: 'none', retention: 'transient', public: [] });
