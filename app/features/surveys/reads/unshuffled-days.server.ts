/** Days whose anonymous responses still lie in the order in which they came. */
import { sql } from 'drizzle-orm';
import { londonDay } from '#app/lib/dates.ts';
import type { Context } from '#app/platform/context.server.ts';
import { shuffledVerb } from '../writes/shuffle-responses.server.ts';
import type { DayOfSurvey } from '../writes/shuffle-responses.server.ts';

/** Every area's, oldest first, with those that got answers from paper or a file since; today is not over. One statement. */
export async function listUnshuffledDays(ctx: Context): Promise<DayOfSurvey[]> {
  const rows = await ctx.db.execute<DayOfSurvey>(sql`
    select r.area_id as "areaId", r.survey_id as "surveyId", r.day::text as day
    from responses r join surveys s on s.area_id = r.area_id and s.id = r.survey_id
    where s.anonymity = 'anonymous' and r.day < ${londonDay(ctx.now)}::date
      and not exists (select from activity_records a where a.area_id = r.area_id and a.node_id = r.survey_id
        and a.verb = ${shuffledVerb} and a.detail->>'day' = r.day::text)
    group by r.area_id, r.survey_id, r.day
    union
    select d.area_id, d.survey_id, d.day::text from reopened_days d where d.day < ${londonDay(ctx.now)}::date
    order by day, "areaId", "surveyId"`);
  return [...rows];
}
