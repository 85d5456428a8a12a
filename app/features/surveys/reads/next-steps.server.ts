/** What a respondent is told about what happens next: the dates that the survey and its consultation state. */
import { and, eq } from 'drizzle-orm';
import { consultations } from '#db/schema/consultations.ts';
import type { StoredDate } from '#db/schema/base/columns.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import type { SurveyFacts } from '../survey.ts';

export type NextSteps = { closes: StoredDate; decision: StoredDate; decider: string | null };

/** One statement for a survey of a consultation, none for one that stands alone. */
export async function getNextSteps(ctx: AreaContext, survey: SurveyFacts): Promise<NextSteps> {
  const none: NextSteps = { closes: survey.closes, decision: { state: 'not-stated' }, decider: null };
  if (survey.consultation === null) return none;
  const rows = await ctx.db
    .select({ decision: consultations.decision, decider: consultations.decider })
    .from(consultations)
    .where(and(eq(consultations.areaId, ctx.area.id), eq(consultations.id, survey.consultation.id)))
    .limit(1);
  const row = rows[0];
  if (!row) return none;
  return {
    closes: survey.closes,
    decision: row.decision,
    decider: row.decider.state === 'stated' ? row.decider.value : null,
  };
}
