/** The question of an evidence pack as it was put: options, ways to take part, how it went, and who was listened to. */
import { and, eq, inArray } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import {
  consultationAcknowledgements,
  consultationActivities,
  consultationChanges,
  consultationForumKinds,
  consultationSteps,
} from '#db/schema/consultations/course.ts';
import {
  consultationOptions,
  consultations,
  participationGroups,
  participations,
} from '#db/schema/consultations/consultations.ts';
import { withdrawalTerms } from '#db/schema/evidence.ts';
import { nodes } from '#db/schema/record.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { notFound } from '#app/platform/errors.ts';
import { listPublicRows } from './public-rows.server.ts';
import type { PublicRow } from './public-rows.server.ts';

export type PackQuestion = {
  consultation: PublicRow;
  options: PublicRow[];
  activities: PublicRow[];
  steps: PublicRow[];
  changes: PublicRow[];
  warnings: PublicRow[];
  forumKind: PublicRow[];
  takingBack: PublicRow[];
  participations: PublicRow[];
  participationGroups: PublicRow[];
};

/** A table of which each row belongs to one consultation. */
type OfConsultation = PgTable & { areaId: PgColumn; consultationId: PgColumn };

/** Public records of listening of a consultation. */
async function listParticipationIds(ctx: AreaContext, consultationId: string): Promise<string[]> {
  const rows = await ctx.db
    .select({ id: participations.id })
    .from(participations)
    .innerJoin(
      nodes,
      and(eq(nodes.areaId, participations.areaId), eq(nodes.id, participations.id), eq(nodes.state, 'public')),
    )
    .where(and(eq(participations.areaId, ctx.area.id), eq(participations.consultationId, consultationId)));
  return rows.map(({ id }) => id);
}

/** @throws not-found for a consultation of another area. */
export async function getPackQuestion(ctx: AreaContext, id: string): Promise<PackQuestion> {
  const area = ctx.area.id;
  const [own] = await listPublicRows(
    ctx,
    consultations,
    and(eq(consultations.areaId, area), eq(consultations.id, id)),
    [],
  );
  const [node] = await listPublicRows(ctx, nodes, and(eq(nodes.areaId, area), eq(nodes.id, id)), []);
  if (!own || !node) throw notFound();
  const rows = (table: OfConsultation, order: readonly PgColumn[]) =>
    listPublicRows(ctx, table, and(eq(table.areaId, area), eq(table.consultationId, id)), order);
  const heard = await listParticipationIds(ctx, id);
  const groups = participationGroups;
  return {
    consultation: { ...node, ...own },
    options: await rows(consultationOptions, [consultationOptions.position, consultationOptions.id]),
    activities: await rows(consultationActivities, [consultationActivities.position, consultationActivities.id]),
    steps: await rows(consultationSteps, [consultationSteps.day, consultationSteps.madeAt, consultationSteps.id]),
    changes: await rows(consultationChanges, [consultationChanges.madeAt, consultationChanges.id]),
    warnings: await rows(consultationAcknowledgements, [consultationAcknowledgements.warning]),
    forumKind: await rows(consultationForumKinds, []),
    takingBack: await rows(withdrawalTerms, []),
    participations: await listPublicRows(
      ctx,
      participations,
      and(eq(participations.areaId, area), inArray(participations.id, heard)),
      [participations.id],
    ),
    participationGroups: await listPublicRows(
      ctx,
      groups,
      and(eq(groups.areaId, area), inArray(groups.participationId, heard)),
      [groups.participationId, groups.position],
    ),
  };
}
