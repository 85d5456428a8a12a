/**
 * Writes the anonymous responses of a day anew in random order, in one transaction: otherwise the order of rows on disk
 * and the numbers of their transactions would tell when each was sent, and so join it to other traces (data-rules 4).
 */
import { and, eq, sql } from 'drizzle-orm';
import { reopenedDays } from '#db/schema/surveys/collecting.ts';
import { surveys } from '#db/schema/surveys/surveys.ts';
import { recordActivity } from '#app/features/record/writes/record-activity.server.ts';
import { inTransaction } from '#app/platform/context.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';

export type DayOfSurvey = { areaId: string; surveyId: string; /** YYYY-MM-DD. */ day: string };

/** What the record says of a day that was done: no response carries a mark of it. */
export const shuffledVerb = 'survey.day-shuffled';

/** Puts rows aside that a statement gives, deletes them and puts them back in an order that nothing foretells. */
async function rewrite(tx: AreaContext, surveyId: string, day: string): Promise<void> {
  const ofDay = sql`r.area_id = ${tx.area.id} and r.survey_id = ${surveyId} and r.day = ${day}::date`;
  // Nobody can take an answer back between the copy and the deletion.
  await tx.db.execute(sql`select 1 from responses r where ${ofDay} for update`);
  await tx.db.execute(
    sql`create temporary table shuffled on commit drop as select r.* from responses r where ${ofDay}`,
  );
  await tx.db.execute(sql`create temporary table shuffled_texts on commit drop as
    select t.* from response_texts t join responses r on r.area_id = t.area_id and r.id = t.response_id where ${ofDay}`);
  await tx.db.execute(sql`create temporary table shuffled_files on commit drop as
    select f.* from answer_files f join responses r on r.area_id = f.area_id and r.id = f.response_id where ${ofDay}`);
  await tx.db.execute(sql`delete from responses r where ${ofDay}`);
  await tx.db.execute(sql`insert into responses select * from shuffled order by gen_random_uuid()`);
  await tx.db.execute(sql`insert into response_texts select * from shuffled_texts order by gen_random_uuid()`);
  await tx.db.execute(sql`insert into answer_files select * from shuffled_files order by gen_random_uuid()`);
  await tx.db.execute(sql`drop table shuffled, shuffled_texts, shuffled_files`);
}

/**
 * Does one day of one survey; a day that was done already and got no more answers since, or whose survey is not anonymous,
 * is left as it is.
 */
export async function shuffleResponses(ctx: AreaContext, { surveyId, day }: DayOfSurvey): Promise<'shuffled' | 'left'> {
  return inTransaction(ctx, async (tx) => {
    const locked = await tx.db
      .select({ anonymity: surveys.anonymity })
      .from(surveys)
      .where(and(eq(surveys.areaId, tx.area.id), eq(surveys.id, surveyId)))
      .for('no key update');
    const done = await tx.db.execute(sql`select 1 from activity_records a
      where a.area_id = ${tx.area.id} and a.node_id = ${surveyId} and a.verb = ${shuffledVerb} and a.detail->>'day' = ${day}`);
    const reopened = await tx.db
      .delete(reopenedDays)
      .where(and(eq(reopenedDays.areaId, tx.area.id), eq(reopenedDays.surveyId, surveyId), eq(reopenedDays.day, day)))
      .returning({ day: reopenedDays.day });
    const isDone = done.length > 0 && reopened.length === 0;
    if (locked[0]?.anonymity !== 'anonymous' || isDone) return 'left';
    await rewrite(tx, surveyId, day);
    if (done.length > 0) return 'shuffled';
    await recordActivity(tx, { verb: shuffledVerb, nodeId: surveyId, detail: { day }, isAnonymous: true });
    return 'shuffled';
  });
}
