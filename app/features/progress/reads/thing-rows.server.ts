/** Things of the chain with all that is in them, by id, in one statement however many there are. */
import { and, eq, inArray } from 'drizzle-orm';
import type { AnyColumn, GetColumnData, InferSelectModel, SQL, Table } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { PgSelect, PgTable } from 'drizzle-orm/pg-core';
import { participations } from '#db/schema/consultations/consultations.ts';
import { priorities, recommendations } from '#db/schema/priorities.ts';
import { commitments, findings, measures, outcomes, quotes, serviceChanges, updates } from '#db/schema/progress.ts';
import { nodes } from '#db/schema/record.ts';
import { nodeColumns } from '#app/features/record/reads/nodes.server.ts';
import type { NodeKind } from '#app/features/record/node.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { againstColumn } from './headline.server.ts';
import {
  changeParts,
  groupParts,
  joinedTargetParts,
  noteParts,
  outcomeCounts,
  ownerParts,
  readingParts,
  setPart,
  stageParts,
  targetParts,
  wordsGoneParts,
} from './parts.server.ts';

const changeService = alias(nodes, 'change_service');
/** The service that an update is about. */
export const updateService = alias(nodes, 'update_service');

const columns = {
  node: nodeColumns,
  finding: findings,
  quote: quotes,
  priority: priorities,
  recommendation: recommendations,
  set: setPart,
  commitment: commitments,
  owners: ownerParts,
  targets: targetParts,
  notes: noteParts,
  measure: measures,
  readings: readingParts,
  joinedTargets: joinedTargetParts,
  outcome: outcomes,
  change: serviceChanges,
  stages: stageParts,
  changeService: { id: changeService.id, slug: changeService.slug, title: changeService.title },
  update: updates,
  updateService: { id: updateService.id, slug: updateService.slug, title: updateService.title },
  outcomes: outcomeCounts,
  participation: participations,
  groups: groupParts,
  changes: changeParts,
  wordsGone: wordsGoneParts,
  against: againstColumn(nodes),
};

/** Joins the own row of a thing to its node. */
export const ofNode = (table: { areaId: AnyColumn; id: AnyColumn }) =>
  and(eq(table.areaId, nodes.areaId), eq(table.id, nodes.id));

/** Joins the public service that a thing is about. */
export const publicService = (
  service: typeof changeService | typeof updateService,
  of: { areaId: AnyColumn; serviceId: AnyColumn },
) => and(eq(service.areaId, of.areaId), eq(service.id, of.serviceId), eq(service.state, 'public'));

/** Where a row is one of the public things of the context's area. */
export const isPublicHere = (ctx: AreaContext) => and(eq(nodes.areaId, ctx.area.id), eq(nodes.state, 'public'));

type Columns = typeof columns;
type Part = keyof Columns;

/** What a part is once it is read; tables and services are null where the thing has none. */
type Read<Column> =
  Column extends SQL<infer Value>
    ? Value
    : Column extends Table
      ? InferSelectModel<Column> | null
      : { [Name in keyof Column]: Column[Name] extends AnyColumn ? GetColumnData<Column[Name]> : never } | null;

type Parts = { [Name in Exclude<Part, 'node'>]: Read<Columns[Name]> };
export type ThingRow = Parts & { node: NonNullable<Read<Columns['node']>> };

type Join = readonly [PgTable, SQL | undefined];
type Own = readonly [parts: readonly Part[], ...joins: Join[]];

const inSets: Join[] = [
  [priorities, ofNode(priorities)],
  [recommendations, ofNode(recommendations)],
];

/** What is read of a kind beside its node and what stands against it; nothing more of kinds that are not here. */
const ownOf: Partial<Record<NodeKind, Own>> = {
  finding: [
    ['finding', 'wordsGone'],
    [findings, ofNode(findings)],
  ],
  quote: [['quote'], [quotes, ofNode(quotes)]],
  priority: [['priority', 'set'], ...inSets],
  recommendation: [['recommendation', 'set'], ...inSets],
  commitment: [
    ['commitment', 'owners', 'targets', 'notes', 'changes'],
    [commitments, ofNode(commitments)],
  ],
  measure: [
    ['measure', 'readings', 'joinedTargets', 'changes'],
    [measures, ofNode(measures)],
  ],
  outcome: [['outcome'], [outcomes, ofNode(outcomes)]],
  'service-change': [
    ['change', 'changeService', 'stages', 'changes'],
    [serviceChanges, ofNode(serviceChanges)],
    [changeService, publicService(changeService, serviceChanges)],
  ],
  update: [
    ['update', 'updateService', 'outcomes', 'wordsGone'],
    [updates, ofNode(updates)],
    [updateService, publicService(updateService, updates)],
  ],
  participation: [
    ['participation', 'groups'],
    [participations, ofNode(participations)],
  ],
};

/** What is read where the kind is not known: it takes longer to plan than to run. */
const whole: Own = (() => {
  const joins = Object.values(ownOf).flatMap(([, ...own]) => own);
  return [Object.keys(columns) as Part[], ...new Map(joins.map((join) => [join[0], join])).values()];
})();

/** What a row says of the parts that its kind does not have. */
const without: Omit<Parts, 'against'> = {
  ...{ finding: null, quote: null, priority: null, recommendation: null, set: null, commitment: null, measure: null },
  ...{ outcome: null, change: null, changeService: null, update: null, updateService: null, participation: null },
  ...{ owners: [], targets: [], notes: [], changes: [], readings: [], joinedTargets: [], stages: [], groups: [] },
  ...{ outcomes: { expected: 0, achieved: 0 }, wordsGone: [] },
};

/** @param kind the kind of all that `where` finds, where it is known. */
async function readRows(ctx: AreaContext, where: SQL | undefined, kind: NodeKind | null): Promise<ThingRow[]> {
  const [parts, ...joins] = kind === null ? whole : (ownOf[kind] ?? [[]]);
  const read = new Set<string>(['node', 'against', ...parts]);
  const chosen = Object.fromEntries(Object.entries(columns).filter(([part]) => read.has(part)));
  let query: PgSelect = ctx.db.select(chosen).from(nodes).$dynamic();
  for (const [table, on] of joins) query = query.leftJoin(table, on);
  const rows = await query.where(where);
  return rows.map((row) => ({ ...without, ...(row as Pick<ThingRow, 'node' | 'against'>) }));
}

/**
 * The public things among the ids of this area, in no order. One statement; none for no ids.
 * @param kind reads things of this kind alone.
 */
export async function listThingRows(
  ctx: AreaContext,
  ids: readonly string[],
  kind: NodeKind | null = null,
): Promise<ThingRow[]> {
  if (ids.length === 0) return [];
  const where = and(isPublicHere(ctx), kind === null ? undefined : eq(nodes.kind, kind), inArray(nodes.id, [...ids]));
  return readRows(ctx, where, kind);
}

/** A thing of this area in any state, for its staff; null where there is none. One statement. */
export async function findStaffRow(ctx: AreaContext, id: string): Promise<ThingRow | null> {
  const [row] = await readRows(ctx, and(eq(nodes.areaId, ctx.area.id), eq(nodes.id, id)), null);
  return row ?? null;
}
