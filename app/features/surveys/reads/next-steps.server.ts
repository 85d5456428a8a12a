/** What a respondent is told about what happens next: the dates that the survey and its consultation state. */
import { and, eq } from 'drizzle-orm';
import { consultations } from '#db/schema/consultations/consultations.ts';
import { withdrawalTerms } from '#db/schema/evidence.ts';
import type { StoredDate } from '#db/schema/base/columns.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import type { SurveyFacts } from '../survey.ts';

export type NextSteps = {
  closes: StoredDate;
  decision: StoredDate;
  decider: string | null;
  /** YYYY-MM-DD: the last day on which answers can be taken back; null where they can be at any time. */
  takeBackUntil: string | null;
};

/** One statement for a survey of a consultation, none for one that stands alone. */
export async function getNextSteps(ctx: AreaContext, survey: SurveyFacts): Promise<NextSteps> {
  const none: NextSteps = {
    closes: survey.closes,
    decision: { state: 'not-stated' },
    decider: null,
    takeBackUntil: null,
  };
  if (survey.consultation === null) return none;
  const rows = await ctx.db
    .select({ decision: consultations.decision, decider: consultations.decider, until: withdrawalTerms.until })
    .from(consultations)
    .leftJoin(
      withdrawalTerms,
      and(eq(withdrawalTerms.areaId, consultations.areaId), eq(withdrawalTerms.consultationId, consultations.id)),
    )
    .where(and(eq(consultations.areaId, ctx.area.id), eq(consultations.id, survey.consultation.id)))
    .limit(1);
  const row = rows[0];
  if (!row) return none;
  return {
    closes: survey.closes,
    decision: row.decision,
    decider: row.decider.state === 'stated' ? row.decider.value : null,
    takeBackUntil: row.until,
  };
}
