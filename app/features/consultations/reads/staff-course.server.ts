/** How a question has gone, for its staff: who took each step, corrections too, and what came late. */
import { and, eq, sql } from 'drizzle-orm';
import { consultationChanges, consultationSteps } from '#db/schema/consultations/course.ts';
import { consultations } from '#db/schema/consultations/consultations.ts';
import { areaPeople } from '#db/schema/people.ts';
import { responses, surveys } from '#db/schema/surveys/surveys.ts';
import { formatInstant } from '#app/lib/dates.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import type { ChangedPart } from '../workflow/course.ts';
import type { StepEvent } from '../workflow/stages.ts';
import { latePart } from './course-parts.server.ts';
import type { LatePart } from './course-parts.server.ts';

export type StaffStep = {
  id: string;
  /** YYYY-MM-DD. */
  day: string;
  /** When it was written down, in words. */
  written: string;
  /** Null for what the clock did, and for who is gone. */
  by: string | null;
  reason: string;
} & ({ what: 'step'; event: StepEvent } | { what: 'change'; part: ChangedPart; isSmall: boolean });

/** Everything that is written down, the newest first. Two statements. */
export async function listStaffCourse(ctx: AreaContext, consultationId: string): Promise<StaffStep[]> {
  const steps = await ctx.db
    .select({ row: consultationSteps, by: areaPeople.name })
    .from(consultationSteps)
    .leftJoin(
      areaPeople,
      and(eq(areaPeople.areaId, consultationSteps.areaId), eq(areaPeople.personId, consultationSteps.madeBy)),
    )
    .where(and(eq(consultationSteps.areaId, ctx.area.id), eq(consultationSteps.consultationId, consultationId)));
  const changes = await ctx.db
    .select({
      row: consultationChanges,
      by: areaPeople.name,
      day: sql<string>`to_char(${consultationChanges.madeAt} at time zone 'Europe/London', 'YYYY-MM-DD')`,
    })
    .from(consultationChanges)
    .leftJoin(
      areaPeople,
      and(eq(areaPeople.areaId, consultationChanges.areaId), eq(areaPeople.personId, consultationChanges.madeBy)),
    )
    .where(and(eq(consultationChanges.areaId, ctx.area.id), eq(consultationChanges.consultationId, consultationId)));
  const all = [
    ...steps.map(({ row, by }) => ({
      at: row.madeAt,
      entry: { what: 'step' as const, event: row.event, id: row.id, day: row.day, by, reason: row.reason },
    })),
    ...changes.map(({ row, by, day }) => ({
      at: row.madeAt,
      entry: {
        ...{ what: 'change' as const, part: row.part, isSmall: row.isSmall },
        ...{ id: row.id, day, by, reason: row.note },
      },
    })),
  ];
  return all
    .sort((a, b) => b.at.getTime() - a.at.getTime() || b.entry.day.localeCompare(a.entry.day))
    .map(({ at, entry }) => ({ ...entry, written: formatInstant(at) }));
}

/** What stands in its ledger as late. One statement. */
export async function countLate(ctx: AreaContext, consultationId: string): Promise<LatePart> {
  const [row] = await ctx.db
    .select({ late: latePart })
    .from(consultations)
    .where(and(eq(consultations.areaId, ctx.area.id), eq(consultations.id, consultationId)));
  return row?.late ?? { total: 0, considered: 0, notConsidered: 0, reasons: [] };
}

/** How many answers to its surveys were finished after they closed, for staff alone. One statement. */
export async function countLateAnswers(ctx: AreaContext, consultationId: string): Promise<number> {
  const [row] = await ctx.db
    .select({ count: sql<number>`count(*)::int` })
    .from(responses)
    .innerJoin(surveys, and(eq(surveys.areaId, responses.areaId), eq(surveys.id, responses.surveyId)))
    .where(
      and(
        eq(responses.areaId, ctx.area.id),
        eq(surveys.consultationId, consultationId),
        eq(responses.isLate, true),
        eq(responses.isTest, false),
      ),
    );
  return row?.count ?? 0;
}
