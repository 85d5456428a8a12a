/** What each version of a survey changed, and what its draft would change: for its makers. */
import { and, desc, eq } from 'drizzle-orm';
import { surveys, surveyVersions } from '#db/schema/surveys/surveys.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { changesBetween } from '../../access/changes.server.ts';
import type { QuestionChange } from '../../access/changes.server.ts';
import type { Mark, Meanings } from '../../access/meanings.ts';
import { parseDefinition } from '../../engine/definition.ts';
import { compilePlan } from '../../engine/plan.server.ts';
import type { Plan } from '../../engine/plan.server.ts';
import { answeringMessages } from '../../messages.ts';
import { labelWords } from '../../view/words.server.ts';

/**
 * A change with what its author said of it; null where the rule decides. Of a draft it is what publishing keeps: a question
 * whose choices say something else is counted apart unless its author says that it means the same.
 */
export type MarkedChange = QuestionChange & { mark: Mark | null };

export type VersionChanges = {
  /** `first`: there is no version yet. `unread`: the draft breaks a rule. */
  draft: { state: 'compared'; against: number; changes: MarkedChange[] } | { state: 'first' } | { state: 'unread' };
  /** The newest first; the first version changed nothing. */
  versions: { id: string; number: number; changes: MarkedChange[] }[];
};

function planOf(text: string): Plan | null {
  if (text.trim() === '') return null;
  const parsed = parseDefinition(text);
  return parsed.ok ? compilePlan(parsed.definition) : null;
}

/** Compares version by version. Two statements. */
export async function readVersionChanges(
  ctx: AreaContext,
  surveyId: string,
  mostVersions = 20,
): Promise<VersionChanges> {
  const ofSurvey = and(eq(surveyVersions.areaId, ctx.area.id), eq(surveyVersions.surveyId, surveyId));
  const rows = await ctx.db
    .select({
      id: surveyVersions.id,
      number: surveyVersions.number,
      definition: surveyVersions.definition,
      meanings: surveyVersions.meanings,
    })
    .from(surveyVersions)
    .where(ofSurvey)
    .orderBy(desc(surveyVersions.number))
    .limit(mostVersions);
  const [draft] = await ctx.db
    .select({ text: surveys.draft, meanings: surveys.draftMeanings })
    .from(surveys)
    .where(and(eq(surveys.areaId, ctx.area.id), eq(surveys.id, surveyId)));
  const words = labelWords(ctx.t(answeringMessages));
  const compare = (before: Plan, after: Plan, meanings: Meanings): MarkedChange[] => {
    const [one, other] = [before, after].map((plan) => ({ plan, labels: plan.labels(ctx.language, words) }));
    if (!one || !other) return [];
    return changesBetween(one, other).map((change) => ({ ...change, mark: meanings[change.name] ?? null }));
  };
  const plans = rows.map(({ definition }) => planOf(definition));
  const versions = rows.map(({ id, number, meanings }, index) => {
    const [after, before] = [plans[index], plans[index + 1]];
    return { id, number, changes: after && before ? compare(before, after, meanings) : [] };
  });
  const [current] = rows;
  const [plan] = plans;
  if (!current || !plan) return { draft: { state: 'first' }, versions };
  const draftPlan = planOf(draft?.text ?? '');
  if (draftPlan === null) return { draft: { state: 'unread' }, versions };
  const changes = compare(plan, draftPlan, draft?.meanings ?? {}).map((change) => ({
    ...change,
    mark: change.mark ?? (change.isComparable === true && change.isTurned ? 'changed' : null),
  }));
  return { draft: { state: 'compared', against: current.number, changes }, versions };
}
