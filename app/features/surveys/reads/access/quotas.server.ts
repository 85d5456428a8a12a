/** The quotas of a survey and how much of each is taken, counted from the responses: a place taken back is free again. */
import { and, asc, eq, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import { responses } from '#db/schema/surveys/surveys.ts';
import { surveyQuotas } from '#db/schema/surveys/access.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { isTotal, placeOf, takesPlace } from '../../access/quota.ts';
import type { Quota } from '../../access/quota.ts';
import type { Plan } from '../../engine/plan.server.ts';
import type { PlannedVersion } from '../../results/questions.server.ts';
import { listPlans } from '../plan.server.ts';

const columns = {
  id: surveyQuotas.id,
  question: surveyQuotas.question,
  code: surveyQuotas.code,
  most: surveyQuotas.most,
};

const ofSurvey = (ctx: AreaContext, surveyId: string) =>
  and(eq(surveyQuotas.areaId, ctx.area.id), eq(surveyQuotas.surveyId, surveyId));

/** Those of a survey, the whole one first. One statement. */
export function listQuotas(ctx: AreaContext, surveyId: string): Promise<Quota[]> {
  return ctx.db
    .select(columns)
    .from(surveyQuotas)
    .where(ofSurvey(ctx, surveyId))
    .orderBy(asc(surveyQuotas.question), asc(surveyQuotas.code));
}

/** The same, locked until the transaction ends: whoever counts next counts what this one stored. */
export function lockQuotas(tx: AreaContext, surveyId: string): Promise<Quota[]> {
  return tx.db
    .select(columns)
    .from(surveyQuotas)
    .where(ofSurvey(tx, surveyId))
    .orderBy(asc(surveyQuotas.id))
    .for('update');
}

/** The rows that take a place of the quota, in any version. */
function takers(quota: Quota, versions: readonly PlannedVersion[]): SQL {
  if (isTotal(quota)) return sql`true`;
  const places = versions.flatMap(({ id, plan }) => {
    const place = placeOf(plan, quota);
    return place === null
      ? []
      : [sql`(${responses.versionId} = ${id} and ${responses.marks}[${place.index + 1}] = ${place.mark})`];
  });
  return places.length === 0 ? sql`false` : sql`(${sql.join(places, sql` or `)})`;
}

/** How many places are taken, at most as many as there are: counting stops there. */
async function countTaken(
  ctx: AreaContext,
  surveyId: string,
  quota: Quota,
  versions: readonly PlannedVersion[],
): Promise<number> {
  const rows = await ctx.db.execute<{ taken: number }>(sql`select count(*)::int as taken from (
    select 1 from ${responses} where ${responses.areaId} = ${ctx.area.id} and ${responses.surveyId} = ${surveyId}
      and not ${responses.isTest} and ${takers(quota, versions)} limit ${quota.most}) as takers`);
  return rows[0]?.taken ?? 0;
}

export type TakenQuota = Quota & { taken: number };

/** Every quota with what is taken of it. A statement a quota: a survey has few. */
export async function countQuotas(ctx: AreaContext, surveyId: string): Promise<TakenQuota[]> {
  const quotas = await listQuotas(ctx, surveyId);
  const versions = quotas.length === 0 ? [] : await listPlans(ctx, surveyId);
  const counted: TakenQuota[] = [];
  for (const quota of quotas) {
    counted.push({ ...quota, taken: await countTaken(ctx, surveyId, quota, versions) });
  }
  return counted;
}

/** Whether the survey has responses that count: each move of a quota would then tell something of them. */
export async function hasCounted(ctx: AreaContext, surveyId: string): Promise<boolean> {
  const rows = await ctx.db
    .select({ id: responses.id })
    .from(responses)
    .where(and(eq(responses.areaId, ctx.area.id), eq(responses.surveyId, surveyId), eq(responses.isTest, false)))
    .limit(1);
  return rows.length > 0;
}

export type ShownQuota = Omit<TakenQuota, 'taken'> & {
  /** Null where the reader may not know how many gave the answer. */
  taken: number | null;
  isFull: boolean;
};

/**
 * The quotas as staff see them. How many gave one answer is for those who read responses; that no place is left is told to
 * everybody who answers so. How many responses there are in all, every editor sees.
 */
export async function showQuotas(
  ctx: AreaContext,
  surveyId: string,
  { mayCount }: { mayCount: boolean },
): Promise<ShownQuota[]> {
  return (await countQuotas(ctx, surveyId)).map(({ taken, ...quota }) => ({
    ...quota,
    taken: mayCount || isTotal(quota) ? taken : null,
    isFull: taken >= quota.most,
  }));
}

/** The first quota that has no place left for a row of this version; undefined where every one has. */
export async function findFull(
  ctx: AreaContext,
  surveyId: string,
  quotas: readonly Quota[],
  { plan, marks }: { plan: Plan; marks: ArrayLike<number> },
): Promise<Quota | undefined> {
  const asked = quotas.filter((quota) => takesPlace(plan, quota, marks));
  if (asked.length === 0) return undefined;
  const versions = asked.every(isTotal) ? [] : await listPlans(ctx, surveyId);
  for (const quota of asked) {
    if ((await countTaken(ctx, surveyId, quota, versions)) >= quota.most) return quota;
  }
  return undefined;
}

/** Whether the survey takes no response at all any more. One statement, two where there is such a quota. */
export async function isSurveyFull(ctx: AreaContext, surveyId: string): Promise<boolean> {
  const total = (await listQuotas(ctx, surveyId)).find(isTotal);
  return total !== undefined && (await countTaken(ctx, surveyId, total, [])) >= total.most;
}
