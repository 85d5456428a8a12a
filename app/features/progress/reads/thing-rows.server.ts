/** Things of the chain with all that is in them, by id, in one statement however many there are. */
import { and, eq, inArray } from 'drizzle-orm';
import type { AnyColumn } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { participations } from '#db/schema/consultations/consultations.ts';
import { priorities, recommendations } from '#db/schema/priorities.ts';
import { commitments, findings, measures, outcomes, quotes, serviceChanges, updates } from '#db/schema/progress.ts';
import { nodes } from '#db/schema/record.ts';
import { nodeColumns } from '#app/features/record/reads/nodes.server.ts';
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

const select = (ctx: AreaContext) =>
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

/** The public things among the ids of this area, in no order. One statement; none for no ids. */
export async function listThingRows(ctx: AreaContext, ids: readonly string[]) {
  if (ids.length === 0) return [];
  return select(ctx).where(and(isPublicHere(ctx), inArray(nodes.id, [...ids])));
}

/** A thing of this area in any state, for its staff; null where there is none. One statement. */
export async function findStaffRow(ctx: AreaContext, id: string): Promise<ThingRow | null> {
  const [row] = await select(ctx).where(and(eq(nodes.areaId, ctx.area.id), eq(nodes.id, id)));
  return row ?? null;
}

export type ThingRow = Awaited<ReturnType<typeof listThingRows>>[number];
