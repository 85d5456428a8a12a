/** Things of the chain with all that is in them, by id, in one statement however many there are. */
import { and, eq, inArray } from 'drizzle-orm';
import type { AnyColumn, SQL } from 'drizzle-orm';
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

const whole = (ctx: AreaContext) =>
  ctx.db
    .select(columns)
    .from(nodes)
    .leftJoin(findings, ofNode(findings))
    .leftJoin(quotes, ofNode(quotes))
    .leftJoin(priorities, ofNode(priorities))
    .leftJoin(recommendations, ofNode(recommendations))
    .leftJoin(commitments, ofNode(commitments))
    .leftJoin(measures, ofNode(measures))
    .leftJoin(outcomes, ofNode(outcomes))
    .leftJoin(serviceChanges, ofNode(serviceChanges))
    .leftJoin(changeService, publicService(changeService, serviceChanges))
    .leftJoin(updates, ofNode(updates))
    .leftJoin(updateService, publicService(updateService, updates))
    .leftJoin(participations, ofNode(participations));

export type ThingRow = Awaited<ReturnType<typeof whole>>[number];

type Part = keyof typeof columns;
type Join = readonly [PgTable, SQL | undefined];
type Own = readonly [parts: readonly Part[], ...joins: Join[]];

/** What is read of a kind beside its node and what stands against it: a statement for all kinds takes longer to plan than to run. */
const ownOf: Partial<Record<NodeKind, Own>> = {
  finding: [
    ['finding', 'wordsGone'],
    [findings, ofNode(findings)],
  ],
  quote: [['quote'], [quotes, ofNode(quotes)]],
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

const always: readonly Part[] = ['node', 'against'];

/** What the statement for all kinds says of the parts that a kind does not have. */
const without: Omit<ThingRow, 'node' | 'against'> = {
  ...{ finding: null, quote: null, priority: null, recommendation: null, set: null, commitment: null, measure: null },
  ...{ outcome: null, change: null, changeService: null, update: null, updateService: null, participation: null },
  ...{ owners: [], targets: [], notes: [], changes: [], readings: [], joinedTargets: [], stages: [], groups: [] },
  ...{ outcomes: { expected: 0, achieved: 0 }, wordsGone: [] },
};

/** The rows of one kind, as `whole` has them; of what it does not show, nothing is read. */
async function rowsOf(ctx: AreaContext, [parts, ...joins]: Own, where: SQL | undefined): Promise<ThingRow[]> {
  const read = Object.entries(columns).filter(([part]) => [...always, ...parts].includes(part as Part));
  let query: PgSelect = ctx.db.select(Object.fromEntries(read)).from(nodes).$dynamic();
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
  const own = kind === null ? undefined : ownOf[kind];
  return own ? rowsOf(ctx, own, where) : whole(ctx).where(where);
}

/** A thing of this area in any state, for its staff; null where there is none. One statement. */
export async function findStaffRow(ctx: AreaContext, id: string): Promise<ThingRow | null> {
  const [row] = await whole(ctx).where(and(eq(nodes.areaId, ctx.area.id), eq(nodes.id, id)));
  return row ?? null;
}
